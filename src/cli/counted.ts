/** A number with the word for what is counted: `1 report`, `2 reports`. */
export const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
