import { plainCharacters } from '../report/reporters/source-excerpt.ts';
import type { RecommendationStatus } from '../report/status.ts';
import type { Paint } from './paint.ts';
import { wrapped } from './wrap.ts';

/** A recommendation that is still open, as machines read it. */
export interface OpenRecord {
  /** `<report-id>/<recommendation-id>`. */
  id: string;
  text: string;
  status: RecommendationStatus;
  owner?: string;
  due?: string;
  /** As the report's `url`. */
  url: string;
}

/** A similar report as machines read it. Keys that do not apply are absent. */
export interface SimilarRecord {
  /** Counted from 1. */
  rank: number;
  id: string;
  title: string;
  /** Absolute for a published site, else relative to the site. */
  url: string;
  /** The name of the other site it is from. */
  site?: string;
  /** Where the report was imported from, else its file. */
  source?: string;
  /** Comparable within one answer only. */
  score: number;
  /** In words, the strongest first. */
  why: string[];
  date?: string;
  status?: string;
  severity?: string;
  services: string[];
  /** Its recommendations that are still open. */
  open: OpenRecord[];
}

/** A similar report before it has its rank. */
export type Ranked = Omit<SimilarRecord, 'rank'>;

/** Open recommendations of one report that people are shown; its page and the JSON have them all. */
const mostOpen = 3;

/** Similar reports as people read them: what each is, why, and what it recommends that nobody has done. */
export function similarText(records: readonly SimilarRecord[], paint: Paint, width: number): string {
  const digits = String(records.length).length;
  return records.map(record => recordText(record, digits, paint, width)).join('\n');
}

function recordText(record: SimilarRecord, digits: number, paint: Paint, width: number): string {
  const number = `${String(record.rank).padStart(digits)}. `;
  const indent = ' '.repeat(number.length);
  const heading = wrapped([{ text: record.title, marked: false }], width, indent, paint).slice(indent.length);
  const { site, severity, status, date, services, id, why, open } = record;
  const facts = [site, severity, status, date, services.join(', '), id].filter(Boolean).join(' · ');
  const line = (text: string): string => `${indent}${plainCharacters(text)}\n`;
  return [
    `${number}${paint('bold', heading)}\n`,
    paint('dim', line(facts)),
    paint('dim', line(`why: ${why.join('; ')}`)),
    ...open
      .slice(0, mostOpen)
      .map(
        item =>
          `${indent}${paint('yellow', 'still open: ')}${plainCharacters(item.text)}\n${paint('dim', line(`  ${openFacts(item)}`))}`,
      ),
    open.length > mostOpen ? paint('dim', line(`and ${open.length - mostOpen} more that are open`)) : '',
    `${indent}${paint('cyan', plainCharacters(record.url))}\n`,
  ].join('');
}

const openFacts = ({ id, status, owner, due }: OpenRecord): string =>
  [id, status, owner, due && `due ${due}`].filter(Boolean).join(' · ');
