/**
 * Whether OpenSearch and Elasticsearch take a word as an index's name
 * (https://docs.opensearch.org/latest/api-reference/index-apis/create-index/#index-naming-restrictions).
 */
export const isIndexName = (name: string): boolean =>
  name === name.toLowerCase() &&
  !/[\s\\/*?"<>|,#:]/.test(name) &&
  !/^[-_+]/.test(name) &&
  !/^\.{0,2}$/.test(name) &&
  Buffer.byteLength(name) <= 255;
