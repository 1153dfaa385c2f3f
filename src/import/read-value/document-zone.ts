import { zoneIn } from '../../report/clock-time-zone.ts';

const statement =
  /\b(?:all )?(?:times?|timestamps?|dates?)(?: (?:and dates|below|listed|shown|here|are|is))* (?:in|are|shown in) [^.\n]{0,30}/i;

/**
 * The zone that a document states once for all its times ("All times in CET.").
 * @returns minutes east of UTC; undefined where none is stated or its name has several meanings
 */
export function documentOffset(text: string): number | undefined {
  const sentence = statement.exec(text)?.[0];
  return sentence === undefined ? undefined : zoneIn(sentence)?.offset;
}
