/** Longest word kept whole in a keyword field; Lucene refuses terms of more than 32,766 bytes. */
const keyword = { type: 'keyword', ignore_above: 8191 };

/** Text people write, with a second reading of scripts that put no spaces between words. */
const prose = { type: 'text', analyzer: 'faultline_prose', search_analyzer: 'faultline_prose_query' };
const titled = { ...prose, fields: { cjk: { type: 'text', analyzer: 'cjk' } } };
/** Code and terminal text: words keep their endings. */
const code = { type: 'text', analyzer: 'faultline_code', search_analyzer: 'faultline_code_query' };

const analyzer = (...filter: string[]): object => ({ type: 'custom', tokenizer: 'faultline_words', filter });

/**
 * Settings and mapping of an index for `openSearchLines`, of OpenSearch 1 and later and Elasticsearch 7 and later,
 * without plugins. Identifiers (`--no-cache`, `kube_pod_status`, `getUserById`) are found whole and by their parts.
 */
export const openSearchMapping = {
  settings: {
    analysis: {
      tokenizer: {
        // Splits at what never is part of a name: spaces, quotes, brackets, and punctuation that ends something.
        faultline_words: {
          type: 'pattern',
          pattern: '[\\s,;()\\[\\]{}<>"\'`“”‘’«»|]+|[.:!?]+(?=\\s|$)',
        },
      },
      filter: {
        faultline_parts: {
          type: 'word_delimiter_graph',
          preserve_original: true,
          split_on_case_change: true,
          split_on_numerics: false,
          stem_english_possessive: true,
        },
        faultline_stems: { type: 'stemmer', language: 'light_english' },
      },
      // Only an index needs the graph of parts flattened; a query reads it as it is.
      analyzer: {
        faultline_prose: analyzer(
          'faultline_parts',
          'flatten_graph',
          'lowercase',
          'asciifolding',
          'faultline_stems',
        ),
        faultline_prose_query: analyzer('faultline_parts', 'lowercase', 'asciifolding', 'faultline_stems'),
        faultline_code: analyzer('faultline_parts', 'flatten_graph', 'lowercase', 'asciifolding'),
        faultline_code_query: analyzer('faultline_parts', 'lowercase', 'asciifolding'),
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      id: keyword,
      kind: keyword,
      url: { ...keyword, index: false },
      source: keyword,
      title: titled,
      date: { type: 'date', format: 'strict_date' },
      status: keyword,
      severity: keyword,
      services: keyword,
      tags: keyword,
      issue: titled,
      causes: titled,
      recommendations: titled,
      sections: {
        type: 'nested',
        // So that a query need not know of nesting; one that does can highlight and link to the section.
        include_in_root: true,
        properties: { id: { ...keyword, index: false }, heading: titled, prose: titled, code },
      },
    },
  },
} as const;
