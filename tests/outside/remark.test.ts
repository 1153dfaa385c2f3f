import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import remarkFaultline, { type RemarkFaultlineOptions } from '../../src/outside/remark/index.ts';
import { published, site } from './published.ts';

async function process(text: string, options: RemarkFaultlineOptions) {
  const file = await unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFaultline, options)
    .use(remarkStringify)
    .process(text);
  return {
    text: String(file),
    messages: file.messages.map(({ ruleId, line, reason }) => [ruleId, line, reason]),
  };
}

test('links get their address and their state, also in tables and by a former id', async () => {
  const { text, messages } = await process(
    '[Pin](rec:slow/pin), [old](rec:slower/pin-it) <rec:slow/done>\n\n| a                |\n| ---------------- |\n| [x](rec:slow/first) |\n\n`rec:slow/pin` [r][r]\n\n[r]: rec:slow/no\n',
    { data: published },
  );
  expect(messages).toEqual([]);
  expect(text).toContain(`[Pin](${site}recommendations/slow/pin/) (accepted)`);
  expect(text).toContain(`[Do done.](${site}recommendations/slow/done/) (implemented)`);
  expect(text).toContain(`[x](${site}recommendations/slow/first/) (superseded by slow/second)`);
  expect(text).toContain(`[r]: ${site}recommendations/slow/no/`);
  expect(text).toContain('`rec:slow/pin`');
});

test('the status as a title, at another address', async () => {
  expect(
    (
      await process('[Pin](rec:slow/pin)\n', {
        data: published,
        status: 'title',
        site: 'https://x.example/y',
      })
    ).text,
  ).toBe('[Pin](https://x.example/y/recommendations/slow/pin/ "Recommendation: accepted")\n');
});

test('unknown ids and unreachable sites are messages', async () => {
  expect((await process('x\n\n[Pin](rec:slow/pn)\n', { data: published })).messages).toEqual([
    ['citation-missing', 3, 'There is no recommendation `slow/pn`. Did you mean `slow/pin`?'],
  ]);
  const failed = await process('[a](rec:slow/pin)\n', { file: '/none/such.json', site });
  expect(failed.messages).toEqual([['site-unreachable', 1, expect.stringContaining('there is none at')]]);
  expect(failed.text).toBe(`[a](${site}recommendations/slow/pin/)\n`);
});
