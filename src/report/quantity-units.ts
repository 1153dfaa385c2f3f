/** What a quantity measures; only quantities of one dimension compare. */
export type Dimension =
  | 'time'
  | 'bytes'
  | 'data-rate'
  | 'rate'
  | 'frequency'
  | 'percent'
  | 'points'
  | 'ratio'
  | 'share'
  | 'money'
  | 'count';

/** A way to write a unit, and what one of it is worth in its dimension's base unit. */
export interface Unit {
  /** Its usual symbol: `min`, `MB`, `%`. */
  symbol: string;
  dimension: Dimension;
  /** In seconds, bytes, bytes a second, events a second, hertz, per cent, points, times, or units of money. */
  factor: number;
}

const unit = (symbol: string, dimension: Dimension, factor: number, names: string): [string, Unit][] =>
  names.split(' ').map(name => [name, { symbol, dimension, factor }]);

const minute = 60;
const hour = 3600;
const day = 86_400;

// A month and a year are the Gregorian calendar's averages: 365.2425 days in twelve months.
const time = [
  unit('ns', 'time', 1e-9, 'ns nanosecond nanoseconds'),
  unit('µs', 'time', 1e-6, 'µs μs us microsecond microseconds мкс'),
  unit(
    'ms',
    'time',
    1e-3,
    'ms msec msecs milli millis millisecond milliseconds мс миллисекунд Millisekunden millisekunder millisecondes milisegundos ミリ秒 毫秒',
  ),
  unit(
    's',
    'time',
    1,
    's sec secs second seconds с сек секунд секунды секунда Sekunde Sekunden sekund sekunder seconde secondes segundo segundos 秒 秒間 秒钟',
  ),
  unit(
    'min',
    'time',
    minute,
    'm min mins minute minutes м мин минут минуты минута Minute Minuten minutt minutter minuto minutos 分 分間 分钟',
  ),
  unit(
    'h',
    'time',
    hour,
    'h hr hrs hour hours ч час часа часов Std Stunde Stunden timer heure heures hora horas 時間 小时',
  ),
  unit(
    'd',
    'time',
    day,
    'd day days д дн день дня дней Tag Tage Tagen dag dager jour jours día días dia dias 日間 日 天',
  ),
  unit(
    'wk',
    'time',
    7 * day,
    'w wk wks week weeks нед недели недель Woche Wochen uke uker semaine semaines semana semanas 週間 周',
  ),
  unit(
    'mo',
    'time',
    30.436875 * day,
    'mo month months месяц месяца месяцев Monat Monate Monaten måned måneder mois mes meses mês か月 ヶ月 カ月 个月',
  ),
  unit(
    'y',
    'time',
    365.2425 * day,
    'y yr yrs year years год года лет Jahr Jahre Jahren år ans año años ano anos 年間 年',
  ),
];

const decimal = { k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15 };
const binary = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50 };

// A lone letter after a number (`5 G`) says too little; Kubernetes' `512Mi` does not.
const bytes = [
  unit('B', 'bytes', 1, 'B byte bytes Byte Bytes октет байт байта bajt バイト 字节 octets'),
  ...Object.entries(decimal).map(([prefix, factor]) =>
    unit(
      `${prefix}B`,
      'bytes',
      factor,
      `${prefix}B ${prefix.toUpperCase()}B ${prefix.toLowerCase()}b ${prefix.toUpperCase()}b ${prefix.toLowerCase()}B`,
    ),
  ),
  ...Object.entries(binary).map(([prefix, factor]) =>
    unit(`${prefix}B`, 'bytes', factor, `${prefix}B ${prefix}`),
  ),
  unit('MB', 'bytes', 1e6, 'megabyte megabytes МБ Мб мб'),
  unit('GB', 'bytes', 1e9, 'gigabyte gigabytes ГБ Гб гб'),
  unit('kB', 'bytes', 1e3, 'kilobyte kilobytes КБ Кб кб'),
  unit('TB', 'bytes', 1e12, 'terabyte terabytes ТБ'),
];

const dataRates = [
  unit('bit/s', 'data-rate', 1 / 8, 'bps bit/s'),
  ...Object.entries(decimal).map(([prefix, factor]) =>
    unit(
      `${prefix}bit/s`,
      'data-rate',
      factor / 8,
      `${prefix}bps ${prefix.toUpperCase()}bps ${prefix}bit/s ${prefix}b/s`,
    ),
  ),
];

