/** Words that say on which side of a change a piece of code stands. */
interface SideWords {
  before: string;
  after: string;
}

/**
 * Words that make a label by themselves, or before a colon, a bracket or one of {@link labelNouns}. Space
 * separated, `_` for a space inside a word.
 */
export const sideWords: Record<string, SideWords> = {
  en: {
    before:
      'before old wrong broken incorrect bad buggy previous previously original originally existing current currently failing failed invalid problematic vulnerable legacy was removed not_working does_not_work not_recommended',
    after:
      'after new correct right fixed good updated improved corrected proposed working works now valid modified revised refactored recommended optimized optimised safe replaced_with replacement correct_fix',
  },
  da: { before: 'før gammel gammelt forkert nuværende', after: 'efter ny nyt rigtig rigtigt korrekt' },
  de: {
    before: 'vorher vor alt alte alter altes bisher bisherig falsch fehlerhaft kaputt aktuell ursprünglich',
    after: 'nachher nach neu neue neuer neues jetzt richtig korrekt behoben korrigiert repariert danach',
  },
  es: {
    before: 'antes antiguo antigua viejo incorrecto incorrecta mal actual roto anterior original',
    after: 'después despues nuevo nueva correcto correcta bien corregido ahora arreglado',
  },
  fr: {
    before: 'avant ancien ancienne incorrect incorrecte faux mauvais actuel cassé',
    after: 'après nouveau nouvelle correct correcte corrigé bon maintenant réparé',
  },
  it: { before: 'prima vecchio errato sbagliato attuale', after: 'dopo nuovo corretto giusto' },
  nl: {
    before: 'voor voorheen oud oude fout onjuist huidig',
    after: 'na nieuw nieuwe goed juist correct nu daarna',
  },
  no: {
    before: 'før gammel gammelt gamle feil ødelagt nåværende tidligere opprinnelig',
    after: 'etter ny nytt nye riktig korrekt fikset rettet nå',
  },
  pl: { before: 'przed stary stare błędnie źle', after: 'po nowy nowe poprawnie dobrze' },
  pt: {
    before: 'antes antigo antiga incorreto incorreta errado errada atual quebrado',
    after: 'depois novo nova correto correta certo certa corrigido agora',
  },
  ru: {
    before:
      'до было раньше ранее старый старая старое старые неправильно неверно неправильный сломано сломанный текущий текущая текущее ошибочный плохо',
    after:
      'после стало теперь новый новая новое новые правильно верно правильный исправлено исправленный исправленная хорошо',
  },
  sv: {
    before: 'före innan gammal gammalt fel felaktig nuvarande',
    after: 'efter ny nytt rätt korrekt fixad nu',
  },
  uk: { before: 'до було раніше старий неправильно', after: 'після стало тепер новий правильно' },
};

/** The same in scripts that put no space between words. */
export const unspacedSideWords: SideWords = {
  before:
    '変更前 修正前 改善前 対応前 適用前 更新前 旧 誤 誤り 現在 現状 問題のある 悪い例 NG例 NG 前 修改前 修复前 修復前 优化前 改动前 变更前 更改前 改前 之前 以前 原来 原先 原始 错误 錯誤 旧代码 当前 不正确 변경_전 수정_전 이전 기존',
  after:
    '変更後 修正後 改善後 対応後 適用後 更新後 新 正 正しい 良い例 OK例 OK 後 修改后 修改後 修复后 修復後 优化后 改动后 变更后 更改后 改后 之后 之後 以后 现在 正确 正確 新代码 변경_후 수정_후 이후',
};

/** What may follow a side word in a label: "Before the **fix**", "Old **code**". */
export const labelNouns =
  'fix fixes fixing change changes code version config configuration implementation behavior behaviour state setup approach logic structure value values query update updates patch refactor refactoring optimization optimisation migration file script command output result results way pattern flow design schema definition method function usage syntax format snippet rollback deployment deploy pr upgrade correction fiks rettelse endring endringen исправления исправление исправлений изменения изменений правки фикса код версия Änderung Änderungen Korrektur Behebung Code correction corrections modification modifications corrección correção mudança alteração cambio cambios correzione modifica wijziging ändring';

/** Side words that make a label even with a name behind them: "Original nginx.conf", "Updated role". */
export const labelAdjectives =
  'old wrong broken incorrect buggy previous original existing current failing invalid problematic vulnerable legacy new correct fixed updated improved corrected proposed modified revised refactored recommended';

/** Words that end a sentence about the old side ("change it from:") or open the new one ("to:"). */
export const moveWords = {
  before:
    /(?:^|\s)(?:from|instead of|rather than)(?: this)?$|^(?:replaced?|changed?|removed?|don'?t)(?: this)?$/i,
  after:
    /^(?:(?:and |change |changed |rewrite )?(?:it )?to|with|replaced? (?:it )?(?:with|by)|into|use(?: instead)?|do)(?: this)?$/i,
};

/** Headings of sections that tell how something was mended. */
export const fixHeadings =
  /(?:^|[^\p{L}])(?:fix|fixes|fixed|solution|solutions|resolution|remediation|remedy|changes? made|changes applied|the change|implementation|løsning|lösung|behebung|solución|solução|correction|решение|исправлени[ея])(?![\p{L}])|解決|修正|対応|修复|修復|解决|해결/iu;
