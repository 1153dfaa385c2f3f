import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';

const root = new URL('../golden', import.meta.url).pathname;
const update = process.env.UPDATE_GOLDEN === '1';

// One folder a construct, one folder a case: `input.md` (or `input.mdx`) compiles to `output.html`.
for (const construct of readdirSync(root).sort()) {
  describe(construct, () => {
    for (const name of readdirSync(join(root, construct)).sort()) {
      test(name, async () => {
        const folder = join(root, construct, name);
        const format = existsSync(join(folder, 'input.mdx')) ? 'mdx' : 'md';
        const text = readFileSync(join(folder, `input.${format}`), 'utf8');
        const compiled = await compile(text, { format, kind: 'doc' });
        const notes = compiled.diagnostics
          .filter(d => d.code !== 'title-missing')
          .map(d => `<!-- ${d.place.line}:${d.place.column} ${d.code} -->\n`);
        const actual = `${notes.join('')}${compiled.html.trim()}\n`;
        const file = join(folder, 'output.html');
        if (update) writeFileSync(file, actual);
        expect(actual).toBe(readFileSync(file, 'utf8'));
      });
    }
  });
}
