/** What a column of a comparing table holds. */
export type ColumnRole = 'before' | 'after' | 'current' | 'change' | 'target' | 'actual' | 'note' | 'value';

const wordEnd = '(?![\\p{L}])';
const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${words})${wordEnd}`, 'iu');

/** Header words that name a role, in the languages reports are written in; the first that matches counts. */
export const roleWords: readonly [ColumnRole, readonly RegExp[]][] = [
  [
    'change',
    [
      word(
        'improvements?|change|delta|diff|difference|speed-?up|reduction|gain|savings?|increase|decrease|factor|overhead',
      ),
      /[Δ∆]|改善|変化|差分|^差$|提升|变化/u,
      word('изменени[ея]|улучшени[ея]|разница|прирост|verbesserung|änderung|differenz|forbedring|endring'),
      word('amélioration|écart|mejora|cambio|diferencia|melhoria|mudança|diferença'),
    ],
  ],
  [
    'before',
    [
      word(
        'before|old|previous|previously|prior|baseline|start|starting|initial|original|was|pre-?fix|broken',
      ),
      /(修正|変更|対応|導入|改善)前|以前|之前|修复前|旧|適用前/u,
      word('до|было|раньше|старое|старый|vorher|alt|før|gammel|avant|ancien|antes|anterior'),
    ],
  ],
  [
    'after',
    [
      word('after|new|now|fixed|proposed|optimi[sz]ed|improved|post-?fix'),
      /(修正|変更|対応|導入|改善)後|以後|之后|修复后|新|適用後/u,
      word('после|стало|новое|новый|nachher|neu|etter|ny|après|nouveau|después|nuevo|depois|novo'),
    ],
  ],
  [
    'target',
    [
      word('target|goal|expected|expectation|slo|sla|threshold|budget|desired'),
      /期待値|目標|目标|期望|預期|预期/u,
      word(
        'цель|целевое|ожидаемое|ожидание|soll|ziel|erwartet|mål|forventet|objectif|attendu|objetivo|esperado',
      ),
    ],
  ],
  [
    'actual',
    [
      word('actual|observed|measured|achieved|received|result|results'),
      /実際|実測|実績|实际|实测/u,
      word('факт|фактически|ist|tatsächlich|gemessen|faktisk|målt|réel|obtenu|real|obtenido|obtido'),
    ],
  ],
  ['current', [word('current|currently|today|текущее|aktuell|nåværende|actuel|atual'), /現在|当前|現状/u]],
  [
    'note',
    [
      word(
        'status|state|reason|notes?|comments?|why|details?|verdict|issue|fix|owner|severity|priority|impact',
      ),
      word('file|purpose|description|source|evidence|location|command|example|correct\\??'),
      /備考|理由|状態|状态|备注|原因|説明/u,
    ],
  ],
];

/** First headers that say the rows are metrics. */
export const metricHeader =
  /^\W*(?:(?:key )?metrics?|measure(?:ment)?s?|kpis?|indicators?|benchmarks?|метрика|показатель|metrik|kennzahl|måltall|métrique|indicateur|métrica|indicador|メトリクス|指標|指标)\W*$/iu;

/** Marks and words by which a change's own cell says that things got better, or worse. */
export const betterWords =
  /✅|🟢|👍|(?<!\p{L})(?:faster|quicker|better|improv\w*|reduc\w*|smaller|fewer|less|lower|eliminated|removed|resolved|fixed|gone|saved|savings?|speed-?up|simpler|cheaper|быстрее|лучше|меньше|улучш\p{L}*|schneller|besser|weniger|kleiner|raskere|bedre|mindre|færre|plus rapide|meilleur|más rápido|mejor|menos|mais rápido|melhor)(?!\p{L})|改善|高速化|短縮|削減|解消|更快|减少|提升/iu;
export const worseWords =
  /❌|🔴|👎|(?<!\p{L})(?:slower|worse|regress\w*|degrad\w*|larger|bigger|heavier|медленнее|хуже|langsamer|schlechter|tregere|dårligere|plus lent|pire|más lento|peor|mais lento|pior)(?!\p{L})|悪化|低下|遅く|更慢|恶化/iu;

/** Names of metrics of which less is better, and of which more is. */
export const lowerIsBetter =
  /time|latenc|duration|delay|\bp\d\d|error|fail|crash|size|memory|cost|cpu|usage|downtime|loss|lost|retr|restart|leak|queue|lag|backlog|incident|alert|timeout|queries|недоступ|время|задержк|ошиб|размер|память|zeit|dauer|fehler|größe|kosten|speicher|tid|feil|størrelse|temps|durée|erreur|taille|coût|tiempo|errores|tamaño|tempo|erros|tamanho|時間|遅延|エラー|失敗|サイズ|メモリ|件数|时间|延迟|错误|失败|大小|内存/iu;
export const higherIsBetter =
  /throughput|uptime|availab|coverage|success|pass|hit (?:rate|ratio)|cache hit|capacity|req(?:uest)?s?\s*\/|per second|\/s\b|rps|qps|compliance|score|accuracy|пропускн|доступност|успе|покрыти|durchsatz|verfügbar|erfolg|abdeckung|oppetid|dekning|débit|disponibilit|réussite|couverture|rendimiento|disponibilidad|éxito|cobertura|スループット|可用性|成功|カバレッジ|ヒット|吞吐|成功率|覆盖/iu;

/** Names whose numbers are labels: nothing about them is more or less. */
export const labelNames =
  /(?<!\p{L})(?:ports?|versions?|ids?|lines?|years?|commits?|prs?|issues?|address|hash|seed|порт|версия|ポート|バージョン|端口|版本)(?!\p{L})/iu;
