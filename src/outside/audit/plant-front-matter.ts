import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, YAMLSeq } from 'yaml';
import type { Canaries } from './canary.ts';

/** Keys whose values decide what is left out: they stay as they are. */
const decisive = new Set(['visibility', 'review', 'related', 'not_related']);

/** Keys that a hidden text gets where it has none, so that every field has a canary. */
const fields: Record<'report' | 'doc', Record<string, (word: string) => unknown>> = {
  report: {
    ...all('title issue impact source internal', word => word),
    ...all('services tags authors causes aliases', word => [word]),
    links: word => [{ url: `https://${word}.example/`, title: word }],
    recommendations: word => [{ id: word, text: word, owner: word, ticket: word, reason: word }],
    extra: word => ({ note: word }),
  },
  doc: {
    ...all('title description owner internal', word => word),
    tags: word => [word],
    extra: word => ({ note: word }),
  },
};

function all(keys: string, value: (word: string) => unknown) {
  return Object.fromEntries(keys.split(' ').map(key => [key, value]));
}

/**
 * The front matter of a text that a public site leaves out, with a canary in every value. It is read by nothing but the
 * program that leaves it out.
 */
export function plantHidden(yaml: string, kind: 'report' | 'doc', file: string, canaries: Canaries): string {
  const document = parseDocument(yaml);
  const map = document.contents as unknown as YAMLMap;
  plantIn(map, file, '', canaries);
  for (const [key, value] of Object.entries(fields[kind]))
    if (!document.has(key)) document.set(key, document.createNode(value(canaries.plant(`${file}: ${key}`))));
  return document.toString();
}

/** The front matter of a public text, with a canary in every value that is internal, and in some that are added. */
export function plantInternal(
  yaml: string,
  file: string,
  canaries: Canaries,
  newIds: ReadonlyMap<string, string>,
): string {
  const document = parseDocument(yaml);
  if (isMap(document.contents)) plantMarked(document.contents as unknown as YAMLMap, file, '', canaries);
  for (const key of ['related', 'not_related']) renameIds(document, key, newIds);
  if (!document.has('internal')) document.set('internal', { audit: canaries.plant(`${file}: internal`) });
  const listed = document.get('recommendations');
  if (listed instanceof YAMLSeq) {
    for (const [index, item] of listed.items.entries())
      if (isMap(item) && !item.has('internal'))
        item.set('internal', canaries.plant(`${file}: recommendations.${index}.internal`));
    const id = canaries.plant(`${file}: an internal recommendation`);
    listed.add(document.createNode({ id, text: `Do ${id}`, owner: id, visibility: 'internal' }));
  }
  const links = document.get('links');
  if (links instanceof YAMLSeq) {
    const word = canaries.plant(`${file}: an internal link`);
    links.add(document.createNode({ url: `https://${word}.example/`, title: word, visibility: 'internal' }));
  }
  document.comment = canaries.plant(`${file}: comment in the front matter`);
  return document.toString();
}

function renameIds(document: Document, key: string, newIds: ReadonlyMap<string, string>): void {
  const list = document.get(key);
  if (!isSeq(list)) return;
  for (const item of list.items)
    if (isScalar(item)) item.value = newIds.get(String(item.value)) ?? item.value;
}

function plantMarked(map: YAMLMap, file: string, path: string, canaries: Canaries): void {
  for (const pair of map.items) {
    const { key, value } = pair as { key: unknown; value: unknown };
    const name = String(isScalar(key) ? key.value : key);
    const at = path === '' ? name : `${path}.${name}`;
    if (name === 'internal' && (value === null || isScalar(value)))
      pair.value = `${isScalar(value) ? String(value.value) : ''} ${canaries.plant(`${file}: ${at}`)}`;
    else if (name === 'internal' || isMarked(value)) plantIn(value, file, at, canaries);
    else if (isMap(value)) plantMarked(value as unknown as YAMLMap, file, at, canaries);
    else if (isSeq(value))
      for (const [index, item] of value.items.entries()) {
        if (isMarked(item)) plantIn(item, file, `${at}.${index}`, canaries);
        else if (isMap(item)) plantMarked(item as unknown as YAMLMap, file, `${at}.${index}`, canaries);
      }
  }
}

const isMarked = (node: unknown): boolean => isMap(node) && node.get('visibility') === 'internal';

/** Puts a canary into every value below a node. */
function plantIn(node: unknown, file: string, path: string, canaries: Canaries): void {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (isMap(node))
    for (const { key, value } of node.items) {
      const name = String(isScalar(key) ? key.value : key);
      if (decisive.has(name)) continue;
      if (isScalar(value))
        value.value = withCanary(value.value, name, canaries.plant(`${file}: ${at(name)}`));
      else plantIn(value, file, at(name), canaries);
    }
  if (isSeq(node))
    for (const [index, item] of node.items.entries()) {
      const place = at(String(index));
      if (isScalar(item)) item.value = withCanary(item.value, path, canaries.plant(`${file}: ${place}`));
      else plantIn(item, file, place, canaries);
    }
}

const withCanary = (value: unknown, key: string, word: string): string =>
  /(?:^|\.)(?:id|aliases|superseded_by|url)$/.test(key)
    ? `${String(value)}-${word}`
    : `${String(value)} ${word}`;
