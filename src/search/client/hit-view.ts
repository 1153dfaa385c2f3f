import type { DocumentKind } from '../document.ts';
import type { TextPart } from '../excerpt.ts';
import type { SearchHit } from '../search.ts';
import { element } from './element.ts';

/** What a hit is, in a word. */
export const kindNames: Record<DocumentKind, string> = {
  report: 'Incident',
  recommendation: 'Recommendation',
  doc: 'Doc',
};

/** A hit's title with the words marked that were looked for. */
export const titleOf = (hit: SearchHit): Node[] => (hit.title ? marked(hit.titleParts) : [new Text(hit.id)]);

/** What kind it is, its date, severity, status and the section that matched. */
export function factsOf(hit: SearchHit): HTMLElement {
  const facts = element('span', { class: 'hit-facts' });
  const add = (text: string | undefined, name: string): void => {
    if (text) facts.append(element('span', { class: `hit-${name}` }, text), ' ');
  };
  add(kindNames[hit.kind], 'kind');
  if (hit.date) facts.append(element('time', { datetime: hit.date }, hit.date), ' ');
  add(hit.severity, 'severity');
  add(hit.status, 'status');
  add(hit.excerpt.section?.heading, 'section');
  return facts;
}

/** The stretch of text that matched best; code in the face of code. */
export function excerptOf(hit: SearchHit): HTMLElement | undefined {
  if (hit.excerpt.parts.length === 0) return undefined;
  const name = hit.excerpt.code ? 'hit-excerpt hit-code' : 'hit-excerpt';
  return element('span', { class: name }, ...marked(hit.excerpt.parts));
}

const marked = (parts: readonly TextPart[]): Node[] =>
  parts.map(part => (part.marked ? element('mark', {}, part.text) : new Text(part.text)));

/** `1 result`, `1,204 results`. */
export const countOf = (total: number): string =>
  `${total.toLocaleString('en')} ${total === 1 ? 'result' : 'results'}`;
