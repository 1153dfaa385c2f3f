import { rm } from 'node:fs/promises';
import { openLibrary } from '../../src/library/open-library.ts';
import { searchDocuments } from '../../src/search/library-documents.ts';
import { measureDev } from './dev.ts';
import { GeneratedSite } from './generated-site.ts';
import { type Cost, medianCost } from './processes.ts';
import { measureQueryBytes } from './query-bytes.ts';

/** Which rows of the table are wanted. */
export type Rows = 'build' | 'check' | 'dev' | 'sizes';

/** Measures libraries of generated reports and prints a table of what they cost, each figure a median of some runs. */
export async function printLibraryTable(
  sizes: readonly number[],
  runs: number,
  rows: ReadonlySet<Rows>,
): Promise<void> {
  line('reports', 'measured', 'wall', 'CPU', 'largest process', 'all processes');
  line('---:', '---', '---:', '---:', '---:', '---:');
  const notes: string[] = [];
  const sites: GeneratedSite[] = [];
  for (const count of sizes) {
    const site = await GeneratedSite.of(count);
    sites.push(site);
    const print = async (name: string, run: () => Promise<Cost>, before?: () => Promise<unknown>) => {
      const costs: Cost[] = [];
      for (let n = 0; n < runs; n++) {
        await before?.();
        costs.push(await run());
      }
      line(String(count), name, ...cells(medianCost(costs)));
    };
    if (rows.has('build')) {
      await site.forget();
      await print(
        'cold',
        () => site.build(),
        () => site.forget(),
      );
      await print('nothing changed', () => site.build());
      await print(
        'one edit',
        () => site.build(),
        () => site.edit(),
      );
    }
    if (rows.has('check')) {
      await print('check, nothing known', () => site.check(), forgetChecked);
      await print('check, nothing changed', () => site.check());
    }
    if (rows.has('dev')) {
      const { firstPage, edit } = await measureDev(site);
      notes.push(
        `${count} reports: the development server's first page in ${firstPage.toFixed(1)} s, an edit shown in ${(edit * 1000).toFixed(0)} ms.`,
      );
    }
    if (rows.has('sizes')) notes.push(await sizesOf(site, count));
  }
  // Only now: see Forgotten.
  for (const site of sites) await site.remove();
  process.stdout.write(`\n${notes.join('\n')}\n`);
}

async function sizesOf(site: GeneratedSite, count: number): Promise<string> {
  const size = await site.size();
  const { library } = await openLibrary({ reports: site.reports, docs: site.docs }, process.cwd());
  const queries = await measureQueryBytes(searchDocuments(library));
  const bytes = queries.map(({ kind, median, p90 }) => {
    const [usual, long] = [median, p90].map(value => (value / 1000).toFixed(0));
    return `a query of ${kind} ${usual} KB (nine in ten up to ${long} KB)`;
  });
  const files = `${size.files} files, ${size.site.toFixed(0)} MB, of which the search index ${size.index.toFixed(1)} MB`;
  return `${count} reports: ${files}; the first ${bytes.join(', the first ')}.`;
}

async function forgetChecked(): Promise<void> {
  await rm('.faultline/checked', { recursive: true, force: true });
}

const cells = ({ seconds, cpuSeconds, largest, together }: Cost): string[] => [
  `${seconds.toFixed(1)} s`,
  `${cpuSeconds.toFixed(1)} s`,
  `${largest.toFixed(0)} MB`,
  `${together.toFixed(0)} MB`,
];

const line = (...values: string[]): void => void process.stdout.write(`| ${values.join(' | ')} |\n`);
