/** Headings and labels that open a timeline, in the languages reports are written in. */
export const timelineHeading =
  /(?<!\p{L})(?:time-?lines?|chronology|chronological|sequence of events|order of events|key events|event log|incident log|tidslinje|hendelsesforløp|forløp|zeit(?:linie|leiste|achse|strahl|licher ablauf)|ablauf|chronologie|déroulement|cronolog[íi]a|l[íi]nea de tiempo|linha do tempo|таймлайн|хронология|временная шкала|ход событий)(?!\p{L})|タイムライン|時系列|経過|時間線|时间线|时间轴|事件经过/iu;

/** Headers of columns that hold times. */
export const timeHeader =
  /(?<!\p{L})(?:time|times|timestamp|when|date|datetime|day|utc|gmt|jst|kst|pst|pdt|pt|est|edt|et|cet|cest|tid|tidspunkt|klokkeslett|dato|zeit|uhrzeit|zeitpunkt|datum|tag|heure|quand|hora|fecha|data|время|дата|когда)(?!\p{L})|時刻|日時|時間|日付|时间|时刻|日期/iu;

/** Headers of columns that hold days of another kind: when something should be done. */
export const dueHeader = /due|deadline|eta|target date|期限|frist|срок|截止|fällig|échéance|plazo|prazo/iu;

/** Headers of columns that say what happened. */
export const eventHeader =
  /(?<!\p{L})(?:events?|what|description|action|activity|happened|details?|change|note|notes|hendelse|ereignis|événement|evento|событие|что)(?!\p{L})|イベント|出来事|内容|事象|事件/iu;

/** Labels of parts in a timeline without times. */
export const numberedPart =
  /^\W*(?:phase|stage|step|part|round|attempt|day|week|session|act|этап|фаза|шаг|день|fase|dag|tag|schritt|étape|jour|día|etapa|フェーズ|段階|第)\s*\d/iu;

/** The phases of an incident that an entry may mark. */
export type Phase = 'started' | 'detected' | 'mitigated' | 'resolved';

const happening =
  'incident|outage|impact|problem|issue|fault|degradation|errors?|failures?|downtime|disruption|rollout|symptoms?';

/** Words by which an entry says that a phase began. */
export const phaseWords: Readonly<Record<Phase, RegExp>> = {
  started: new RegExp(
    `(?<!\\p{L})(?:${happening})s? (?:\\p{L}+ )?(?:start(?:s|ed)?|begins?|began|occur(?:s|red)?)(?!\\p{L})|(?<!\\p{L})(?:start|beginning) of (?:the )?(?:${happening})|^発生|起源|начал(?:о|ся|ась) (?:инцидент|сбо)|beginn der störung|(?:feilen|hendelsen) (?:oppst|start)`,
    'iu',
  ),
  detected:
    /(?<!\p{L})(?:detect(?:s|ed|ion)|(?:alert|alarm|pager?)s? (?:\p{L}+ )?(?:fire[sd]?|trigger\p{L}*|went off|received)|paged|notice[sd]|first report(?:s|ed)?|discover(?:s|ed)|обнаруж\p{L}+|oppdaget|entdeckt|détectée?|detectad[oa])(?!\p{L})|検知|発覚|发现/iu,
  mitigated:
    /(?<!\p{L})(?:mitigat(?:e[sd]|ion (?:applied|in place|complete))|contained|impact (?:ends|ended|over)|смягч\p{L}+|mitigert|eingedämmt|atténuée?|mitigad[oa])(?!\p{L})|緩和/iu,
  resolved:
    /(?<!\p{L})(?:resolved|repaired|recovered|all clear|fully restored|service(?:s)? (?:fully )?(?:restored|recovered)|back to normal|incident (?:closed|over|ends|ended)|resolution confirmed|восстановлен\p{L}*|устран[её]н\p{L}*|løst|gjenopprettet|behoben|wiederhergestellt|résolue?|rétablie?|resuelt[oa]|restablecid[oa]|resolvid[oa])(?!\p{L})|復旧|解消|解決|恢复|已解决/iu,
};

/** Words that take a phase back: "not resolved yet". */
export const negation =
  /(?:not|never|un|isn['’]t|wasn['’]t|yet to be|until|не|nicht|ikke|pas|no|未)[ -]?(?:\p{L}+ )?$/iu;
