const vowel = /[аеиоуыэюя]/;
const gerund = /(?:(?:ив|ыв)(?:ши(?:сь)?)?|(?<=[ая])в(?:ши(?:сь)?)?)$/;
const reflexive = /с[яь]$/;
const adjective = /(?:ее|ие|ые|ое|ими|ыми|ей|ий|ый|ой|ем|им|ым|ом|его|ого|ему|ому|их|ых|ую|юю|ая|яя|ою|ею)$/;
const participle = /(?:ивш|ывш|ующ|(?<=[ая])(?:ем|нн|вш|ющ|щ))$/;
const verb =
  /(?:ила|ыла|ена|ейте|уйте|ите|или|ыли|ей|уй|ил|ыл|им|ым|ен|ило|ыло|ено|ят|ует|уют|ит|ыт|ены|ить|ыть|ишь|ую|ю|(?<=[ая])(?:ла|на|ете|йте|ли|й|л|ем|н|ло|но|ет|ют|ны|ть|ешь|нно))$/;
const noun =
  /(?:а|ев|ов|ие|ье|е|иями|ями|ами|еи|ии|и|ией|ей|ой|ий|й|иям|ям|ием|ем|ам|ом|о|у|ах|иях|ях|ы|ь|ию|ью|ю|ия|ья|я)$/;

/**
 * The stem of a Russian word: the Snowball algorithm (Porter, snowballstem.org/algorithms/russian).
 * @param word lower case, ё written as е
 */
export function stemRussian(word: string): string {
  const first = word.search(vowel);
  if (first < 0) return word;
  const start = word.slice(0, first + 1);
  let rest = word.slice(first + 1);
  const without = (ending: RegExp): boolean => {
    const shorter = rest.replace(ending, '');
    const changed = shorter !== rest;
    rest = shorter;
    return changed;
  };
  if (!without(gerund)) {
    without(reflexive);
    if (without(adjective)) without(participle);
    else if (!without(verb)) without(noun);
  }
  without(/и$/);
  if (inSecondRegion(start + rest, /ость?$/)) without(/ость?$/);
  if (!without(/(?<=н)н$/)) {
    if (without(/ейше?$/)) without(/(?<=н)н$/);
    else without(/ь$/);
  }
  return start + rest;
}

/** Whether an ending stands behind the second consonant that follows a vowel (Snowball's region R2). */
function inSecondRegion(word: string, ending: RegExp): boolean {
  const before = /^.*?[аеиоуыэюя][^аеиоуыэюя].*?[аеиоуыэюя][^аеиоуыэюя]/.exec(word);
  return before !== null && word.search(ending) >= before[0].length;
}
