import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';

const front = '---\ntitle: T\ndate: 2026-01-04\nstatus: resolved\nissue: x\n---\n';

/** `code line:column "underlined"` of every problem in a body; its first line is line 1. */
async function problemsOf(body: string, head = front): Promise<string[]> {
  const source = head + body;
  const lines = source.split('\n');
  const { diagnostics } = await compile(source, { kind: 'report', format: 'md' });
  return diagnostics.map(({ code, place }) => {
    const { line, column, end } = place;
    const text = end?.line === line ? lines[line - 1]!.slice(column - 1, end.column - 1) : '';
    return `${code} ${line - head.split('\n').length + 1}:${column} ${text}`.trim();
  });
}

describe('template text', () => {
  test.each([
    ['TBD\n', 'template-text 1:1 TBD'],
    ['**Root cause**: TBD\n', 'template-text 1:17 TBD'],
    ['**Owner**: Ann\n**Commit**: TBD\n', 'template-text 2:13 TBD'],
    ['Root cause: [TODO].\n', 'template-text 1:13 [TODO]'],
    ['- Owner: to be determined\n', 'template-text 1:10 to be determined'],
    ['TODO: describe the impact here\n', 'template-text 1:1 TODO: describe the impact here'],
    ['It began <describe how it began>.\n', 'template-text 1:10 <describe how it began>'],
    ['Two\nlines [insert graph here]\n', 'template-text 2:7 [insert graph here]'],
    ['Lorem ipsum dolor sit amet, consectetur.\n', 'template-text 1:1 Lorem ipsum dolor sit amet'],
    ['| Who | When |\n| --- | --- |\n| Ann | TBD |\n', 'template-text 3:9 TBD'],
    ['Text {{add link}}\n', 'template-text 1:6 {{add link}}'],
  ])('%j', async (body, problem) => {
    expect(await problemsOf(body)).toEqual([problem]);
  });

  test('in a heading', async () => {
    expect(await problemsOf('## <name>\n\nText\n')).toEqual(['template-text 1:5 name']);
  });

  test.each([
    'The linter found a TODO in the deploy script.\n',
    '`TODO`\n',
    '```text\nTODO\n<describe it>\n```\n',
    '| Action | Status |\n| --- | --- |\n| Pin it | TODO |\n',
    'Status: TODO\n',
    '- TODO: pin the image\n',
    'Run `kubectl get <name>` with <name> of the pod.\n',
    'See [your file](https://example.org/) and [add it][1].\n\n[1]: https://example.org/\n',
    'The field holds `TBD` by default.\n',
  ])('%j has none', async body => {
    expect(await problemsOf(body)).toEqual([]);
  });
});

describe('empty sections', () => {
  test('nothing, a comment or a rule is empty; a deeper heading or a value is not', async () => {
    expect(
      await problemsOf(
        '## A\n\n## B\n\n<!-- Say what happened. -->\n\n---\n\n## C\n\n### D\n\nText\n\n## Date: 4 May\n\n## E\n',
      ),
    ).toEqual(['section-empty 1:1 ## A', 'section-empty 3:1 ## B', 'section-empty 17:1 ## E']);
  });
});

describe('ragged tables', () => {
  test('rows of another length, inside a list and a quote too', async () => {
    expect(
      await problemsOf(
        '| a | b |\n| - | - |\n| 1 | 2 | 3 |\n| 1 |\n| 1 | 2 |\n| `x \\| y` | 2 |\n\n> | a | b |\n> | - | - |\n> | 1 |\n\n- x\n\n  a | b\n  --- | ---\n  1 | 2 | 3\n',
      ),
    ).toEqual([
      'table-ragged 3:1 | 1 | 2 | 3 |',
      'table-ragged 4:1 | 1 |',
      'table-ragged 10:3 | 1 |',
      'table-ragged 16:3 1 | 2 | 3',
    ]);
  });

  test('HTML tables are not judged', async () => {
    expect(
      await problemsOf('<table><thead><tr><th>a</th></tr></thead><tr><td>1</td><td>2</td></tr></table>\n'),
    ).toEqual([]);
  });
});

describe('a status that the front matter contradicts', () => {
  test.each([
    '**Status**: Investigating\n',
    '- Date: 4 May\n- Status: 🔴 Ongoing\n',
    '| Field | Value |\n| --- | --- |\n| Status | Under investigation |\n',
    '## Summary\n\nText.\n\n## Status: ongoing\n\nMore\n',
  ])('%j', async body => {
    expect((await problemsOf(body)).map(problem => problem.split(' ')[0])).toEqual(['status-contradicted']);
  });

  test.each([
    'Status: resolved\n',
    'Status: Investigating → Resolved\n',
    'Status: in progress\n',
    'Status: investigating\n\nStatus: resolved\n',
    '## Summary\n\nText.\n\n## Updates\n\nStatus: investigating\n',
  ])('%j does not', async body => {
    expect(await problemsOf(body)).toEqual([]);
  });

  test('only where the front matter says that it is over', async () => {
    expect(await problemsOf('Status: ongoing\n', front.replace('resolved', 'mitigated'))).toEqual([]);
  });
});

test('ids made from text are one notice', async () => {
  expect(await problemsOf('## Recommendations\n\n- **Pin it**.\n- **Test it**.\n')).toEqual([
    'recommendation-id-derived 3:1',
  ]);
});
