import { plainCharacters } from '../report/reporters/source-excerpt.ts';
import type { SearchAnswer, SearchHit } from '../search/search.ts';
import type { SitePlace } from '../search/node/site-place.ts';
import type { Paint } from './paint.ts';
import { addressOf } from './search-hit.ts';
import { wrapped } from './wrap.ts';

export interface HitsTextOptions {
  place: SitePlace;
  paint: Paint;
  /** Columns of the terminal; lines are not broken elsewhere. */
  width: number;
}

const kindNames = { report: 'report', recommendation: 'recommendation', doc: 'doc' } as const;

/** Hits as people read them: what each is, the words around what was looked for, why, and where to read on. */
export function hitsText({ hits, total }: SearchAnswer, options: HitsTextOptions): string {
  const numbered = hits.map((hit, i) => hitText(hit, i + 1, String(hits.length).length, options));
  const more =
    total > hits.length
      ? `\n${options.paint('dim', `${hits.length} of ${total}; \`--limit\` shows more.`)}\n`
      : '';
  return `${numbered.join('\n')}${more}`;
}

function hitText(
  hit: SearchHit,
  rank: number,
  digits: number,
  { place, paint, width }: HitsTextOptions,
): string {
  const number = `${String(rank).padStart(digits)}. `;
  const indent = ' '.repeat(number.length);
  const heading = wrapped(
    hit.titleParts.map(({ text }) => ({ text, marked: false })),
    width,
    indent,
    paint,
  ).slice(indent.length);
  const { excerpt } = hit;
  const section = excerpt.section ? `§ ${excerpt.section.heading}` : '';
  const facts = [hit.site, kindNames[hit.kind], hit.severity, hit.status, hit.date, hit.services.join(', ')];
  const line = (text: string): string => `${indent}${paint('dim', plainCharacters(text))}\n`;
  return [
    `${number}${paint('bold', heading)}\n`,
    line([...facts.filter(fact => fact), hit.id].join(' · ')),
    section ? line(section) : '',
    excerpt.parts.length > 0 ? `${wrapped(excerpt.parts, width, indent, paint)}\n` : '',
    ...(hit.errorLines ?? []).map(({ document, exact }) => line(`${exact ? '= ' : '≈ '}${document.trim()}`)),
    hit.why.length > 0 ? line(`why: ${hit.why.join('; ')}`) : '',
    `${indent}${paint('cyan', plainCharacters(addressOf(hit, place)))}\n`,
  ].join('');
}
