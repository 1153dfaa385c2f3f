import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainText, problemsReference } from '../../src/report/explain-problem.ts';
import { type ProblemCode, problems } from '../../src/report/problems.ts';

test('PROBLEMS.md is what `faultline explain --all` prints', () => {
  expect(readFileSync('src/report/PROBLEMS.md', 'utf8')).toBe(problemsReference());
});

test.each(Object.keys(problems) as ProblemCode[])('%s is explained', code => {
  expect(explainText(code)).toContain(problems[code].title);
  expect(problemsReference()).toContain(`\n## ${code}\n`);
});
