import { describe, expect, test } from 'vitest';
import { parseFrontMatter, splitFrontMatter } from '../../src/report/front-matter.ts';
import { reportSchema } from '../../src/report/report.ts';

const required = 'date: 2026-01-04\nstatus: resolved\nissue: Builds hang\n';
const problemsOf = (yaml: string) =>
  parseFrontMatter(yaml, 2, reportSchema).diagnostics.map(({ code, place, message, hint }) => ({
    code,
    at: `${place.line}:${place.column}`,
    message,
    hint,
  }));

describe('a valid front matter', () => {
  test('needs only date, status and issue', () => {
    const { data, diagnostics } = parseFrontMatter(required, 2, reportSchema);
    expect(diagnostics).toEqual([]);
    expect(data).toMatchObject({
      date: '2026-01-04',
      status: 'resolved',
      issue: 'Builds hang',
      services: [],
      visibility: 'public',
    });
  });

  test('may say that date and status are unknown', () => {
    const { data } = parseFrontMatter('date: unknown\nstatus: unknown\nissue: x\n', 2, reportSchema);
    expect(data).toMatchObject({ date: 'unknown', status: 'unknown' });
  });

  test('keeps free keys under extra', () => {
    const { data } = parseFrontMatter(`${required}extra:\n  pager: [a, 1]\n`, 2, reportSchema);
    expect(data?.extra).toEqual({ pager: ['a', 1] });
  });

  test('takes a recommendation with a default status', () => {
    const { data } = parseFrontMatter(
      `${required}recommendations:\n  - id: pin-it\n    text: Pin the image.\n`,
      2,
      reportSchema,
    );
    expect(data?.recommendations).toEqual([
      { id: 'pin-it', text: 'Pin the image.', status: 'proposed', aliases: [], history: [] },
    ]);
  });
});

describe('mistakes stand at their place', () => {
  test('a misspelt status', () => {
    expect(problemsOf('date: 2026-01-04\nstatus: resolvd\nissue: x\n')).toEqual([
      {
        code: 'value-invalid',
        at: '3:9',
        message:
          '`status`: expected one of `investigating`, `identified`, `mitigated`, `monitoring`, `resolved`, `closed`, `unknown`, received `resolvd`.',
        hint: 'Did you mean `resolved`?',
      },
    ]);
  });

  test('all of them at once', () => {
    const found = problemsOf(
      'date: 4 January\nstaus: resolved\nissue: []\nseverity: high\nstarted: 2026-02-30\nlinks: [ftp://x.y]\n',
    );
    expect(found.map(({ code, at }) => [code, at])).toEqual([
      ['key-missing', '2:1'],
      ['value-invalid', '2:7'],
      ['key-unknown', '3:1'],
      ['value-invalid', '4:8'],
      ['value-invalid', '5:11'],
      ['value-invalid', '6:10'],
      ['value-invalid', '7:9'],
    ]);
    expect(found.find(({ code }) => code === 'key-unknown')?.hint).toBe('Did you mean `status`?');
  });

  test('inside a list of recommendations', () => {
    const found = problemsOf(`${required}recommendations:\n  - id: ok\n    txt: Pin it.\n    status: don\n`);
    expect(found.map(({ code, at, hint }) => [code, at, hint])).toEqual([
      ['key-missing', '6:5', 'Add `recommendations.0.text:` to the front matter.'],
      ['key-unknown', '7:5', 'Did you mean `text`?'],
      ['value-invalid', '8:13', 'Correct the value.'],
    ]);
  });

  test('broken YAML', () => {
    const found = problemsOf('date: 2026-01-04\nissue: a: b\nstatus: resolved\n');
    expect(found[0]).toMatchObject({ code: 'yaml-invalid', at: '3:8' });
  });

  test('a key twice', () => {
    expect(problemsOf(`${required}issue: again\n`)[0]).toMatchObject({ code: 'yaml-invalid', at: '5:1' });
  });

  test('a list where a mapping belongs', () => {
    expect(problemsOf('- date\n').length).toBeGreaterThan(0);
  });
});

describe('splitting', () => {
  test('finds the body behind the closing line', () => {
    expect(splitFrontMatter('---\na: 1\n---\nBody\n')).toEqual({
      yaml: 'a: 1\n',
      yamlLine: 2,
      bodyOffset: 13,
      unclosed: false,
    });
  });
  test('a rule in the text is not front matter', () => {
    expect(splitFrontMatter('Text\n\n---\n').yaml).toBeUndefined();
  });
  test('says when the fence never closes', () => {
    expect(splitFrontMatter('---\na: 1\n').unclosed).toBe(true);
  });
});
