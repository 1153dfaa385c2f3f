import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';

const root = new URL('../golden', import.meta.url).pathname;
/** What the fixtures leave out. */
const ignored = new Set(['title-missing', 'recommendation-id-derived', 'instant-midnight']);
const update = process.env.UPDATE_GOLDEN === '1';

// One folder a construct, one folder a case: `input.md` (or `input.mdx`) compiles to `output.html`.
for (const construct of readdirSync(root).sort()) {
  describe(construct, () => {
    for (const name of readdirSync(join(root, construct)).sort()) {
      test(name, async () => {
        const folder = join(root, construct, name);
        const format = existsSync(join(folder, 'input.mdx')) ? 'mdx' : 'md';
        const text = readFileSync(join(folder, `input.${format}`), 'utf8');
        // A report says when; all else is a doc.
        const options = { format, kind: /^date:/m.test(text) ? 'report' : 'doc' } as {
          format: 'md';
          kind: 'report';
        };
        const compiled = await compile(text, options);
        const notes = compiled.diagnostics
          .filter(d => !ignored.has(d.code))
          .map(d => `<!-- ${d.place.line}:${d.place.column} ${d.code} -->\n`);
        const actual = `${notes.join('')}${compiled.html.trim()}\n`;
        const file = join(folder, 'output.html');
        if (update) writeFileSync(file, actual);
        expect(actual).toBe(readFileSync(file, 'utf8'));
      });
    }
  });
}
