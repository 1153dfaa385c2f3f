import type { LibraryReport } from '../library/entries.ts';

export interface RelatedReport {
  id: string;
  /** In words for a reader, strongest first. */
  reasons: string[];
}

type Kind = 'service' | 'tag' | 'word';

/** Reports that share one feature. */
interface Posting {
  kind: Kind;
  name: string;
  reports: number[];
}

interface Shared {
  posting: Posting;
  weight: number;
}

// A word that many reports use says nothing about two of them.
const commonWordShare = 0.05;
const mostReports = 40;
const leastScore = 2;
const kindWeight: Record<Kind, number> = { service: 1.5, tag: 1.5, word: 0.6 };

/**
 * For each report up to `limit` others that resemble it: each shared service, tag or rare word adds its
 * inverse document frequency (Spärck Jones 1972). Works from postings of rare features, so the cost grows
 * with the library and not with its square. Ids the author lists under `related` come first.
 */
export function relatedReports(reports: readonly LibraryReport[], limit = 4): Map<string, RelatedReport[]> {
  const features = reports.map(() => [] as Posting[]);
  for (const posting of telling(postingsOf(reports), reports.length)) {
    for (const report of posting.reports) features[report]!.push(posting);
  }
  return new Map(
    reports.map((report, index) => {
      const authored = report.data.related.map(id => ({ id, reasons: ['named by the author'] }));
      const found = resembling(index, features[index]!, reports.length)
        .map(([other, shared]) => ({ id: reports[other]!.id, reasons: reasonsOf(shared) }))
        .filter(({ id }) => !report.data.related.includes(id));
      return [report.id, [...authored, ...found].slice(0, Math.max(limit, authored.length))];
    }),
  );
}

function postingsOf(reports: readonly LibraryReport[]): Iterable<Posting> {
  const postings = new Map<string, Posting>();
  const add = (kind: Kind, name: string, report: number) => {
    const key = kind === 'word' ? name : `${kind}:${name.toLowerCase()}`;
    const posting = postings.get(key);
    if (!posting) postings.set(key, { kind, name, reports: [report] });
    else if (posting.reports.at(-1) !== report) posting.reports.push(report);
  };
  for (const [index, report] of reports.entries()) {
    for (const name of report.data.services) add('service', name, index);
    for (const name of report.data.tags) add('tag', name, index);
    for (const word of wordsOf(report)) add('word', word, index);
  }
  return postings.values();
}

function wordsOf({ title, data, compiled }: LibraryReport): Iterable<string> {
  const prose = compiled.sections.map(section => `${section.heading}\n${section.prose}`);
  const text = [title, data.issue, ...data.causes, ...prose].join('\n').toLowerCase();
  return text.match(/\p{L}[\p{L}\p{N}_-]{3,}/gu) ?? [];
}

function* telling(postings: Iterable<Posting>, total: number): Iterable<Posting> {
  const mostForWord = Math.max(3, Math.min(mostReports, total * commonWordShare));
  for (const posting of postings) {
    const { length } = posting.reports;
    if (length > 1 && length <= (posting.kind === 'word' ? mostForWord : mostReports)) yield posting;
  }
}

function resembling(report: number, features: Posting[], total: number): [other: number, shared: Shared[]][] {
  const found = new Map<number, { score: number; shared: Shared[] }>();
  for (const posting of features) {
    const weight = Math.log(1 + total / posting.reports.length) * kindWeight[posting.kind];
    for (const other of posting.reports) {
      if (other === report) continue;
      const entry = found.get(other) ?? { score: 0, shared: [] };
      entry.score += weight;
      entry.shared.push({ posting, weight });
      found.set(other, entry);
    }
  }
  return [...found]
    .filter(([, { score }]) => score >= leastScore)
    .sort(([a, x], [b, y]) => y.score - x.score || a - b)
    .slice(0, mostReports)
    .map(([other, { shared }]) => [other, shared]);
}

function reasonsOf(shared: Shared[]): string[] {
  const named = (kind: Kind) =>
    shared
      .filter(({ posting }) => posting.kind === kind)
      .sort((a, b) => b.weight - a.weight || a.posting.name.localeCompare(b.posting.name))
      .slice(0, 3)
      .map(({ posting }) => posting.name);
  const [services, tags, words] = [named('service'), named('tag'), named('word')];
  return [
    ...(services.length > 0 ? [`same service: ${services.join(', ')}`] : []),
    ...(tags.length > 0 ? [`same tag: ${tags.join(', ')}`] : []),
    ...(words.length > 0 ? [`shared words: ${words.join(', ')}`] : []),
  ];
}
