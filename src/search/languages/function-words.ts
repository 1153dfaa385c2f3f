import type { LatinLanguage } from './latin.ts';

export type Language = LatinLanguage | 'en' | 'ru';

/**
 * Words that say nothing about what a text is about, as they are looked up: lower case, without diacritics. They also
 * tell the languages apart. English ones stand in `stop-words.ts`.
 */
const lists: Record<Exclude<Language, 'en'>, string> = {
  no: 'og i jeg det at en et den til er som pa de med han av ikke ikkje der sa var meg seg men ett har om vi min mitt ha hadde hun na over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv sjol her alle vil bli ble blei blitt kunne inn nar vaere kom noen noe ville dere som deres kun ja etter ned skulle denne for deg si sine sitt mot a meget hvorfor dette disse uten hvordan ingen din ditt blir samme hvilken hvilke sann mens bade hver bare enn fordi for',
  da: 'og i jeg det at en et den til er som pa de med han af for ikke der var mig sig men har om vi min havde hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind nar vaere kom noget ville jer efter ned skulle denne end dette mit ogsa under have anden disse nogle blive bliver mange vores',
  sv: 'och det att i en jag hon som han pa den med var sig for sa till ar men ett om hade de av icke mig du henne da sin nu har inte hans honom skulle hennes dar min man ej vid kunde nagot fran ut nar efter upp vi dem vara vad over an dig kan har ha mot alla under nagon eller allt mycket sedan denna detta blev blir',
  de: 'aber alle als also am an auch auf aus bei bin bis bist da damit dann das dass dem den der des die dies diese doch dort du durch ein eine einem einen einer eines er es fur hat hatte haben ich ihr im in ist jede kann kein konnte mich mit muss nach nicht noch nur ob oder ohne sehr sein sich sie sind so uber um und uns unter vom von vor war waren warum was weil wenn wer werden wie wieder wir wird wurde wurden zu zum zur zwischen',
  fr: 'au aux avec ce ces cette dans de des du elle en est et etait etaient eu il ils je la le les leur lui mais me meme mes mon ne nos notre nous on ont ou par pas pour pourquoi qu que qui sa se ses son sont sur ta te tu un une vos votre vous lors quand comme plus tres ete etre sans',
  es: 'al como con cuando de del desde donde durante el ella en entre era es esta este esto fue fueron ha habia hasta hay la las le les lo los mas me mi muy no nos o para pero por porque que se ser si sin sobre son su sus tambien tiene todo un una uno y ya',
  pt: 'ao aos as com como da das de depois do dos e ela ele em entre era essa esse esta este eu foi foram ha isso ja mais mas me mesmo muito na nao nas nem no nos o os ou para pela pelo por qual quando que quem se sem ser seu sua tambem tem um uma foram durante',
  it: 'ad al alla alle anche che chi ci come con da dal dalla dei del della delle di e era ha hanno i il in io la le lo ma mi nel nella non nostro o per perche piu quando quella quello questa questo se si sono sono su sua sul sulla tra un una uno stato stata durante',
  ru: 'и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему теперь когда даже ну ли если уже или ни быть был него до вас опять вам ведь там потом себя ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без чего раз тоже себе под будет при почему это этот после были который которые также между',
};

/** The words of each language that say nothing. */
export const functionWords: ReadonlyMap<Exclude<Language, 'en'>, ReadonlySet<string>> = new Map(
  Object.entries(lists).map(([language, list]) => [
    language as Exclude<Language, 'en'>,
    new Set(list.split(' ')),
  ]),
);
