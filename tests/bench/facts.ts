import { globSync, readFileSync } from 'node:fs';
import { compile } from '../../src/compile.ts';
import { claimsOf } from '../../src/facts/claims-of.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { prepareTree } from '../../src/markup/prepare.ts';

// `node tests/bench/facts.ts [folder]`: how much of a report's compile time its claims take.
const folder = process.argv[2] ?? 'content/incidents';
const texts = globSync(`${folder}/**/*.{md,mdx}`).map(file => readFileSync(file, 'utf8'));
const runs = 5;

/** Milliseconds a report, of the fastest run; the first ones warm up. */
async function fastest(each: (text: string) => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    for (const text of texts) await each(text);
    times.push((performance.now() - began) / texts.length);
  }
  return Math.min(...times);
}

const trees = new Map(
  texts.map(text => {
    const tree = parseMarkup(text, 'md').tree!;
    prepareTree(tree);
    return [text, tree];
  }),
);
const facts = await fastest(text => claimsOf(trees.get(text)!, text));
for (const draw of [true, false]) {
  const whole = await fastest(text => compile(text, { kind: 'report', format: 'md', draw }));
  const added = (facts / (whole - facts)) * 100;
  const what = draw ? 'drawn' : 'undrawn';
  console.log(
    `${what}: ${whole.toFixed(2)} ms a report, claims ${facts.toFixed(2)} ms, which add ${added.toFixed(1)} %`,
  );
}
