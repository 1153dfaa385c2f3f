import { explanations } from './problem-explanations.ts';
import { type ProblemCode, problems } from './problems.ts';

/** A problem's entry in the reference, as Markdown. */
export function explainMarkdown(code: ProblemCode): string {
  const { title, severity } = problems[code];
  const { what, mend, wrong, right } = explanations[code];
  return [
    `**${title}** (${severity})`,
    what,
    `**To mend it:** ${mend}`,
    ...(wrong === undefined ? [] : ['Wrong:', fenced(wrong)]),
    ...(right === undefined ? [] : ['Right:', fenced(right)]),
  ].join('\n\n');
}

/** The same for a terminal: no emphasis, examples indented. */
export function explainText(code: ProblemCode): string {
  const { title, severity } = problems[code];
  const { what, mend, wrong, right } = explanations[code];
  return [
    `${title} [${code}], ${severityWords[severity]}`,
    what,
    `To mend it: ${mend}`,
    ...(wrong === undefined ? [] : [`Wrong:\n\n${indented(wrong)}`]),
    ...(right === undefined ? [] : [`Right:\n\n${indented(right)}`]),
  ].join('\n\n');
}

/** The whole reference: every code under a heading of its own, which is its anchor. */
export function problemsReference(): string {
  const codes = (Object.keys(problems) as ProblemCode[]).sort();
  const entries = codes.map(code => `## ${code}\n\n${explainMarkdown(code)}\n`);
  return `# Problems

What \`faultline check\`, \`build\` and \`dev\` report, by code. \`faultline explain <code>\` prints one entry. A code never changes its
meaning. An error stops a build; a warning says that something is probably wrong; a notice says what could be better.

This file is written from the catalogue: \`faultline explain --all > src/report/PROBLEMS.md\`.

${entries.join('\n')}`;
}

const severityWords = {
  error: 'an error: the build stops',
  warning: 'a warning: the build goes on',
  notice: 'a notice: nothing is wrong yet',
} as const;

// Longer than any fence inside it.
function fenced(text: string): string {
  const fence = '`'.repeat(text.includes('```') ? 4 : 3);
  return `${fence}text\n${text}\n${fence}`;
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');
