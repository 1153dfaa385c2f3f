import { explainText, problemsReference } from '../report/explain-problem.ts';
import { type ProblemCode, problems } from '../report/problems.ts';
import { Misuse, parseWords } from './usage.ts';

/** Prints what a problem's code means, or the whole reference. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, { all: { type: 'boolean', default: false } });
  if (values.all) {
    process.stdout.write(problemsReference());
    return 0;
  }
  const codes = Object.keys(problems);
  const [code] = positionals;
  if (code === undefined || positionals.length > 1)
    throw new Misuse(
      `Expected one code, such as \`value-invalid\`. Known codes: ${codes.sort().join(', ')}.`,
    );
  if (!Object.hasOwn(problems, code)) throw new Misuse(`Unknown code \`${code}\`.`, codes, code);
  process.stdout.write(`${explainText(code as ProblemCode)}\n`);
  return 0;
}
