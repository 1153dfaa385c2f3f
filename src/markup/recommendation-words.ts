/** Words that open a section of recommendations, in the languages reports are written in. */
export const recommendationHeadings: readonly RegExp[] = [
  /\b(recommend(ations?|ed)|action items?|follow[- ]?ups?|next steps|corrective|preventa?tive|prevention|remediation items?|improvements?)\b/i,
  /(рекомендаци|принятые меры|дальнейшие шаги|следующие шаги|предотвращени)/i,
  /(anbefaling|aksjonspunkt|tiltak|oppfølging)/i,
  /(empfehlung|maßnahme|nächste schritte)/i,
  /(recommandation|actions? correctives?|prochaines étapes)/i,
  /(recomendaci[oó]n|acciones|próximos pasos|recomendaç|próximas etapas)/i,
  /(アクションアイテム|再発防止|推奨|予防|预防|改进|建议|后续)/,
];

/** Meanings of the columns of an action-item table. */
export const columnWords: Record<'text' | 'owner' | 'due' | 'status' | 'ticket', RegExp> = {
  text: /(action|item|task|recommend|what|step|アクション|内容|対策|aksjon|tiltak|задача|действие|措施|maßnahme|acción|ação)/i,
  owner:
    /(owner|who|assignee|responsible|team|担当|eier|ansvarlig|ответственн|负责|verantwortlich|responsable|responsável)/i,
  due: /(due|deadline|when|eta|期限|frist|срок|截止|fällig|échéance|plazo|prazo)/i,
  status: /(status|state|done|状態|ステータス|статус|状态|estado|statut)/i,
  ticket: /(ticket|issue|jira|\bpr\b|link|tracking|referanse|reference|チケット)/i,
};

/** Words and marks that say a recommendation has been carried out. */
export const doneWords =
  /(✅|☑|✔|\b(done|complete[d]?|implemented|fixed|merged|shipped|resolved|closed)\b|完了|済|выполнен|готово|ferdig|utført|erledigt|terminé|hecho|concluíd)/i;
export const progressWords =
  /(🚧|⏳|🔄|\b(in[- ]progress|ongoing|started|wip)\b|進行中|対応中|в работе|pågående|进行中)/i;
