import { expect, test } from 'playwright/test';

test('the Atom feed is well formed and has what RFC 4287 demands', async ({ page, request }) => {
  const text = await (await request.get('feed.xml')).text();
  await page.goto('');
  const found = await page.evaluate(xml => {
    const feed = new DOMParser().parseFromString(xml, 'application/xml');
    const atom = 'http://www.w3.org/2005/Atom';
    const missing = (element: Element): string[] =>
      ['id', 'title', 'updated'].filter(
        name =>
          [...element.children].filter(child => child.namespaceURI === atom && child.localName === name)
            .length !== 1,
      );
    const entries = [...feed.getElementsByTagNameNS(atom, 'entry')];
    return {
      broken: feed.querySelector('parsererror')?.textContent ?? null,
      root: `${feed.documentElement.namespaceURI} ${feed.documentElement.localName}`,
      missing: [feed.documentElement, ...entries].flatMap(missing),
      ids: entries.map(entry => entry.getElementsByTagNameNS(atom, 'id')[0]?.textContent),
      badDates: [...feed.getElementsByTagNameNS(atom, 'updated')].filter(date =>
        Number.isNaN(Date.parse(date.textContent ?? '')),
      ).length,
    };
  }, text);
  expect(found).toMatchObject({
    broken: null,
    root: 'http://www.w3.org/2005/Atom feed',
    missing: [],
    badDates: 0,
  });
  expect(new Set(found.ids).size).toBe(found.ids.length);
  expect(found.ids.length).toBeGreaterThan(0);
});
