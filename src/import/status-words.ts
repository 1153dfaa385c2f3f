import type { IncidentStatus, ReviewState } from '../report/status.ts';

/**
 * What a document's own words for its status mean, in the order in which they are looked for: what is still
 * pending says more than what is done.
 */
export const statusWords: readonly [Exclude<IncidentStatus, 'unknown'>, RegExp][] = [
  [
    'investigating',
    /\b(?:not|never|n['’]t) (?:yet )?(?:been )?(?:identified|found|known|fixed|resolved|working|solved|understood)|\bunresolved\b|\bstill (?:not|broken|failing|investigating|open)|не (?:исправлен|решен|найден)|ikke (?:løst|funnet)|nicht (?:behoben|gelöst)|未解決|未解决|未修复/iu,
  ],
  [
    'mitigated',
    /\bpartial(?:ly)?\b|частично|delvis|teilweise|partiellement|parcial(?:mente)?|部分(?:修复|解决|的)|一部(?:修正|解決)/iu,
  ],
  [
    'monitoring',
    /\bmonitor(?:ing|ed)?\b|\bobserv(?:ing|ation)\b|\b(?:testing|test|tests|verification|validation|deployment|deploy|landing|review|rollout|confirmation) (?:is |are )?(?:pending|in progress|ongoing|needed|required)|\b(?:pending|awaiting|needs|ready for) (?:\w+ )?(?:testing|tests?|verification|validation|deployment|deploy|review|confirmation|rollout)|\baction items? in progress|мониторинг|наблюден|ожидает (?:провер|тест)|overvåk|beobachtung|surveillance|monitore|監視中|経過観察|观察中|监控中|待验证/iu,
  ],
  [
    'identified',
    /\b(?:root )?causes? (?:\w+ ){0,2}(?:identified|found|confirmed|discovered|known)|\bidentified\b|\bdiagnosed\b|\b(?:fix|solution) (?:is )?(?:ready|provided|proposed|known|identified)|\bready (?:for|to) (?:implement\w*|fix\w*)|\btriaged\b|\b(?:bug|issue|problem|defect) (?:found|confirmed|discovered)|причин[аы] (?:найден|установлен|выявлен)|идентифицирован|årsak (?:funnet|identifisert)|ursache (?:gefunden|identifiziert)|cause identifiée|causa identificada|原因(?:特定|判明)|已定位|根因(?:已)?(?:确认|定位|找到)/iu,
  ],
  ['closed', /^\W*(?:closed|закрыт|lukket|geschlossen|fermé|cerrado|fechado|クローズ|已关闭|关闭)/iu],
  [
    'resolved',
    /\b(?:fixed|fix(?:es)? (?:applied|implemented|deployed|complete[d]?|verified|merged)|resolved|solved|complete[d]?|done|operational|recovered|restored|verified|implemented|applied|deployed|merged|shipped|production ready|deployment ready|ready for (?:production|merge)|success(?:ful(?:ly)?)?|all (?:\w+ )?(?:tests )?pass(?:ing|ed)|working correctly|closed)\b|исправлен|решен[ао]?(?!\p{L})|реш[её]н|устран[её]н|заверш[её]н|восстановлен|выполнен|løst|rettet|fikset|ferdig|behoben|gelöst|erledigt|abgeschlossen|résolu|corrigé|terminé|resuelt|solucionad|corregid|resolvid|corrigid|解決|復旧|完了|修正済|対応済|解消|已修复|已解决|修复完成|完成|恢复/iu,
  ],
  [
    'mitigated',
    /\bmitigat(?:ed|ion)\b|\bworkaround\b|\bcontained\b|\bstabilized\b|смягч|обходн|mitigert|eingedämmt|atténué|mitigad|緩和|暫定対応|缓解/iu,
  ],
  [
    'investigating',
    /\b(?:open|active|ongoing|in progress|investigating|under investigation|failing|not working|broken|blocked|new|wip|unresolved)\b|в работе|открыт|расследу|в процессе|активн|pågående|in arbeit|offen|åpen|en cours|ouvert|en curso|abiert|em andamento|abert|調査中|対応中|進行中|调查中|处理中|进行中|未修/iu,
  ],
];

/** Words for the state of the document, which some write where the incident's status belongs. */
export const reviewWords: readonly [ReviewState, RegExp][] = [
  [
    'in-review',
    /\b(?:in|under|for|awaiting|ready for) review\b|\breview(?:ing)?\b|на ревью|на проверке|til gjennomgang|レビュー中|审核中|评审中/iu,
  ],
  ['draft', /\bdraft\b|\bwip\b|черновик|utkast|entwurf|brouillon|borrador|rascunho|下書き|ドラフト|草稿/iu],
  ['withdrawn', /\bwithdrawn\b|\bretracted\b|отозван|trukket|撤回/iu],
  ['amended', /\bamended\b|\brevised\b/iu],
  [
    'published',
    /\bapproved\b|\bpublished\b|\bfinal\b|\bcomplete[d]?\b|утвержд[её]н|опубликован|godkjent|publisert|genehmigt|veröffentlicht|approuvé|publié|aprobado|publicado|aprovado|承認済|公開|已发布|已批准/iu,
  ],
];

/** A status that speaks of the document alone. */
export const onlyReview =
  /^\W*(?:draft|in review|under review|approved|published|final|черновик|утвержд[её]н|utkast|godkjent|entwurf|genehmigt|brouillon|approuvé|borrador|aprobado|rascunho|aprovado|下書き|ドラフト|レビュー中|承認済み?|草稿|已发布|已批准)\W*$/iu;
