import { type Document, isMap, isScalar, isSeq, stringify, type YAMLMap } from 'yaml';
import type { Recommendation } from '../../report/recommendation.ts';
import { slugify } from '../../report/slug.ts';
import type { Edit } from './edits.ts';

const wordsInId = 7;

/**
 * Edits that give an id to each recommendation the front matter lists without one, made from its text.
 * @param yaml the text that the document was parsed from
 */
export function listedIdEdits(document: Document, yaml: string): { edit: Edit; id: string }[] {
  const list = document.get('recommendations', true);
  if (!isSeq(list)) return [];
  const items = list.items.filter(isMap);
  const taken = new Set(items.map(item => item.get('id')).filter(id => typeof id === 'string'));
  return items.flatMap(item => {
    const text = item.get('text');
    const first = item.items[0]?.key;
    if (item.has('id') || typeof text !== 'string' || !isScalar(first) || !first.range) return [];
    const id = unused(slugify(text.split(/[.:;。：]\s/, 1)[0]!, wordsInId) || 'recommendation', taken);
    const [start] = first.range;
    return [{ id, edit: { start, end: start, text: `id: ${id}${separatorOf(item, yaml, start)}` } }];
  });
}

/** What stands between the new id and the key that was first: it keeps that key's column. */
function separatorOf(item: YAMLMap, yaml: string, start: number): string {
  if (item.flow) return ', ';
  const lineStart = yaml.lastIndexOf('\n', start - 1) + 1;
  return `\n${' '.repeat(start - lineStart)}`;
}

/**
 * The lines that list recommendations in front matter, which until now stood in the body only. All that is
 * known of each is written, since front matter replaces what the body says.
 */
export function recommendationLines(recommendations: readonly Recommendation[]): string {
  const list = recommendations.map(({ id, text, kind, status, owner, due, ticket }) => ({
    id,
    text,
    ...(kind && { kind }),
    status,
    ...(owner && { owner }),
    ...(due && { due }),
    ...(ticket && { ticket }),
  }));
  return stringify({ recommendations: list }, { lineWidth: 0 });
}

function unused(stem: string, taken: Set<string>): string {
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  taken.add(id);
  return id;
}
