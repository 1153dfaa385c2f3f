import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';

// remark with remark-gfm is the independent reader: what it takes for text must be on Faultline's page.
const reader = unified().use(remarkParse).use(remarkGfm);

function wordsRead(node: Nodes): string[] {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
    return node.value.match(/[a-z]+/g) ?? [];
  return 'children' in node ? node.children.flatMap(wordsRead) : [];
}

const word = fc.constantFrom('llvm', 'cargo', 'pool', 'latency', 'rollback', 'canary');
const number = fc.constantFrom('12 s', '3 ms', '14:05', '150 MB', '2026-01-04');
const inline = fc.oneof(
  word,
  number,
  word.map(w => `**${w}**`),
  word.map(w => `\`${w}\``),
  word.map(w => `[${w}](https://example.org)`),
  word.map(w => `~~${w}~~`),
);
const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map(parts => parts.join(' '));
const block = fc.oneof(
  line,
  line.map(text => `## ${text}`),
  fc.array(line, { minLength: 1, maxLength: 4 }).map(lines => lines.map(text => `- ${text}`).join('\n')),
  fc
    .array(line, { minLength: 1, maxLength: 4 })
    .map(lines => lines.map((text, n) => `${n + 1}. [x] ${text}`).join('\n')),
  fc
    .array(fc.tuple(number, line), { minLength: 3, maxLength: 4 })
    .map(rows => rows.map(([time, text]) => `- ${time} - ${text}`).join('\n')),
  fc
    .array(fc.tuple(line, line, line), { minLength: 2, maxLength: 4 })
    .map(([head, ...rows]) =>
      [`| ${head!.join(' | ')} |`, '| --- | --- | --- |', ...rows.map(row => `| ${row.join(' | ')} |`)].join(
        '\n',
      ),
    ),
  line.map(text => `> [!NOTE]\n> ${text}`),
  fc
    .tuple(fc.constantFrom('', 'js', 'dockerfile', 'console', 'diff'), line, line)
    .map(([language, a, b]) => `\`\`\`${language}\n$ ${a}\n${b}\n\`\`\``),
  fc
    .tuple(line, line)
    .map(([a, b]) => `**Before**:\n\n\`\`\`js\n${a}\n\`\`\`\n\n**After**:\n\n\`\`\`js\n${b}\n\`\`\``),
);

test('every word that an independent reader sees is in the page', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 8 }), async blocks => {
      const markdown = blocks.join('\n\n');
      const { html } = await compile(markdown, { format: 'md', kind: 'doc' });
      const shown = html.replace(/<[^>]*>/g, ' ');
      const missing = new Map<string, number>();
      for (const read of wordsRead(reader.parse(markdown))) missing.set(read, (missing.get(read) ?? 0) + 1);
      for (const found of shown.match(/[a-z]+/g) ?? [])
        if (missing.has(found)) missing.set(found, missing.get(found)! - 1);
      expect([...missing].filter(([, count]) => count > 0)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
