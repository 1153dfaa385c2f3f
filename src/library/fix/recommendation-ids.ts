import { Document, isMap, isScalar, isSeq, type Node, stringify, visit, type YAMLMap } from 'yaml';
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

/** All that is known of recommendations, as front matter lists them: it replaces what the body says. */
const entriesOf = (recommendations: readonly Recommendation[]) =>
  recommendations.map(({ id, text, kind, status, owner, due, ticket }) => ({
    id,
    text,
    ...(kind && { kind }),
    status,
    ...(owner && { owner }),
    ...(due && { due }),
    ...(ticket && { ticket }),
  }));

/** The lines that list recommendations in front matter, which until now stood in the body only. */
export const recommendationLines = (recommendations: readonly Recommendation[]): string =>
  stringify({ recommendations: entriesOf(recommendations) }, { lineWidth: 0 });

/**
 * An edit that adds recommendations to the list in front matter, in the form it has.
 * @param yaml the text that the document was parsed from
 * @returns undefined where there is no list
 */
export function addedEntries(
  document: Document,
  yaml: string,
  recommendations: readonly Recommendation[],
): Edit | undefined {
  const list = document.get('recommendations', true);
  if (!isSeq(list) || !list.range) return undefined;
  const last = list.items.at(-1) as Node | undefined;
  if (list.flow || !last?.range) {
    const inFlow = new Document(entriesOf(recommendations));
    visit(inFlow, {
      Collection(_, node) {
        node.flow = true;
      },
    });
    const items = inFlow.toString({ lineWidth: 0, flowCollectionPadding: true }).trim().slice(1, -1).trim();
    const end = list.range[1] - 1;
    return { start: end, end, text: `${list.items.length > 0 ? ', ' : ''}${items}` };
  }
  const [start, valueEnd] = last.range;
  const dash = yaml.lastIndexOf('-', start);
  const indent = ' '.repeat(dash - yaml.lastIndexOf('\n', dash) - 1);
  const lines = stringify(entriesOf(recommendations), { lineWidth: 0 }).replace(/^(?=.)/gm, indent);
  const lineEnd = yaml[valueEnd - 1] === '\n' ? valueEnd - 1 : yaml.indexOf('\n', valueEnd);
  const at = lineEnd < 0 ? yaml.length : lineEnd + 1;
  return { start: at, end: at, text: lines };
}

function unused(stem: string, taken: Set<string>): string {
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  taken.add(id);
  return id;
}
