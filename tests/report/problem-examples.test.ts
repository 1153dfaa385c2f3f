import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { explanations } from '../../src/report/problem-explanations.ts';
import type { ProblemCode } from '../../src/report/problems.ts';

const required = { date: '2026-01-04', status: 'resolved', issue: 'x', title: 'T' };

/** The codes found in an example, which is a whole report, lines of front matter, or a body. */
async function codesIn(example: string, code: ProblemCode): Promise<string[]> {
  const isYaml = /^[\w-]+: /.test(example) || example.startsWith('recommendations:');
  const missing = Object.entries(required).filter(
    ([key]) => code !== 'key-missing' && !(isYaml && new RegExp(`^${key}:`, 'm').test(example)),
  );
  const rest = missing.map(([key, value]) => `${key}: ${value}\n`).join('');
  const text = example.startsWith('---')
    ? `${example}\n`
    : isYaml
      ? `---\n${example}\n${rest}---\n`
      : code === 'front-matter-missing'
        ? example
        : `---\n${rest}---\n\n${example}\n`;
  const format = code.startsWith('mdx') || code.startsWith('change') ? 'mdx' : 'md';
  const { diagnostics } = await compile(text, { kind: 'report', format });
  return diagnostics.map(diagnostic => diagnostic.code);
}

// What only a library can find: other files, other ids.
const ofLibraries: readonly string[] = [
  'id-duplicate',
  'recommendation-cycle',
  'recommendation-alias-taken',
  'recommendation-owner-unknown',
  'service-unknown',
  'link-dangling',
  'image-missing',
  'file-unused',
];

const examples = Object.entries(explanations).filter(
  ([code]) => !/^(import|config)-/.test(code) && !ofLibraries.includes(code),
) as [ProblemCode, (typeof explanations)[ProblemCode]][];

describe('the examples of the reference', () => {
  test.each(examples.filter(([, { wrong }]) => wrong !== undefined))(
    '%s: wrong is',
    async (code, { wrong }) => {
      // A broken id is a broken value to the schema.
      expect(await codesIn(wrong!, code)).toContain(code === 'id-invalid' ? 'value-invalid' : code);
    },
  );

  test.each(examples.filter(([, { right }]) => right !== undefined))(
    '%s: right is not',
    async (code, { right }) => {
      expect(await codesIn(right!, code)).not.toContain(code);
    },
  );
});
