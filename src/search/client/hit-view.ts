import type { SearchHit } from '../answer.ts';
import type { DocumentKind } from '../document.ts';
import type { TextPart } from '../excerpt.ts';
import type { ErrorLine } from '../signature-quote.ts';
import { element } from './element.ts';

/** What a hit is, in a word. */
export const kindNames: Record<DocumentKind, string> = {
  report: 'Incident',
  recommendation: 'Recommendation',
  doc: 'Doc',
};

/** A hit's title with the words marked that were looked for. */
export const titleOf = (hit: SearchHit): Node[] => (hit.title ? marked(hit.titleParts) : [new Text(hit.id)]);

/** What is shown below a hit's title: facts, the matching text, and why it was found. */
export function detailsOf(hit: SearchHit, mostLines: number): HTMLElement[] {
  const lines = hit.errorLines ?? [];
  return [
    factsOf(hit),
    lines.length > 0 ? errorLines(lines, mostLines) : excerptOf(hit),
    hit.why?.length
      ? element('span', { class: 'hit-why' }, pause(), hit.why.slice(0, 2).join(', '))
      : undefined,
  ].filter(part => part !== undefined);
}

function factsOf(hit: SearchHit): HTMLElement {
  const facts = element('span', { class: 'hit-facts' });
  const add = (fact: HTMLElement | undefined): void => {
    if (fact) facts.append(pause(), fact);
  };
  add(element('span', { class: 'hit-kind', 'data-kind': hit.kind }, kindNames[hit.kind]));
  if (hit.site) add(element('span', { class: 'hit-site' }, hit.site));
  if (hit.date) add(element('time', { datetime: hit.date }, hit.date));
  if (hit.severity) add(element('span', { class: 'severity', 'data-severity': hit.severity }, hit.severity));
  if (hit.status) {
    const word = hit.status === 'unknown' ? 'status unknown' : hit.status;
    add(element('span', { class: 'status', 'data-status': hit.status }, word));
  }
  if (hit.services.length > 0) add(element('span', { class: 'hit-services' }, servicesOf(hit.services)));
  return facts;
}

const servicesOf = (services: string[]): string =>
  services.length > 3 ? `${services.slice(0, 3).join(', ')} +${services.length - 3}` : services.join(', ');

/** The stretch of text that matched best; code in the face of code. */
function excerptOf(hit: SearchHit): HTMLElement | undefined {
  if (hit.excerpt.parts.length === 0) return undefined;
  const place = placeOf(hit.excerpt);
  return element(
    'span',
    { class: 'hit-excerpt' },
    pause(),
    place && element('span', { class: 'hit-place' }, place, pause()),
    element('span', hit.excerpt.code ? { class: 'hit-code' } : {}, ...marked(hit.excerpt.parts)),
  );
}

/** Where the excerpt stands; the link leads there. */
function placeOf({ section, code }: SearchHit['excerpt']): string | undefined {
  if (!code) return section && `in ${section.heading}`;
  return section ? `in a code block, ${section.heading}` : 'in a code block';
}

function errorLines(lines: readonly ErrorLine[], most: number): HTMLElement {
  const shown = lines
    .slice(0, most)
    .map(({ document, query, exact }) =>
      element(
        'span',
        { class: 'hit-line' },
        pause(),
        element('span', { class: 'hit-line-kind' }, exact ? 'same line' : 'similar line'),
        element('span', { class: 'hit-code' }, document),
        exact || document === query ? undefined : element('span', { class: 'unseen' }, `, for ${query}`),
      ),
    );
  const rest = lines.length - shown.length;
  const more =
    rest > 0 ? element('span', { class: 'hit-line-more' }, pause(), `and ${rest} more`) : undefined;
  return element('span', { class: 'hit-lines' }, ...shown, more);
}

const marked = (parts: readonly TextPart[]): Node[] =>
  parts.map(part => (part.marked ? element('mark', {}, part.text) : new Text(part.text)));

/** Parts what stands apart on the screen when it is read out as one name. */
const pause = (): HTMLElement => element('span', { class: 'unseen' }, ', ');

/** `1 result`, `1,204 results`. */
export const countOf = (total: number): string =>
  `${total.toLocaleString('en')} ${total === 1 ? 'result' : 'results'}`;
