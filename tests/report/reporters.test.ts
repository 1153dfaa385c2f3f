import { describe, expect, test } from 'vitest';
import { type Diagnostic, diagnose } from '../../src/report/diagnostic.ts';
import { reportGithub } from '../../src/report/reporters/github.ts';
import { reportJson } from '../../src/report/reporters/json.ts';
import { reportSarif } from '../../src/report/reporters/sarif.ts';
import { reportText } from '../../src/report/reporters/text.ts';

const dangling: Diagnostic = {
  ...diagnose(
    'link-dangling',
    { target: 'a,b:50%.md', expected: 'a report', suggestion: 'ab.md' },
    { line: 3, column: 5, end: { line: 3, column: 12 } },
  ),
  file: 'reports/x, y.md',
};
const unknown: Diagnostic = {
  ...diagnose('value-unknown', { key: 'date' }, { line: 2, column: 1 }),
  file: 'reports/a.md',
};
const sources: Record<string, string> = {
  'reports/x, y.md': '\n\nSee [x](y).\n',
  'reports/a.md': '---\ndate: unknown\n---\n',
};
const text = (diagnostics: Diagnostic[], isTTY = false): string =>
  reportText(diagnostics, { output: { isTTY }, sourceOf: file => sources[file] });

describe('for people', () => {
  test('groups by file, quotes the line and underlines', () => {
    expect(text([dangling, unknown])).toBe(`reports/a.md
  2:1 notice \`date\` is \`unknown\`. [value-unknown]
    │ date: unknown
    │ ^
    Fill it in when you find out; until then the page says “unknown”.

reports/x, y.md
  3:5 error The link \`a,b:50%.md\` leads nowhere: expected a report. [link-dangling]
    │ See [x](y).
    │     ^^^^^^^
    Did you mean \`ab.md\`?

1 error, 1 notice
`);
  });

  test('says how many more notices of a kind there are', () => {
    const many = Array.from({ length: 12 }, (_, n) => ({ ...unknown, file: `reports/${n}.md` }));
    expect(text(many).match(/value-unknown/g)).toHaveLength(6);
    expect(text(many)).toContain('… and 7 more of [value-unknown]');
  });

  test('colours a terminal only, and not with NO_COLOR', () => {
    const before = process.env.NO_COLOR;
    delete process.env.NO_COLOR;
    expect(text([dangling], true)).toContain('\u001B[31m');
    process.env.NO_COLOR = '1';
    expect(text([dangling], true)).not.toContain('\u001B');
    if (before === undefined) delete process.env.NO_COLOR;
    else process.env.NO_COLOR = before;
  });

  test('shows a long line around the place, wide characters and tabs in step, and no control characters', () => {
    const excerpt = (line: string, column: number, end: number) =>
      reportText([{ ...dangling, file: 'f', place: { line: 1, column, end: { line: 1, column: end } } }], {
        output: {},
        sourceOf: () => line,
      })
        .split('\n')
        .slice(2, 4)
        .map(shown => shown.slice('    │ '.length));
    const [shown, carets] = excerpt(`${'a'.repeat(200)}HERE${'b'.repeat(200)}`, 201, 205);
    expect(shown!.length).toBeLessThanOrEqual(102);
    expect(shown!.slice(carets!.indexOf('^'), carets!.lastIndexOf('^') + 1)).toBe('HERE');
    expect(excerpt('日本\tx', 4, 5)[1]).toBe(`${' '.repeat(5)}^`);
    expect(excerpt('\u001B[31mred', 1, 2)[0]).toBe(' [31mred');
  });
});

test('JSON has a version, counts and flat problems', () => {
  expect(JSON.parse(reportJson([dangling, unknown]))).toEqual({
    version: 1,
    summary: { errors: 1, warnings: 0, notices: 1 },
    problems: [
      expect.objectContaining({ code: 'value-unknown', file: 'reports/a.md', line: 2, column: 1 }),
      {
        code: 'link-dangling',
        severity: 'error',
        message: 'The link `a,b:50%.md` leads nowhere: expected a report.',
        hint: 'Did you mean `ab.md`?',
        file: 'reports/x, y.md',
        line: 3,
        column: 5,
        endLine: 3,
        endColumn: 12,
      },
    ],
  });
});

test('GitHub’s commands are escaped', () => {
  const broken = { ...dangling, message: 'One\r\ntwo: 50%,' };
  expect(reportGithub([broken])).toBe(
    '::error file=reports/x%2C y.md,line=3,endLine=3,col=5,endColumn=11,title=Link leads nowhere (link-dangling)::One%0D%0Atwo: 50%25, Did you mean `ab.md`?\n',
  );
  expect(reportGithub([unknown])).toMatch(/^::notice file=reports\/a.md,line=2,col=1,title=/);
  expect(reportGithub([])).toBe('');
});

// The essentials of https://json.schemastore.org/sarif-2.1.0.json: required members, references, minima.
test('SARIF 2.1.0 is complete', () => {
  const log = JSON.parse(reportSarif([dangling, unknown, dangling]));
  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
  const [run] = log.runs;
  const { name, rules } = run.tool.driver;
  expect(name).toBe('Faultline');
  expect(rules.map((rule: { id: string }) => rule.id)).toEqual(['link-dangling', 'value-unknown']);
  for (const rule of rules) {
    expect(rule.shortDescription.text).toMatch(/\.$/);
    expect(rule.help.text).toContain('To mend it');
    expect(rule.help.markdown).toContain('**To mend it:**');
    expect(['none', 'note', 'warning', 'error']).toContain(rule.defaultConfiguration.level);
  }
  expect(run.results).toHaveLength(3);
  for (const result of run.results) {
    expect(rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(result.message.text).not.toBe('');
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    expect(artifactLocation.uri).toMatch(/^[\w/.%-]+$/);
    expect(region.startLine).toBeGreaterThanOrEqual(1);
    expect(region.startColumn).toBeGreaterThanOrEqual(1);
  }
  expect(run.results[1].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'reports/x%2C%20y.md' },
    region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 12 },
  });
  expect(JSON.parse(reportSarif([])).runs[0].results).toEqual([]);
});
