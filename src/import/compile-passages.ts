import type { CompiledReport } from '../compile.ts';
import { compileAll } from '../library/compile-all.ts';
import { decodeAddress } from './addresses.ts';
import { danglingLinks } from './dangling-links.ts';
import { type Passage, renderPassage, restartPassage, targetOf } from './passage.ts';
import { relinkIn, unlinkIn } from './passage-edits.ts';

interface CompileChoices {
  /** Whether MDX is wanted where the source is none. */
  mdx: boolean;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** As often as unlinking may change a heading, and with it an anchor, that another link leads to. */
const mostRounds = 4;

/** Compiles until no link leads nowhere: unlinking one in a heading changes the anchor of others. */
export async function compilePassages(
  passages: Passage[],
  { mdx, onProgress }: CompileChoices,
): Promise<void> {
  let pending = passages;
  let done = 0;
  for (let round = 0; round < mostRounds && pending.length > 0; round++) {
    const texts = pending.map(({ rendered, extension }) => ({
      text: rendered.text,
      options: { kind: 'report' as const, format: extension },
    }));
    await compileAll(texts, (compiled, index) => {
      pending[index]!.compiled = compiled as CompiledReport;
      if (round === 0) onProgress?.(++done, passages.length);
    });
    const fallen = pending.filter(passage => fallBackToMarkdown(passage, mdx));
    const targets = new Map(passages.map(passage => [targetOf(passage), passage.compiled!]));
    const dangling = passages.filter(
      passage => !fallen.includes(passage) && unlinkDangling(passage, targets),
    );
    pending = [...fallen, ...dangling];
  }
}

/** What cannot be said in MDX without code stays Markdown. */
function fallBackToMarkdown(passage: Passage, mdx: boolean): boolean {
  if (passage.extension !== 'mdx') return false;
  const broken = passage.compiled!.diagnostics.some(({ code }) => code === 'mdx-invalid');
  if (!broken && !(mdx && passage.compiled!.lane === 'mdx')) return false;
  restartPassage(passage, 'md');
  passage.changed.push({ kind: 'format', from: 'mdx', to: 'md', line: 1 });
  unlinkIn(passage, passage.links.dangling);
  relinkIn(passage);
  renderPassage(passage);
  return true;
}

function unlinkDangling(passage: Passage, targets: ReadonlyMap<string, CompiledReport>): boolean {
  const images = new Set(passage.links.copies.map(({ to }) => to));
  const dangling = new Set([...danglingLinks(passage.compiled!, targets, images)].map(decodeAddress));
  if (dangling.size === 0) return false;
  unlinkIn(passage, dangling);
  renderPassage(passage);
  return true;
}
