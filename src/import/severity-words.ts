/** A level with its number: `P1`, `SEV-2`, `S3`, `Severity 1`. */
export const numberedSeverity = /(?<![\p{L}\d])(?:sev(?:erity)?|prio(?:rity)?|level|p|s)[ -]?([0-5])(?!\d)/iu;

/** Words for a severity and the number they stand for, in the languages reports are written in. */
export const severityWords: readonly [number, RegExp][] = [
  [
    1,
    /(?<!\p{L})(?:critical|blocker|severe|catastrophic|критическ\p{L}*|критичн\p{L}*|kritisk|kritisch|critique|crític[oa])(?!\p{L})|致命|緊急|严重|紧急|クリティカル/iu,
  ],
  [
    2,
    /(?<!\p{L})(?:high|major|высок\p{L}*|серь[её]зн\p{L}*|høy|alvorlig|hoch|schwer|élevée?|haute?|majeure?|alt[oa]|grave|mayor|maior)(?!\p{L})|高|重大/iu,
  ],
  [
    3,
    /(?<!\p{L})(?:medium|moderate|средн\p{L}*|middels|moderat|mittel|moyenne?|modérée?|medi[oa]|moderad[oa]|médi[oa])(?!\p{L})|中/iu,
  ],
  [
    4,
    /(?<!\p{L})(?:low|minor|trivial|низк\p{L}*|незначительн\p{L}*|lav|niedrig|gering|faible|mineure?|baj[oa]|menor|baix[oa])(?!\p{L})|低|軽微|轻微/iu,
  ],
];
