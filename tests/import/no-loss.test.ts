import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { wordsOf } from '../../src/import/counts.ts';
import { draftReport, renderReport } from '../../src/import/draft.ts';
import { lostWords } from '../../src/import/lost-words.ts';
import { escapeForMdx } from '../../src/import/mdx-escape.ts';

const word = fc.constantFrom(
  'llvm',
  'cargo',
  'pool',
  'rollback',
  'Status',
  'Date',
  'before',
  '予防',
  'Причина',
);
const value = fc.constantFrom(
  '✅ **FIXED**',
  '2026-01-04',
  'SEV-2',
  '`a|b`',
  '{x}',
  '<none>',
  'Jo & Li',
  '10:00 UTC',
  '~~old~~',
);
const piece = fc.oneof(
  word,
  value,
  word.map(w => `**${w}**`),
  word.map(w => `[${w}](https://example.org/${w})`),
);
const line = fc.array(piece, { minLength: 1, maxLength: 5 }).map(parts => parts.join(' '));
const label = fc.constantFrom(
  'Date',
  'Status',
  'Severity',
  'Author',
  'Issue',
  'Impact',
  'Commit',
  '重大度',
  'Дата',
);
const labelLine = fc
  .tuple(fc.constantFrom('', '- ', '* ', '1. ', '> '), label, fc.constantFrom('**: ', ':** '), line)
  .map(([mark, name, close, text]) => `${mark}**${name}${close}${text}`);
const block = fc.oneof(
  line,
  line.map(text => `# ${text}`),
  line.map(text => `## ${text}`),
  fc.array(labelLine, { minLength: 1, maxLength: 4 }).map(lines => lines.join('\n')),
  fc.array(line, { minLength: 1, maxLength: 4 }).map(lines => lines.map(text => `- ${text}`).join('\n')),
  fc
    .array(fc.tuple(label, line), { minLength: 1, maxLength: 4 })
    .map(rows =>
      [
        '| Field | Value |',
        '| --- | --- |',
        ...rows.map(([a, b]) => `| **${a}** | ${b.replaceAll('|', '/')} |`),
      ].join('\n'),
    ),
  line.map(text => `\`\`\`yaml\n${text}\n\`\`\``),
  line.map(text => `    ${text}`),
  line.map(text => `> ${text}`),
  line.map(text => `${text}\n===`),
  fc.constantFrom(
    '---',
    '***',
    '<!-- note -->',
    '<details>\n\nmore\n\n</details>',
    '~~~\nopen',
    '[x]: https://example.org',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const head = fc.constantFrom(
  '',
  '---\ntitle: T\ntags: [a]\n---\n',
  '+++\ntitle = "T"\ndate = 2026-01-04\n+++\n',
  '---\nbroken: [\n---\n',
);
const text = fc
  .tuple(head, fc.array(block, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
  .map(([front, blocks, eol]) => (front + blocks.join('\n\n')).replaceAll('\n', eol));

test('no text throws, and no word of a body is lost unnoticed', async () => {
  await fc.assert(
    fc.asyncProperty(text, async raw => {
      const draft = draftReport(raw, 'x.md');
      const kept = draft.body.sourceLines.length + draft.body.lifted.length;
      expect(kept).toBeLessThanOrEqual(raw.split(/\r\n|\n|\r/).length + 1);
      const { text: report } = renderReport(draft, draft.body.text);
      const compiled = await compile(report, { format: 'md', kind: 'report' });
      const errors = compiled.diagnostics.filter(
        ({ severity, code }) => severity === 'error' && code !== 'fence-unclosed',
      );
      expect(errors).toEqual([]);
      const lost = lostWords(draft.body.blocks, compiled.html, compiled.title);
      expect(lost.filter(({ kind }) => kind === 'words')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a lifted line is in the front matter or the loss report, all others are in the body as they were', async () => {
  await fc.assert(
    fc.property(text, raw => {
      const { body } = draftReport(raw, 'x.md');
      const lines = raw.replace(/^\uFEFF/, '').match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
      expect(body.text).toBe(body.sourceLines.map(number => lines[number - 1]).join(''));
      const gone = new Set(lines.keys().map(index => index + 1));
      for (const number of [...body.sourceLines, ...body.lifted.map(({ line: number }) => number)])
        gone.delete(number);
      const isFrontMatter = (number: number): boolean =>
        number < (body.sourceLines[0] ?? Number.POSITIVE_INFINITY);
      expect([...gone].filter(number => !isFrontMatter(number) && lines[number - 1]!.trim() !== '')).toEqual(
        [],
      );
    }),
    { numRuns: 300 },
  );
});

test('escaped for MDX, a body says the same and holds no code', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async lines => {
      const body = lines.join('\n\n');
      const front = '---\ndate: 2026-01-04\nstatus: resolved\nissue: x\ntitle: T\n---\n\n';
      const compiled = await compile(front + escapeForMdx(body).text, { format: 'mdx', kind: 'report' });
      const plain = await compile(front + body, { format: 'md', kind: 'report' });
      const shown = (html: string): string[] => wordsOf(html.replace(/<[^>]*>/g, ' '));
      expect(compiled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(compiled.lane).toBe('static');
      expect(shown(compiled.html)).toEqual(shown(plain.html));
    }),
    { numRuns: 100 },
  );
});
