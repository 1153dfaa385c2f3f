import type { Quantity } from '../../report/quantity.ts';

/** A figure as it was worked out, in its dimension's base unit, with where its true value may lie. */
export interface ComputedValue {
  value: number;
  low: number;
  high: number;
}

/** How a figure is written: its unit, what one of it is worth, and how many decimals are known. */
export interface Notation {
  unit: string;
  factor: number;
  decimals: number;
  /** Set for money, whose unit is the currency's code. */
  isMoney?: boolean;
  /** Set for differences, which show a plus. */
  signed?: boolean;
  /** Set for durations in several units, which are written in several: `1 h 12 min`. */
  compound?: boolean;
}

const grain = 1e-9;

/**
 * Writes a figure as its author would: `82.0 s`, `~20 %`, `≥ 92 %` where an input was open (`10+ minutes`).
 * @param lang BCP 47 language of the text, which decides the decimal sign
 */
export function writeValue(computed: ComputedValue, notation: Notation, lang: string): string {
  const { unit, factor, decimals, isMoney = false, signed = false } = notation;
  if (notation.compound) return `${hedgeOf(computed)}${writeDuration(computed.value)}`;
  const number = formatOf(lang, decimals, signed, isMoney ? unit : '')
    .format(computed.value / factor)
    .replace('-', '−');
  const behind = isMoney || unit === '' ? '' : unit === '×' ? unit : ` ${unit}`;
  return `${hedgeOf(computed)}${number}${behind}`;
}

// Making one costs as much as a hundred figures.
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(lang: string, decimals: number, signed: boolean, currency: string): Intl.NumberFormat {
  const key = [lang, decimals, signed, currency].join();
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(`${lang}-u-nu-latn`, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: signed ? 'exceptZero' : 'auto',
      ...(currency !== '' && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
    });
    formats.set(key, format);
  }
  return format;
}

/** Writes seconds in the units that people say them in, to the second. */
function writeDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts: [count: number, unit: string][] = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor(whole / 60) % 60, 'min'],
    [whole % 60, 's'],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.join(' ') || '0 s';
}

function hedgeOf({ value, low, high }: ComputedValue): string {
  const room = grain * Math.max(1, Math.abs(value));
  const isLeast = value - low <= room;
  const isMost = high - value <= room;
  if (isLeast === isMost) return isLeast ? '' : '~';
  return isLeast ? '≥ ' : '≤ ';
}

/** Decimals of a percentage: few, but never so few that what is not all, or not nothing, reads as if it were. */
export function percentDecimals(value: number): number {
  const size = Math.abs(value);
  const fewest = size < 10 && !Number.isInteger(size) ? 1 : 0;
  const isWhole = (decimals: number): boolean => [0, 100].includes(Number(size.toFixed(decimals)));
  for (let decimals = fewest; decimals < 4; decimals++)
    if (!isWhole(decimals) || isWhole(12)) return decimals;
  return 4;
}

/** Decimals that a quantity was written with, in its own unit. */
export const decimalsOf = ({ step, factor }: Pick<Quantity, 'step' | 'factor'>): number =>
  step === 0 ? 0 : Math.max(0, Math.round(-Math.log10(step / factor)));
