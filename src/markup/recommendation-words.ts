/** Words that open a section of recommendations, in the languages reports are written in. */
export const recommendationHeadings: readonly RegExp[] = [
  /\b(?:recommendations?|action items?|actionable items?|follow[- ]?ups?|(?:immediate|required|corrective|preventi?ve|preventative|remediation|remedial|recommended|suggested|proposed|planned|short[- ]term|long[- ]term|future) (?:\w+ ){0,2}actions?|actions? (?:required|needed|plan)|next (?:\w+ ){0,2}(?:steps?|actions?)|what happens next|to-?dos?|corrective|preventa?tive|prevention|preventing|remediation items?)\b/i,
  /\b(?:recommended|suggested|proposed) (?:[\w-]+ )?(?:fix(?:es)?|actions?|steps?|approach(?:es)?|solutions?|follow|changes?|improvements?|measures?|remediations?|plan|implementation|mitigations?)\b/i,
  /\bfuture (?:\w+ )?(?:considerations?|enhancements?|improvements?|work|prevention|optimi[sz]ations?|actions?|mitigations?|steps)\b|\bbest practices for (?:the )?future\b|\bwhat (?:can|should) (?:you|we|i) do\b|\bhow (?:can|do|will) we prevent\b/i,
  /\b(?:process|policy|technical|documentation|testing|monitoring|tooling|alerting|planned|suggested|possible|potential|proposed|needed|required|infrastructure|operational|security) improvements\b|^improvements?$/i,
  /(рекомендаци|принятые меры|меры по предотвращению|план действий|дальнейшие шаги|следующие шаги|дальнейшие действия|предотвращени)/i,
  /(anbefaling|aksjonspunkt|tiltak|oppfølging|neste steg)/i,
  /(empfehlung|maßnahme|nächste schritte|vorbeugung)/i,
  /(recommandation|actions? correctives?|actions? préventives?|plan d['’]actions?|prochaines étapes)/i,
  /(recomendaci[oó]n|acciones|próximos pasos|recomendaç|ações|próximas etapas|próximos passos)/i,
  /(アクションアイテム|再発防止|推奨|今後の対応|次のステップ|予防|预防|改进|建议|后续|下一步|行动项)/,
];

/** Headings that only sound like it: an option among others, a verdict, what was done already. */
const noSection =
  /^\W*(?:option|alternative|approach|variant)\s+[\dA-Z]\b|\b(?:deployment|merge|release) recommend(?:ation|ed)\b|\bactions? (?:already )?(?:taken|performed)\b|\brecommended configuration\b/i;

/** Whether a heading opens a section of recommendations; what stands in brackets does not count. */
export function opensRecommendations(heading: string): boolean {
  const title = heading.replace(/[(（][^)）]*[)）]/g, ' ').trim();
  return !noSection.test(title) && recommendationHeadings.some(words => words.test(title));
}

/** Sub-headings that are one recommendation each: "Step 1: …", "Option A: …", "2. …", "Immediate: …". */
export const itemHeadings =
  /^[^\p{L}\p{N}#]*(?:(?:step|option|action|fix|recommendation|priority|task|item|phase|шаг|вариант|приоритет|рекомендация|steg|tiltak|schritt|maßnahme|étape|paso|passo|ステップ|步骤|建议)\s*#?\s*(?:\d+|[A-Z])(?:\s*\([^)]*\))?\s*[:：.–—-]\s*|#?\d+[.)]\s+|(?:immediate|short[- ]term|medium[- ]term|long[- ]term)\s*[:：]\s+(?=\S))/iu;

/** Sub-headings that group recommendations and are none themselves: by horizon, priority or kind. */
export const groupHeadings =
  /^[^\p{L}\p{N}]*(?:(?:immediate|urgent|short|medium|mid|long|near|now|later|today|this week|future|optional|high|low|critical|p[0-4]|priority|phase|done|completed?|in progress|pending|open|for |process|technical|documentation|prevent|detect|mitigat|monitoring|testing|infrastructure|tooling|alerting|policy|organi[sz]ational|deployment|investigation|once |then |after |немедленн|краткосрочн|долгосрочн|среднесрочн|kort|lang|sofort|kurz|court|long|corto|largo|curto|longo)|短期|中期|長期|长期|予防|検知|緩和|プロセス|预防|检测|流程|即時|立即)/iu;

/** Sub-headings that hold something else: a look back, an explanation, what is expected. */
export const otherHeadings =
  /\b(?:what went (?:well|wrong|right|badly)|where we got lucky|what worked|lessons? learned|success criteria|expected (?:outcome|results?|impact|behaviou?r)|rationale|references?|explanation|legend|definitions?|why (?:this|it|we)|pros and cons|trade-?offs?|risks?|verification|validation|evidence|files? (?:to modify|modified|changed))\b|の説明$|説明$|うまくい|что прошло|hva gikk/i;

/** Labels whose list argues, describes or expects rather than recommends. */
export const argumentLabels =
  /^[^\p{L}\p{N}]*(?:why|pros?|cons?|benefits?|advantages?|disadvantages?|drawbacks?|trade-?offs?|rationale|reason(?:s|ing)?|expected|impact|results?|outcomes?|success criteria|evidence|risks?|context|background|notes?|examples?|current|files?|affected|effort|estimated?|this (?:will|would|means|ensures|provides|gives)|плюсы|минусы|преимущества|недостатки|почему|fordeler|ulemper|vorteile|nachteile|avantages|inconvénients|ventajas|desventajas|vantagens|desvantagens|利点|欠点|理由|优点|缺点|好处)(?![\p{L}])/iu;

/** Labels that announce recommendations outside a section of their own. */
export const recommendationLabels =
  /^(?:(?:review |follow[- ]?up |corrective |recommended |suggested |required |immediate |next )?(?:actions|action items?)(?: required)?|(?:next|recommended|suggested|required|corrective) action|recommended (?:fix|approach|solution|next steps?)|recommendations?|next(?: \w+)? (?:steps?|actions?)|next|follow[- ]?ups?|to-?dos?|рекомендации|рекомендация|следующие шаги|дальнейшие шаги|neste steg|tiltak|anbefaling(?:er)?|nächste schritte|empfehlung(?:en)?|maßnahmen|prochaines étapes|recommandations?|próximos pasos|recomendaci[oó]n(?:es)?|próximos passos|recomendaç(?:ão|ões)|次のステップ|アクション|推奨|下一步|建议|后续)$/iu;

/** Paragraphs that say there is nothing to recommend, or only lead on. */
export const noRecommendation =
  /^[^\p{L}\p{N}]*(?:none|n\/?a|no action|nothing|tbd|todo|see |нет|ingen|keine|aucune?|ningun|nenhum|なし|无)|[:：]$/iu;

/** Meanings of the columns of an action-item table. */
export const columnWords: Record<'text' | 'owner' | 'due' | 'status' | 'ticket' | 'kind', RegExp> = {
  text: /(action|item|task|recommend|what|step|アクション|内容|対策|aksjon|tiltak|задача|действие|措施|maßnahme|acción|ação)/i,
  owner:
    /(owner|who|assignee|responsible|team|担当|eier|ansvarlig|ответственн|负责|verantwortlich|responsable|responsável)/i,
  due: /(due|deadline|when|eta|期限|frist|срок|截止|fällig|échéance|plazo|prazo)/i,
  status: /(status|state|done|状態|ステータス|статус|状态|estado|statut)/i,
  kind: /^\W*(?:(?:action )?type|kind|category|class|種類|種別|分類|カテゴリー?|тип|категория|kategori(?:e)?|typ|类型|类别|catégorie|tipo|categor[ií]a)\W*$/iu,
  ticket: /(ticket|issue|jira|\bpr\b|link|tracking|referanse|reference|チケット)/i,
};

/** Words and marks that say a recommendation has been carried out. */
export const doneWords =
  /(✅|☑|✔|\b(done|complete[d]?|implemented|fixed|merged|shipped|resolved|closed)\b|完了|済|выполнен|готово|ferdig|utført|erledigt|terminé|hecho|concluíd)/i;
export const progressWords =
  /(🚧|⏳|🔄|\b(in[- ]progress|ongoing|started|wip)\b|進行中|対応中|в работе|pågående|进行中)/i;
