import { findQuantities } from '../../report/quantity.ts';

/** How far into a value its duration may begin; further on it belongs to an explanation. */
const farthest = 14;

/** Reads a duration (`~1h 55m (…)`, `約 11 時間 11 分`, `90 minutes`) and writes it as ISO 8601 (`PT1H55M`). */
export function readDuration(text: string): string | undefined {
  if (/^P(?:\d|T)/.test(text))
    return /^P(?=[\dT])(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:[\d.]+S)?)?$/.exec(text)?.[0];
  // `0h 07m`: the quantity is 7 minutes.
  const plain = text
    .replace(/(?<![\d.:])0+(?=\d+ ?[hms])/gi, '')
    .replace(/(?<!\d)0 ?h(?:ours?|rs?)? ?/gi, '');
  const found = findQuantities(plain).find(({ dimension }) => dimension === 'time');
  if (!found || found.start > farthest || !Number.isFinite(found.value) || found.value <= 0) return undefined;
  return isoDuration(found.value);
}

function isoDuration(seconds: number): string {
  const rounded = Math.round(seconds);
  const [hours, minutes, rest] = [
    Math.floor(rounded / 3600),
    Math.floor((rounded % 3600) / 60),
    rounded % 60,
  ];
  const parts = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest ? `${rest}S` : ''}`;
  return `PT${parts || '0S'}`;
}
