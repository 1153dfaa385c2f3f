import type { LibraryReport } from '../library/entries.ts';

export interface RelatedReport {
  id: string;
  /** In words for a reader, strongest first. */
  reasons: string[];
}

interface Feature {
  kind: 'service' | 'tag' | 'word';
  name: string;
}

// A word that many reports use says nothing about two of them.
const commonWordShare = 0.05;
const mostReports = 40;
const leastScore = 2;

/**
 * For each report up to `limit` others that resemble it: each shared service, tag or rare word adds its
 * inverse document frequency (Spärck Jones 1972). Works from postings of rare features, so the cost grows
 * with the library and not with its square. Ids the author lists under `related` come first.
 */
export function relatedReports(reports: readonly LibraryReport[], limit = 4): Map<string, RelatedReport[]> {
  const features = reports.map(featuresOf);
  const postings = new Map<string, number[]>();
  for (const [index, list] of features.entries()) {
    for (const key of list.keys()) {
      const posting = postings.get(key);
      if (posting) posting.push(index);
      else postings.set(key, [index]);
    }
  }
  const mostFor = (feature: Feature) =>
    feature.kind === 'word'
      ? Math.max(3, Math.min(mostReports, reports.length * commonWordShare))
      : mostReports;
  return new Map(
    reports.map((report, index) => {
      const scores = new Map<number, { score: number; shared: { feature: Feature; weight: number }[] }>();
      for (const [key, feature] of features[index]!) {
        const posting = postings.get(key)!;
        if (posting.length < 2 || posting.length > mostFor(feature)) continue;
        const weight = Math.log(1 + reports.length / posting.length) * (feature.kind === 'word' ? 0.6 : 1.5);
        for (const other of posting) {
          if (other === index) continue;
          const entry = scores.get(other) ?? { score: 0, shared: [] };
          entry.score += weight;
          entry.shared.push({ feature, weight });
          scores.set(other, entry);
        }
      }
      const authored = report.data.related.map(id => ({ id, reasons: ['named by the author'] }));
      const found = [...scores]
        .filter(([, { score }]) => score >= leastScore)
        .sort(([a, x], [b, y]) => y.score - x.score || a - b)
        .map(([other, { shared }]) => ({ id: reports[other]!.id, reasons: reasonsOf(shared) }))
        .filter(({ id }) => !report.data.related.includes(id));
      return [report.id, [...authored, ...found].slice(0, Math.max(limit, authored.length))];
    }),
  );
}

function featuresOf(report: LibraryReport): Map<string, Feature> {
  const features = new Map<string, Feature>();
  const add = (kind: Feature['kind'], name: string) =>
    features.set(`${kind}:${name.toLowerCase()}`, { kind, name });
  for (const name of report.data.services) add('service', name);
  for (const name of report.data.tags) add('tag', name);
  const { title, data, compiled } = report;
  const text = [
    title,
    data.issue,
    ...data.causes,
    ...compiled.sections.map(({ heading, prose }) => `${heading}\n${prose}`),
  ].join('\n');
  for (const word of text.match(/[\p{L}][\p{L}\p{N}_-]{3,}/gu) ?? []) add('word', word.toLowerCase());
  return features;
}

function reasonsOf(shared: { feature: Feature; weight: number }[]): string[] {
  const named = (kind: Feature['kind']) =>
    shared
      .filter(({ feature }) => feature.kind === kind)
      .sort((a, b) => b.weight - a.weight || a.feature.name.localeCompare(b.feature.name))
      .slice(0, 3)
      .map(({ feature }) => feature.name);
  const [services, tags, words] = [named('service'), named('tag'), named('word')];
  return [
    ...(services.length > 0 ? [`same service: ${services.join(', ')}`] : []),
    ...(tags.length > 0 ? [`same tag: ${tags.join(', ')}`] : []),
    ...(words.length > 0 ? [`shared words: ${words.join(', ')}`] : []),
  ];
}
