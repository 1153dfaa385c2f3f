import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { pages } from './site-files.ts';

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')));
  const problems: string[] = [];
  for (const { path, html } of pages) {
    const report = await validator.validateString(html, path);
    for (const { messages } of report.results)
      problems.push(
        ...messages.map(
          ({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`,
        ),
      );
  }
  expect(problems.slice(0, 20)).toEqual([]);
}, 120_000);
