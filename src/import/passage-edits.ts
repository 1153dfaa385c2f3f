import { rewriteMarkdownLinks } from '../markup/markdown-links.ts';
import { decodeAddress } from './addresses.ts';
import { escapeForMdx } from './mdx-escape.ts';
import type { Passage } from './passage.ts';
import { unlink } from './unlink.ts';

// Every edit keeps the lines of a body where they are, so that what is found in it can be told by the source's.

/** Turns links and images with one of the addresses into their words, which is a loss. */
export function unlinkIn(passage: Passage, dangling: ReadonlySet<string>): void {
  if (dangling.size === 0) return;
  const { text, unlinked } = unlink(
    passage.body,
    target => dangling.has(target) || dangling.has(decodeAddress(target)),
  );
  passage.body = text;
  for (const { kind, target, line } of unlinked)
    passage.lost.push({ kind, text: target, line: passage.draft.body.sourceLines[line - 1] ?? line });
}

/** Gives links and images the addresses that their targets have now. */
export function relinkIn(passage: Passage): void {
  const { addresses } = passage.links;
  if (addresses.size === 0) return;
  passage.body = rewriteMarkdownLinks(passage.body, target => addresses.get(target));
  for (const [from, to] of addresses)
    if (from !== to) passage.changed.push({ kind: 'address', from, to, line: lineWith(passage, from) });
}

function lineWith({ draft }: Passage, text: string): number {
  const index = draft.body.text.split(/\r\n|\n|\r/).findIndex(line => line.includes(text));
  return draft.body.sourceLines[index] ?? 1;
}

/** Escapes what MDX would take for code. */
export function escapeIn(passage: Passage): void {
  const { text, html } = escapeForMdx(passage.body);
  passage.body = text;
  for (const { line, text: found, removed } of html) {
    const at = passage.draft.body.sourceLines[line - 1] ?? line;
    if (removed) passage.lost.push({ kind: 'html', text: found, line: at });
    else passage.changed.push({ kind: 'html', from: found, to: 'text', line: at });
  }
}
