/** Headings of sections that hold nothing but metadata, in the languages reports are written in. */
export const metadataHeading =
  /^(?:meta ?data|meta|details|incident (?:details|info|information|metadata)|(?:document|report) (?:info|information|details|metadata)|general information|メタデータ|基本情報|概要情報|インシデント情報|元数据|基本信息|метаданные|общая информация|метаинформация|metadaten|allgemeines|métadonnées|informations générales|metadatos|información general|metadados|informações gerais|nøkkelinformasjon)$/iu;

/** Headings that sum an incident up; their first sentence says what went wrong. */
export const summaryHeading =
  /(?<!\p{L})(?:summary|overview|abstract|tl;?dr|what happened|problem|issue|description|background|the bug|sammendrag|oppsummering|hva skjedde|problem|zusammenfassung|überblick|résumé|resumen|resumo|краткое описание|краткая сводка|резюме|сводка|ошибка|проблема|описание)(?!\p{L})|サマリー|概要|要約|事象|问题|問題|摘要|概述|现象/iu;

/** Headings that open the account of the root cause. */
export const rootCauseHeading =
  /(?<!\p{L})(?:root[- ]?causes?|rotårsak(?:er|en)?|grundursache|ursachenanalyse|cause racine|causes racines|causa ra[ií]z|causas ra[ií]z|корнев(?:ая|ые|ой|ых) причин[аы]?|первопричин[аы]?)(?!\p{L})|根本原因|真因|根因/iu;

/** First-level headings that name a section or were never filled in: no title of a report. */
export const noTitle =
  /^(?:(?:executive |issue |incident |problem )?summary|overview|introduction|background|timeline|impact|status|date|root cause(?: analysis)?|title|issue name|incident name|incident title|your title|untitled|tittel|tittel her|titel|titre|título|タイトル|标题|заголовок|название|サマリー|概要|sammendrag|zusammenfassung|résumé|resumen|resumo|postmortem|post-mortem|post mortem|incident report|template|readme|[^\p{L}\p{N}]*|(?:<|\[|\{\{).*(?:>|\]|\}\}))$/iu;

/** Headings of sections that say what an incident did and for how long. */
export const impactHeading =
  /^(?:(?:incident |user |customer |business )?impact(?: assessment| analysis| summary| scope)?|(?:scope|extent) of (?:the )?impact|влияние|последствия|konsekvens(?:er)?|auswirkung(?:en)?|impacto)$|^影響(?:範囲)?$|^影响(?:范围)?$/iu;
