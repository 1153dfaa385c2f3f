/** A number as it stands in a text: its value and how many characters it takes. */
export interface NumberRead {
  value: number;
  length: number;
  /** How many digits stand behind the decimal mark. */
  decimals: number;
}

const digits = /(?:\d{1,3}(?:[,\u00a0\u202f'’_ ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)/y;
const decimalComma = /\d{1,3}(?:\.\d{3})+,\d+(?!\d)|\d+,(?:\d{1,2}|\d{4,})(?![\d,])/y;

/**
 * Reads the unsigned number at `offset`: a number word, or digits with thousands separators (comma, space, underscore,
 * apostrophe) and a decimal point, or a decimal comma where what follows it cannot be thousands.
 */
export function readNumber(text: string, offset: number): NumberRead | undefined {
  decimalComma.lastIndex = offset;
  const european = decimalComma.exec(text)?.[0];
  if (european !== undefined)
    return {
      value: Number(european.replaceAll('.', '').replace(',', '.')),
      length: european.length,
      decimals: european.length - european.indexOf(',') - 1,
    };
  digits.lastIndex = offset;
  const plain = digits.exec(text)?.[0];
  if (plain === undefined) return readWord(text, offset);
  const point = plain.indexOf('.');
  return {
    value: Number(plain.replace(/[^\d.]/g, '')),
    length: plain.length,
    decimals: point < 0 ? 0 : plain.length - point - 1,
  };
}

const words: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};

/** A number in words, as a pattern. "One" is left out: it is seldom a figure. */
export const numberWord = Object.keys(words).join('|');
const word = new RegExp(`(?:${numberWord})(?![\\p{L}])`, 'iuy');

function readWord(text: string, offset: number): NumberRead | undefined {
  word.lastIndex = offset;
  const written = word.exec(text)?.[0];
  if (written === undefined) return undefined;
  return { value: words[written.toLowerCase()]!, length: written.length, decimals: 0 };
}

const scales: readonly [RegExp, number][] = [
  [/[kK](?![\p{L}\d])/uy, 1e3],
  [/ ?(?:thousand|тыс\.?|tusen|tausend|mila?|千)(?![\p{sc=Latin}\p{sc=Cyrillic}])/iuy, 1e3],
  [/万/uy, 1e4],
  [/M(?![\p{L}\d])/uy, 1e6],
  [/ ?(?:million(?:s|en|er|es)?|mio\.?|mln|млн|millones|milhões)(?![\p{L}])/iuy, 1e6],
  [/億|亿/uy, 1e8],
  [/ ?(?:billion(?:s)?|bn|млрд|mrd\.?)(?![\p{L}])/iuy, 1e9],
  [/ ?(?:trillion(?:s)?|tn)(?![\p{L}])/iuy, 1e12],
];

const firstLetter = 'A'.charCodeAt(0);

/** Reads a word or letter that scales the number before it (`12k`, `3 million`, `5万`). */
export function readScale(text: string, offset: number): { factor: number; length: number } | undefined {
  // All of them begin with a letter, perhaps after a space; behind most numbers something else stands.
  if (!(text.charCodeAt(text[offset] === ' ' ? offset + 1 : offset) >= firstLetter)) return undefined;
  for (const [pattern, factor] of scales) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match) return { factor, length: match[0].length };
  }
  return undefined;
}
