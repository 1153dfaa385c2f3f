import type { Field } from './candidate.ts';

/**
 * The labels that reports put before a value, by field and language: the field's own ones in `own`, those
 * that often mean it in `weak`, weaker ones last. `|` separates labels; case, emoji and punctuation do not count.
 */
interface FieldLabels {
  own: Readonly<Record<string, string>>;
  weak?: Readonly<Record<string, string>>;
  /** Weaker than a date in the title or file name: when the document was written. */
  last?: Readonly<Record<string, string>>;
}

export const fieldLabels: Readonly<Record<Exclude<Field, 'title'>, FieldLabels>> = {
  date: {
    own: {
      en: 'date|incident date|date of incident|date of the incident|outage date|event date|date of event|date occurred|occurred on|occurred|occurrence date|date and time|date time|datetime|when',
      de: 'datum|vorfallsdatum|zeitpunkt|tag',
      es: 'fecha|fecha del incidente',
      fr: 'date de l incident|date de l’incident|date du incident',
      ja: '日付|発生日|発生日時|インシデント発生日|インシデント発生日時|発生時刻|障害発生日時',
      no: 'dato|hendelsesdato|tidspunkt',
      pt: 'data|data do incidente',
      ru: 'дата|дата инцидента|дата возникновения|время возникновения|дата и время',
      zh: '日期|发生日期|发生时间|事件日期|事故日期|时间|發生時間',
    },
    weak: {
      en: 'date discovered|discovered|discovered on|discovery date|date identified|identified|identified on|date found|found|found on|date reported|reported|reported on|report date|start date|session date|investigation date|analysis date|rca date|triage date|debug date|test date|date fixed|fix date|fixed on|date resolved|resolution date|resolved on|date completed|completion date|completed|investigation completed|verification date|implementation date|deployment date|deployed|session|time period|period|incident period',
      ja: '影響期間|期間|検知日|対応日|調査日|報告日',
      ru: 'дата обнаружения|дата исправления|обнаружено|дата анализа',
      zh: '发现日期|发现时间|修复日期|分析日期|报告日期',
      no: 'oppdaget|rapportert',
      de: 'entdeckt|entdeckt am|gemeldet am',
      fr: 'date de détection|date de découverte',
      es: 'fecha de detección|detectado el',
      pt: 'data de detecção|detectado em',
    },
    last: {
      en: 'created|created on|created at|date created|creation date|document created|document date|report created|generated|generated on|report generated|published|published on|publication date|date published|posted|written|last updated|last modified|last update|updated|date modified|source published at',
      ja: '作成日|作成日時|更新日|公開日',
      ru: 'создано|обновлено|дата создания|последнее обновление',
      zh: '创建日期|创建时间|更新日期|更新时间',
      no: 'opprettet|oppdatert|sist oppdatert',
      de: 'erstellt|erstellt am|aktualisiert',
      fr: 'créé le|mis à jour le',
      es: 'creado|creado el|actualizado',
      pt: 'criado em|atualizado em',
    },
  },
  started: {
    own: {
      en: 'started|started at|start time|start|start of incident|incident start|incident start time|incident started|incident began|began|began at|impact start|impact started|outage start|outage start time|time started|time of occurrence|occurred at|fault occurs|fault occurred',
      de: 'beginn|start der störung|störungsbeginn|begonnen',
      es: 'inicio|hora de inicio|inicio del incidente',
      fr: 'début|heure de début|début de l’incident|début de l incident',
      ja: '発生日時|発生時刻|開始日時|開始時刻|障害発生日時|インシデント発生日時',
      no: 'startet|start tidspunkt|starttidspunkt|begynte',
      pt: 'início|hora de início|início do incidente',
      ru: 'начало|время начала|начало инцидента|время возникновения',
      zh: '开始时间|发生时间|故障开始时间|開始時間',
    },
  },
  detected: {
    own: {
      en: 'detected|detected at|detection time|time detected|time of detection|first detected|discovered at|detection',
      de: 'erkannt|entdeckt um|erkennungszeit',
      es: 'detectado|hora de detección',
      fr: 'détecté|détecté à|heure de détection',
      ja: '検知日時|検知時刻|検出日時',
      no: 'oppdaget kl|påvist|oppdaget tidspunkt',
      pt: 'detectado|hora de detecção',
      ru: 'обнаружено|время обнаружения',
      zh: '检测时间|发现时间',
    },
  },
  acknowledged: {
    own: {
      en: 'acknowledged|acknowledged at|ack|time acknowledged',
      ja: '対応開始日時|対応開始時刻',
      ru: 'принято в работу',
      zh: '响应时间',
      de: 'bestätigt',
      es: 'reconocido',
      fr: 'pris en charge',
      no: 'bekreftet',
      pt: 'reconhecido',
    },
  },
  mitigated: {
    own: {
      en: 'mitigated|mitigated at|time mitigated|mitigation time',
      ja: '緩和日時|暫定対応日時',
      ru: 'смягчено',
      zh: '缓解时间',
      de: 'eingedämmt',
      es: 'mitigado',
      fr: 'atténué',
      no: 'mitigert',
      pt: 'mitigado',
    },
  },
  resolved: {
    own: {
      en: 'resolved|resolved at|end time|end|ended|ended at|incident end|incident end time|incident ended|incident resolved|impact end|impact ended|outage end|outage end time|time resolved|time of resolution|restored|restored at|recovered|recovered at|repaired|fixed at|recovery time',
      de: 'behoben|behoben um|ende|störungsende',
      es: 'fin|resuelto|hora de resolución|fin del incidente',
      fr: 'fin|résolu|résolu à|fin de l’incident|fin de l incident',
      ja: '復旧日時|復旧時刻|解決日時|終了日時|解消日時',
      no: 'løst kl|slutt|avsluttet|løst tidspunkt|sluttidspunkt',
      pt: 'fim|resolvido|hora de resolução|fim do incidente',
      ru: 'окончание|время восстановления|восстановлено|конец инцидента|завершено',
      zh: '结束时间|恢复时间|解决时间|恢復時間',
    },
  },
  duration: {
    own: {
      en: 'duration|incident duration|outage duration|total duration|duration of incident|duration of outage|impact duration|duration of impact|downtime|total downtime|outage length|length of outage',
      de: 'dauer|ausfalldauer|ausfallzeit',
      es: 'duración|tiempo de inactividad',
      fr: 'durée|durée de l’incident|durée de l incident',
      ja: '影響時間|継続時間|障害時間|停止時間|所要時間',
      no: 'varighet|nedetid',
      pt: 'duração|tempo de inatividade',
      ru: 'длительность|продолжительность|время простоя|простой',
      zh: '持续时间|影响时长|故障时长|持續時間',
    },
    weak: {
      en: 'time to repair|time to recovery|time to restore|time to resolve|time to resolution|ttr|mttr',
    },
  },
  status: {
    own: {
      en: 'status|incident status|current status|overall status|bug status|issue status|resolution status|state',
      de: 'status|zustand|stand',
      es: 'estado',
      fr: 'statut|état',
      ja: 'ステータス|状態|対応状況',
      no: 'status|tilstand',
      pt: 'estado|status',
      ru: 'статус|состояние',
      zh: '状态|狀態|处理状态',
    },
    weak: { en: 'final status|fix status|implementation status|deployment status|investigation status' },
  },
  review: {
    own: {
      en: 'document status|doc status|report status|review status|document state|review state|review',
      de: 'dokumentstatus',
      es: 'estado del documento',
      fr: 'statut du document|état du document',
      ja: '文書ステータス|レビュー状態|ドキュメントステータス',
      no: 'dokumentstatus',
      pt: 'estado do documento',
      ru: 'статус документа',
      zh: '文档状态',
    },
  },
  severity: {
    own: {
      en: 'severity|incident severity|severity level|sev|bug severity|issue severity|impact severity|impact level severity',
      de: 'schweregrad|schwere',
      es: 'gravedad|severidad',
      fr: 'gravité|sévérité',
      ja: '重大度|深刻度|重要度',
      no: 'alvorlighetsgrad|alvorlighet',
      pt: 'gravidade|severidade',
      ru: 'серьезность|серьёзность|критичность|важность|степень серьезности',
      zh: '严重程度|严重性|严重级别|嚴重程度|故障级别',
    },
    weak: {
      en: 'priority|fix priority|incident priority',
      de: 'priorität',
      es: 'prioridad',
      fr: 'priorité',
      ja: '優先度',
      no: 'prioritet',
      pt: 'prioridade',
      ru: 'приоритет',
      zh: '优先级',
    },
  },
  issue: {
    own: {
      en: 'issue|problem|problem statement|issue summary|incident|what happened|bug',
      de: 'problem|fehler|störung',
      es: 'problema|incidente',
      fr: 'problème|incident',
      ja: '問題|事象|課題',
      no: 'problem|sammendrag|feil',
      pt: 'problema|incidente',
      ru: 'проблема|ошибка|инцидент',
      zh: '问题|問題|故障现象|现象',
    },
    weak: {
      en: 'summary|description|tl dr|tldr|abstract|overview|excerpt|symptom|symptoms',
      de: 'zusammenfassung|beschreibung|kurzbeschreibung',
      es: 'resumen|descripción',
      fr: 'résumé|description',
      ja: '概要|サマリー|説明',
      no: 'beskrivelse|oppsummering',
      pt: 'resumo|descrição',
      ru: 'описание|кратко|сводка',
      zh: '摘要|描述|概述',
    },
  },
  impact: {
    own: {
      en: 'impact|user impact|customer impact|business impact|impact summary',
      de: 'auswirkung|auswirkungen',
      es: 'impacto',
      fr: 'impact',
      ja: '影響|影響範囲|影響機能',
      no: 'konsekvens|konsekvenser|påvirkning',
      pt: 'impacto',
      ru: 'влияние|последствия',
      zh: '影响|影响范围',
    },
  },
  cause: {
    own: {
      en: 'root cause|root causes|cause|causes|the root cause',
      de: 'ursache|grundursache',
      es: 'causa raíz|causa',
      fr: 'cause racine|cause',
      ja: '根本原因|原因',
      no: 'rotårsak|rotårsaker|årsak',
      pt: 'causa raiz|causa',
      ru: 'корневая причина|причина|первопричина',
      zh: '根因|根本原因|原因',
    },
  },
  services: {
    own: {
      en: 'service|services|affected service|affected services|services affected|service affected|impacted services|impacted service|services impacted|affected systems|systems affected|system affected|affected system',
      de: 'betroffene dienste|betroffener dienst|betroffene systeme|dienst|dienste',
      es: 'servicios|servicio|servicios afectados|servicio afectado',
      fr: 'services affectés|service affecté|services touchés|services impactés',
      ja: '影響サービス|影響を受けたサービス|対象サービス|サービス',
      no: 'tjeneste|tjenester|berørte tjenester|berørte systemer',
      pt: 'serviços|serviço|serviços afetados|serviço afetado',
      ru: 'сервис|сервисы|затронутые сервисы|затронутый сервис',
      zh: '服务|受影响服务|影响服务|受影响的服务',
    },
  },
  authors: {
    own: {
      en: 'author|authors|written by|prepared by|report author|document author|created by|report by|analysis by|analyzed by|analysed by|author s|postmortem author|post mortem author|postmortem owner',
      de: 'autor|autoren|autorin|verfasser|verfasst von|erstellt von',
      es: 'autor|autores|autora|escrito por|preparado por',
      fr: 'auteur|auteurs|autrice|rédigé par|préparé par',
      ja: '作成者|著者|執筆者|記録者|報告者',
      no: 'av|forfatter|forfattere|skrevet av',
      pt: 'autor|autores|autora|escrito por|preparado por',
      ru: 'автор|авторы|подготовил|составил',
      zh: '作者|撰写人|编写人|报告人',
    },
    weak: { en: 'investigation by|investigated by|investigator|investigators|documented by|by' },
  },
  tags: {
    own: {
      en: 'tags|tag|categories|category|keywords',
      de: 'schlagworte|kategorie|kategorien',
      es: 'etiquetas|categoría',
      fr: 'étiquettes|catégorie|mots clés',
      ja: 'タグ|カテゴリ|キーワード',
      no: 'emneord|kategori',
      pt: 'etiquetas|categoria',
      ru: 'теги|категория|метки',
      zh: '标签|分类|关键词',
    },
  },
};

/** What a label means. */
export interface Meaning {
  field: Field;
  weakness: number;
}

const meanings = new Map<string, Meaning[]>();
const step = { own: 0, weak: 10, last: 100 } as const;
for (const [field, groups] of Object.entries(fieldLabels) as [Field, FieldLabels][]) {
  for (const strength of ['own', 'weak', 'last'] as const) {
    for (const words of Object.values(groups[strength] ?? {})) {
      for (const [index, label] of words.split('|').entries()) {
        const known = meanings.get(label) ?? [];
        if (known.some(meaning => meaning.field === field)) continue;
        const rank = strength === 'own' ? 0 : index;
        meanings.set(label, [...known, { field, weakness: step[strength] + rank / 10 }]);
      }
    }
  }
}

/** A label in lower case without emoji, emphasis, brackets' content and punctuation. */
export function plainLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}\p{M}’]+/gu, ' ')
    .trim();
}

/** The fields a label may stand for; one label may be the date and the start. */
export const meaningsOf = (label: string): readonly Meaning[] => meanings.get(plainLabel(label)) ?? [];

/** A date that says only when the document was written. */
export const isOfDocument = (weakness: number): boolean => weakness >= step.last;
