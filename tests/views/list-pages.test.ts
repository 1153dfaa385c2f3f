import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPagePath, pagesOfList } from '../../src/site/list-pages.ts';
import type { SiteData } from '../../src/site/site-data.ts';
import { incidentList, olderIncidents } from '../../src/site/views/incidents.ts';
import { olderOfTag, tagPages } from '../../src/site/views/term.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => count - i);

test('every entry is on one page, in order, and no page but the first holds more than it may', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 9 }), (count, perPage) => {
      const pages = pagesOfList(numbers(count), perPage);
      expect(pages.flatMap(({ entries }) => entries)).toEqual(numbers(count));
      expect(pages.map(({ page }) => page)).toEqual(pages.map((_, i) => i + 1));
      expect(pages[0]!.entries.length).toBeLessThan(2 * perPage);
      for (const { entries } of pages.slice(1)) expect(entries).toHaveLength(perPage);
    }),
  );
});

test('a new entry leaves what stands at the address of an older page', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 9 }), (count, perPage) => {
      const older = (entries: number[]) =>
        pagesOfList(entries, perPage)
          .slice(1)
          .map(page => [listPagePath('incidents/', page), page.entries] as const);
      const after = new Map(older(numbers(count + 1)));
      for (const [path, entries] of older(numbers(count))) expect(after.get(path)).toEqual(entries);
    }),
  );
});

const reports = numbers(1203).map(number => ({
  id: `r${number}`,
  title: `Report ${number}`,
  frontMatter: {
    date: `${2000 + Math.floor(number / 100)}-01-01`,
    status: 'resolved',
    services: [],
    tags: [number % 2 ? 'odd' : 'even'],
  },
  times: {},
  recommendations: [],
}));
const tagged = (name: string, slug = name) => ({
  name,
  slug,
  reports: reports.filter(({ frontMatter }) => frontMatter.tags.includes(name)).map(({ id }) => id),
});
const data = {
  reports,
  report: (id: string) => reports.find(report => report.id === id),
  recommendation: () => undefined,
  contradictions: [],
  terms: { services: new Map(), tags: new Map(['even', 'odd'].map(name => [name, tagged(name)])) },
  serviceLists: new Map(),
  today: '2026-01-01',
} as unknown as SiteData;

test('many incidents take several pages, each reached by the years it shows', () => {
  const pages = [...incidentList.pages(data), ...olderIncidents.pages(data)];
  const older = [3, 2, 1].map(page => `incidents/older/${page}/`);
  expect(pages.map(({ path }) => path)).toEqual(['incidents/', ...older]);
  const views = pages.map(({ view }) => view());
  expect(views.map(({ total }) => total)).toEqual([453, 250, 250, 250]);
  expect(views.at(-1)!.years.map(({ year }) => year)).toEqual(['2002', '2001', '2000']);
  const { places } = views[1]!;
  expect(places.find(({ year }) => year === '2008')!.path).toBe('incidents/#in-2008');
  expect(places.find(({ year }) => year === '2004')!.path).toBe('incidents/older/2/#in-2004');
  expect(views[0]!.fields.find(({ name }) => name === 'tag')!.options).toEqual(['even', 'odd']);
});

test('so do those of a tag', () => {
  const older = [...olderOfTag.pages(data)].filter(({ path }) => path.startsWith('tags/odd/'));
  expect(older.map(({ path }) => path)).toEqual([5, 4, 3, 2, 1].map(page => `tags/odd/older/${page}/`));
  const first = [...tagPages.pages(data)].find(({ path }) => path === 'tags/odd/')!.view();
  expect([first.count, first.reports.length, first.pages]).toEqual([602, 102, 6]);
  expect(older[0]!.view().reports.map(({ id }) => id)[0]).toBe('r999');
});
