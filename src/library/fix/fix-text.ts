import { type Document, isMap, parseDocument } from 'yaml';
import { type CompiledReport, type CompileOptions, compile } from '../../compile.ts';
import { splitFrontMatter } from '../../report/front-matter.ts';
import type { Recommendation } from '../../report/recommendation.ts';
import { dateFormEdits } from './date-forms.ts';
import { applyEdits } from './edits.ts';
import { addedEntries, listedIdEdits, recommendationLines } from './recommendation-ids.ts';

export interface FixedText {
  /** The whole file; the text itself where there was nothing to do. */
  text: string;
  /** What was done, one line a repair. */
  changes: string[];
}

/**
 * Repairs what is mechanical in a report or doc: date forms whose meaning is certain, and recommendation ids
 * that are missing. Only front matter changes; byte order mark, line ends, comments and the body stay.
 * Repairing twice changes nothing more.
 * @param text the whole file, decoded, with its byte order mark where it has one
 */
export async function fixText(text: string, options: CompileOptions): Promise<FixedText> {
  const listed = edited(text, (document, yaml) => {
    const dates = dateFormEdits(document);
    const ids = options.kind === 'report' ? listedIdEdits(document, yaml) : [];
    return {
      edits: [...dates, ...ids].map(({ edit }) => edit),
      changes: [...dates.map(({ change }) => change), ...ids.map(({ id }) => `recommendation id ${id}`)],
    };
  });
  if (options.kind === 'doc') return listed;
  const stated = await withStatedRecommendations(listed.text, options.format);
  return { text: stated.text, changes: [...listed.changes, ...stated.changes] };
}

/** Lists in front matter the recommendations that only the body states, by the ids they have or would have. */
async function withStatedRecommendations(text: string, format: 'md' | 'mdx'): Promise<FixedText> {
  const options = { kind: 'report', format, draw: false } as const;
  const before = await compile(text, options);
  const listed = before.data?.recommendations !== undefined;
  const stated = listed ? before.unlisted : before.recommendations;
  if (!before.data || stated.length === 0) return { text, changes: [] };
  const fixed = edited(text, (document, yaml) => ({
    edits: listed
      ? [addedEntries(document, yaml, stated)].filter(edit => edit !== undefined)
      : [{ start: yaml.length, end: yaml.length, text: recommendationLines(stated) }],
    changes: [`recommendation ids ${stated.map(({ id }) => id).join(', ')}`],
  }));
  // A repair that would break a report or lose a recommendation is none.
  const expected = listed ? [...before.recommendations, ...stated] : stated;
  return sameRecommendations(expected, await compile(fixed.text, options)) ? fixed : { text, changes: [] };
}

function sameRecommendations(before: readonly Recommendation[], after: CompiledReport): boolean {
  const known = (recommendations: readonly Recommendation[]) =>
    recommendations.map(({ id, text, kind, status, owner, due, ticket, anchor }) => [
      id,
      text,
      kind,
      status,
      owner,
      due,
      ticket,
      anchor,
    ]);
  return (
    after.data !== undefined && JSON.stringify(known(before)) === JSON.stringify(known(after.recommendations))
  );
}

type Repair = (
  document: Document,
  yaml: string,
) => { edits: Parameters<typeof applyEdits>[1]; changes: string[] };

/** Repairs the YAML of a text that has a plain block of it; any other text stays as it is. */
function edited(text: string, repair: Repair): FixedText {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const source = text.slice(mark.length);
  const { yaml } = splitFrontMatter(source);
  if (yaml === undefined) return { text, changes: [] };
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !isMap(document.contents) || document.contents.flow)
    return { text, changes: [] };
  const { edits, changes } = repair(document, yaml);
  const lineEnd = yaml.includes('\r\n') ? '\r\n' : '\n';
  const mended = applyEdits(
    yaml,
    edits.map(edit => ({ ...edit, text: edit.text.replaceAll('\n', lineEnd) })),
  );
  const start = source.indexOf('\n') + 1;
  return { text: mark + source.slice(0, start) + mended + source.slice(start + yaml.length), changes };
}
