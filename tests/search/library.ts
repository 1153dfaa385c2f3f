import type { TextSection } from '../../src/markup/context.ts';
import { buildSearchIndex } from '../../src/search/build.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { openSearchIndex, type SearchIndex } from '../../src/search/search.ts';
import { countingFiles } from '../score/counting-files.ts';

/** A report with only what a test is about. */
export function report(id: string, over: Partial<SearchDocument> & { prose?: string; code?: string } = {}) {
  const { prose = '', code = '', ...rest } = over;
  const section: TextSection = { id: 'what-happened', heading: 'What happened', prose, code };
  const document: SearchDocument = {
    id,
    kind: 'report',
    url: `incidents/${id}/`,
    source: `${id}.md`,
    title: id,
    services: [],
    tags: [],
    fields: {},
    sections: [section],
    ...rest,
  };
  return document;
}

/** Three incidents that differ in every facet. */
export const library: SearchDocument[] = [
  report('disk-full', {
    title: 'Build disk filled up by image layers',
    date: '2025-11-02',
    status: 'resolved',
    severity: 'SEV2',
    services: ['ci'],
    tags: ['docker', 'disk'],
    fields: {
      issue: 'Builds failed with no space left on device.',
      causes: ['Old layers were never pruned.'],
    },
    prose: 'The runner kept every layer. We pruned them and added a nightly job.',
    code: 'docker build --no-cache -t app .\nERROR: no space left on device',
  }),
  report('connection-storm', {
    title: 'Connection storm took the database down',
    date: '2026-01-04',
    status: 'monitoring',
    severity: 'SEV1',
    services: ['api', 'database'],
    tags: ['postgres'],
    prose: 'A deploy restarted all clients at once; each opened its whole pool. Prometheus showed it.',
    code: 'MAX_CONNECTIONS=100\npool.getUserById(id)\nkube_pod_status_phase 3',
  }),
  report('expired-certificate', {
    title: 'Сертификат истёк на шлюзе',
    date: '2026-02-10',
    status: 'resolved',
    severity: 'SEV2',
    services: ['gateway'],
    tags: ['tls'],
    prose: 'Шлюз отклонял соединения. 証明書の期限が切れたため、接続が拒否された。',
    code: 'FROM node:18-alpine\nsrc/lib/renew.ts:42 fixed in 9663b4c0ffee12',
  }),
];

/** An index over documents, and what was fetched of it. */
export async function openLibrary(
  documents: SearchDocument[] = library,
): Promise<{ index: SearchIndex; paths(): string[] }> {
  const { fetchFile, paths } = countingFiles(buildSearchIndex(documents));
  return { index: await openSearchIndex(fetchFile), paths };
}

/** The ids that a query finds, best first. */
export async function idsFor(text: string, documents: SearchDocument[] = library): Promise<string[]> {
  const { index } = await openLibrary(documents);
  return (await index.search({ text })).hits.map(hit => hit.id);
}
