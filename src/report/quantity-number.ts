/** A number as it stands in a text: its value and how many characters it takes. */
export interface NumberRead {
  value: number;
  length: number;
}

const digits = /(?:\d{1,3}(?:[,\u00a0\u202f'’_ ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)/y;
const decimalComma = /\d{1,3}(?:\.\d{3})+,\d+(?!\d)|\d+,(?:\d{1,2}|\d{4,})(?![\d,])/y;

/**
 * Reads the unsigned number at `offset`: digits with thousands separators (comma, space, underscore,
 * apostrophe) and a decimal point, or a decimal comma where what follows it cannot be thousands.
 */
export function readNumber(text: string, offset: number): NumberRead | undefined {
  decimalComma.lastIndex = offset;
  const european = decimalComma.exec(text)?.[0];
  if (european !== undefined)
    return { value: Number(european.replaceAll('.', '').replace(',', '.')), length: european.length };
  digits.lastIndex = offset;
  const plain = digits.exec(text)?.[0];
  if (plain === undefined) return undefined;
  return { value: Number(plain.replace(/[^\d.]/g, '')), length: plain.length };
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

/** Reads a word or letter that scales the number before it (`12k`, `3 million`, `5万`). */
export function readScale(text: string, offset: number): { factor: number; length: number } | undefined {
  for (const [pattern, factor] of scales) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match) return { factor, length: match[0].length };
  }
  return undefined;
}
