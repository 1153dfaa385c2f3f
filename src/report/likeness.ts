/** Words that say nothing of what a sentence is about. */
const empty = new Set(
  'the and for with from that this these those into onto when where which while what have has had are was were been being will would should must can could may not all any each every its our your their them they than then also make sure ensure need needs add adding use using'.split(
    ' ',
  ),
);

/** Letters that decide whether two words are forms of one: alert, alerts and alerting are. */
const stemLength = 5;

/**
 * The words that a text is about, each once: inflection cut off, function words left out; scripts without spaces
 * in pairs of characters.
 */
export function contentWords(text: string): Set<string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const found = new Set<string>();
  for (const word of words) {
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)) {
      if (word.length < 2) found.add(word);
      for (let at = 0; at + 2 <= word.length; at++) found.add(word.slice(at, at + 2));
    } else if ((word.length > 2 || /\d/.test(word)) && !empty.has(word)) {
      const singular = word.length > 3 ? word.replace(/s$/, '') : word;
      found.add(singular.slice(0, stemLength));
    }
  }
  return found;
}

/**
 * How far two sentences are about the same: the share of the shorter one's content words that the other has too
 * (the overlap coefficient), 0 to 1. Adding a reason to a sentence or cutting one off changes nothing; equal
 * texts are alike even where they hold no content word.
 * @param weigh how much a word counts; by default all count the same
 */
export function likeness(a: string, b: string, weigh: (word: string) => number = () => 1): number {
  if (a.trim() === b.trim()) return 1;
  const [first, second] = [contentWords(a), contentWords(b)];
  const weightOf = (words: Set<string>): number => [...words].reduce((sum, word) => sum + weigh(word), 0);
  const shorter = Math.min(weightOf(first), weightOf(second));
  return shorter === 0 ? 0 : weightOf(first.intersection(second)) / shorter;
}
