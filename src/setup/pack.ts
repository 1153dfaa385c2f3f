import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { createHash } from 'node:crypto';
import ts from 'typescript';
import { digestName } from '../library/places.ts';
import { root } from './install.mjs';

// Makes what npm packs, in `dist-package/`: the sources with every .ts compiled to .js, as Node runs no TypeScript
// below `node_modules`, and with types of what other projects import.

const out = join(root, 'dist-package');

/** A file that is no TypeScript itself but may import some: it keeps its form and names the compiled files. */
const naming = (text: string): string => text.replace(/((?:from|import)\s*\(?\s*'\.[^']*)\.ts'/g, "$1.js'");

// Types are checked elsewhere; what each file holds is compiled by itself.
const compiled = (text: string): string =>
  ts.transpileModule(text, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2024,
      rewriteRelativeImportExtensions: true,
      verbatimModuleSyntax: true,
    },
  }).outputText;

rmSync(out, { recursive: true, force: true });
const digest = createHash('sha256');
// A folder whose name begins with a dot matches no `**`.
const patterns = ['**/*.{ts,mjs,astro,css}', 'pages/.well-known/*.ts'];
for (const file of globSync(patterns, { cwd: join(root, 'src'), exclude: ['setup/**'] })) {
  const text = readFileSync(join(root, 'src', file), 'utf8');
  const isTypeScript = extname(file) === '.ts';
  const target = join(out, isTypeScript ? file.replace(/ts$/, 'js') : file);
  mkdirSync(dirname(target), { recursive: true });
  const content = isTypeScript ? compiled(text) : naming(text);
  writeFileSync(target, content);
  digest.update(`${file}\0${content}\0`);
}
writeFileSync(join(out, digestName), digest.digest('hex').slice(0, 12));
execFileSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.package.json', '--skipLibCheck'],
  { cwd: root, stdio: ['ignore', 2, 2] },
);
