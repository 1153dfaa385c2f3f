import { stemNorwegian } from './norwegian.ts';

/** Languages in Latin script, other than English, whose word forms find each other. */
export type LatinLanguage = 'no' | 'da' | 'sv' | 'de' | 'fr' | 'es' | 'pt' | 'it';

/**
 * Endings that are taken off, the longest that fits, where at least three letters stay. Danish and Swedish:
 * step 1 of their Snowball stemmers (snowballstem.org); the others: the light stemmers of Savoy (Light stemming
 * approaches for the French, Portuguese, German and Hungarian languages, SAC 2006), which find as much as heavier
 * ones. Words come without diacritics, so the endings are written without them.
 */
const endings: Record<Exclude<LatinLanguage, 'no'>, string> = {
  da: 'hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes erendes enes ernes eres ens hedens erens ers ets erets et eret s',
  sv: 'a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas es ades andes ens arens hetens erns at andet het ast s',
  de: 'e en em er ern es est s st n',
  fr: 'issement issements ement ements ation ations euse euses eux if ifs ive ives ee ees e es er ez ent s x',
  es: 'aciones acion amiento amientos iones ion as os es a o e s ado ada ados adas ido ida idos idas ando iendo ar er ir',
  pt: 'acoes acao coes cao amento amentos as os es a o e s ado ada ados adas ido ida idos idas ando endo indo ar er ir',
  it: 'azioni azione amento amenti a e i o ato ata ati ate ito ita iti ite ando endo are ere ire',
};

const patterns = new Map(
  Object.entries(endings).map(([language, list]) => [
    language,
    new RegExp(
      `(?:${list
        .split(' ')
        .sort((a, b) => b.length - a.length)
        .join('|')})$`,
    ),
  ]),
);

/**
 * The stem of a word as one of the languages.
 * @param word lower case, without diacritics
 */
export function stemLatin(word: string, language: LatinLanguage): string {
  const joined = language === 'de' ? word.replace(/(?<!q)([aou])e/g, '$1') : word;
  const spelled =
    language === 'no' || language === 'da' ? joined.replace(/aa/g, 'a').replace(/oe/g, 'o') : joined;
  if (language === 'no') return stemNorwegian(spelled);
  const stem = spelled.replace(patterns.get(language)!, '');
  return stem.length >= 3 ? stem : spelled;
}
