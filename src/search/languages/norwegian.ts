const ending =
  /(?:a|e|ede|ande|ende|ane|ene|hetene|en|heten|ar|er|heter|as|es|edes|endes|enes|hetenes|ens|hetens|ers|ets|et|het|ast)$/;
const genitive = /(?<=[bcdfghjlmnoptvyz]|(?<!e)r|[^aeiouy]k)s$/;
const suffix = /(?:e?lig|eleg|leg|e?ig|els|(?:e|s|hets)?lov)$/;

/**
 * The stem of a Norwegian word: the Snowball algorithm (snowballstem.org/algorithms/norwegian), but for the letters
 * æ, ø and å, which come as ae, o and a.
 * @param word lower case, without diacritics
 */
export function stemNorwegian(word: string): string {
  const region = /^.*?[aeiouy][^aeiouy]/.exec(word)?.[0].length;
  if (region === undefined) return word;
  const start = word.slice(0, Math.max(3, region));
  let rest = word.slice(start.length);
  const inflected = (start + rest).replace(/erte?$/, 'er');
  if (inflected.length < word.length && word.length - start.length >= word.length - inflected.length + 2)
    rest = inflected.slice(start.length);
  else if (ending.test(rest)) rest = rest.replace(ending, '');
  else if (rest !== '') rest = (start + rest).replace(genitive, '').slice(start.length);
  if (/[dv]t$/.test(rest)) rest = rest.slice(0, -1);
  return start + rest.replace(suffix, '');
}