const others = [
  unit('req/s', 'rate', 1, 'rps qps tps ops/s iops IOPS RPS QPS TPS'),
  unit('req/min', 'rate', 1 / 60, 'rpm RPM'),
  unit('Hz', 'frequency', 1, 'Hz'),
  unit('kHz', 'frequency', 1e3, 'kHz KHz'),
  unit('MHz', 'frequency', 1e6, 'MHz'),
  unit('GHz', 'frequency', 1e9, 'GHz'),
  unit('pp', 'points', 1, 'pp p.p. ppt ppts %-points п.п. процентных\u00a0пунктов'),
  unit('%', 'percent', 1, '% ％ percent pct процентов процента Prozent prosent prosentenheter パーセント'),
  unit('×', 'ratio', 1, 'x X × times 倍 раз раза -fold fold'),
  unit('USD', 'money', 1, 'USD dollars dollar'),
  unit('EUR', 'money', 1, 'EUR € euro euros'),
  unit('GBP', 'money', 1, 'GBP pounds'),
  unit('JPY', 'money', 1, 'JPY 円 yen'),
  unit('RUB', 'money', 1, 'RUB ₽ руб рублей'),
  unit('NOK', 'money', 1, 'NOK kroner'),
  unit('CNY', 'money', 1, 'CNY RMB 元'),
];

const phrases: [string, Unit][] = [
  ['percentage points', { symbol: 'pp', dimension: 'points', factor: 1 }],
  ['percentage point', { symbol: 'pp', dimension: 'points', factor: 1 }],
  ['per cent', { symbol: '%', dimension: 'percent', factor: 1 }],
];

const exact = new Map([...time, ...bytes, ...dataRates, ...others].flat());
const folded = new Map(
  [...exact]
    .filter(([name]) => name.length > 2 && !name.includes('/'))
    .map(([name, u]) => [name.toLowerCase(), u]),
);
const longest = Math.max(...[...exact.keys()].map(written => written.length));
/** As much as a unit's name may take up. */
const name = new RegExp(`[^ \\n\\d()\\[\\]{},;:|"'<>=+*]{0,${longest}}`, 'y');
const plainWord = /[A-Za-z]+/y;

/** Money signs that stand before the number. */
export const moneySigns: Readonly<Record<string, string>> = {
  US$: 'USD',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  '₽': 'RUB',
  '₹': 'INR',
};

const wordCharacter = /[\p{L}\d]/u;
const spacelessScript = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}％%€×]/u;

/**
 * Reads the unit name at `offset`, the longest that ends where a word ends. Case counts in symbols, not in
 * words.
 */
export function readUnit(text: string, offset: number): { unit: Unit; length: number } | undefined {
  if (text[offset] === 'p' || text[offset] === 'P')
    for (const [phrase, u] of phrases)
      if (text.slice(offset, offset + phrase.length).toLowerCase() === phrase)
        return { unit: u, length: phrase.length };
  name.lastIndex = offset;
  const most = name.exec(text)![0].length;
  plainWord.lastIndex = offset;
  const word = plainWord.exec(text)?.[0].length ?? 0;
  for (let length = most; length > 0; length--) {
    // Inside a word no unit ends.
    if (length < word && most <= word) return undefined;
    const written = text.slice(offset, offset + length);
    const found = exact.get(written) ?? folded.get(written.toLowerCase());
    if (found && endsWord(text, offset + length, found)) return { unit: found, length };
  }
  return undefined;
}

/** Whether the unit's name may end before `offset`: no letter or digit goes on, or the script has no spaces. */
function endsWord(text: string, offset: number, unit: Unit): boolean {
  const next = text[offset] ?? '';
  if (!wordCharacter.test(next) || spacelessScript.test(text[offset - 1] ?? '')) return true;
  // `1m30s`: a unit inside a compound duration ends where the next number begins.
  return spacelessScript.test(next) || (unit.dimension === 'time' && /\d/.test(next));
}

const perWords: readonly [RegExp, number, string][] = [
  [/(?:\/| per )(?:s|sec|second)(?![\p{L}\d])/iuy, 1, 's'],
  [/(?:\/| per )(?:m|min|minute)(?![\p{L}\d])/iuy, 60, 'min'],
  [/(?:\/| per )(?:h|hr|hour)(?![\p{L}\d])/iuy, hour, 'h'],
  [/(?:\/| per )(?:d|day)(?![\p{L}\d])/iuy, day, 'd'],
  [/(?:\/| per )(?:w|week)(?![\p{L}\d])/iuy, 7 * day, 'wk'],
];

/** Reads `/s`, ` per minute` and the like. */
export function readPer(
  text: string,
  offset: number,
): { seconds: number; symbol: string; length: number } | undefined {
  if (text[offset] !== '/' && text[offset] !== ' ') return undefined;
  for (const [pattern, seconds, symbol] of perWords) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match) return { seconds, symbol, length: match[0].length };
  }
  return undefined;
}
