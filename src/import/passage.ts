import type { CompiledReport } from '../compile.ts';
import { unclosedFence } from '../markup/fences.ts';
import type { CarriedLinks } from './carry-links.ts';
import { type Draft, type RenderedReport, renderReport } from './draft.ts';
import type { LossEntry } from './loss-report.ts';
import type { Lost } from './lost-words.ts';
import type { ImportSource } from './read-sources.ts';

/** A report on its way from source to target. */
export interface Passage {
  source: ImportSource;
  draft: Draft;
  name: string;
  extension: 'md' | 'mdx';
  links: CarriedLinks;
  /** Body as it will be written, line for line the draft's. */
  body: string;
  rendered: RenderedReport;
  compiled: CompiledReport | undefined;
  changed: LossEntry['changed'];
  lost: Lost[];
}

/** A passage at its start: the draft's body, with a fence that never closes closed. */
export function beginPassage(
  source: ImportSource,
  draft: Draft,
  name: string,
  extension: 'md' | 'mdx',
): Passage {
  return {
    source,
    draft,
    name,
    extension,
    links: { addresses: new Map(), dangling: new Set(), copies: [] },
    body: closeFence(draft.body.text, draft.eol),
    rendered: { text: '', headLines: 0 },
    compiled: undefined,
    changed: [],
    lost: [],
  };
}

/** Takes back what was done to a body, to write it in another format. */
export function restartPassage(passage: Passage, extension: 'md' | 'mdx'): void {
  const { source, draft, name, links } = passage;
  Object.assign(passage, beginPassage(source, draft, name, extension), { links });
}

/** Puts front matter and body together as they are now. */
export function renderPassage(passage: Passage): void {
  passage.rendered = renderReport(passage.draft, passage.body);
}

/** The file a passage leads to, relative to the target folder. */
export const targetOf = ({ name, extension }: Passage): string => `${name}.${extension}`;

/** From lines of the written file to those of the source. */
export const sourceLineOf =
  ({ draft, rendered }: Passage) =>
  (line: number): number =>
    draft.body.sourceLines[line - rendered.headLines - 1] ?? draft.body.sourceLines.at(-1) ?? 1;

/** A fence that never closes would swallow what follows it; its end is written at the document's end. */
function closeFence(body: string, eol: string): string {
  const [open] = unclosedFence(body.replace(/\r\n?/g, '\n'));
  if (!open) return body;
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(body.split(/\r\n|\n|\r/)[open.place.line - 1]!)![1]!;
  return `${body}${/[\r\n]$/.test(body) ? '' : eol}${fence}${eol}`;
}
