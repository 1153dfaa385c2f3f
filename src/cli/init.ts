import { join } from 'node:path';
import { type Ask, canAsk, conversation } from './ask.ts';
import { type CiName, ciNames, type ProjectAnswers, startProject } from './start-project.ts';
import { dayHere } from './today.ts';
import { Misuse, oneOf, parseWords } from './usage.ts';

const defaults: Omit<ProjectAnswers, 'date'> = {
  title: 'Postmortems',
  reports: 'content/incidents',
  ci: 'github',
};

/** Writes what a new project needs and nothing that is there already. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, {
    yes: { type: 'boolean', short: 'y' },
    title: { type: 'string' },
    reports: { type: 'string' },
    ci: { type: 'string' },
  });
  if (positionals.length > 1)
    throw new Misuse(`Expected one folder, received ${positionals.length}: ${positionals.join(', ')}.`);
  const given = {
    ...(values.title && { title: values.title }),
    ...(values.reports && { reports: values.reports }),
    ...(values.ci !== undefined && { ci: oneOf('--ci', values.ci, ciNames) }),
  };
  const asks = values.yes !== true && canAsk();
  const answers = asks ? await conversation(ask => completed(given, ask)) : given;
  if (answers === undefined) {
    process.stderr.write('\nNothing was written.\n');
    return 1;
  }
  const folder = positionals[0] ?? '.';
  const { written, kept } = await startProject(folder, { ...defaults, ...answers, date: dayHere() });
  for (const file of written) process.stdout.write(`${join(folder, file)}\n`);
  for (const file of kept) process.stderr.write(`${join(folder, file)} was there and is as it was.\n`);
  const into = folder === '.' ? '' : `cd ${folder}, then `;
  process.stderr.write(
    `Next: ${into}npx faultline serve shows the site, npx faultline new "title" begins a report.\n`,
  );
  return 0;
}

async function completed(given: Partial<ProjectAnswers>, ask: Ask): Promise<Partial<ProjectAnswers>> {
  const title = given.title ?? ((await ask(`Name of the site (${defaults.title}): `)) || defaults.title);
  const reports =
    given.reports ?? ((await ask(`Folder of reports (${defaults.reports}): `)) || defaults.reports);
  let { ci } = given;
  while (ci === undefined) {
    const answer =
      (await ask(`Continuous integration, ${ciNames.join(', ')} (${defaults.ci}): `)) || defaults.ci;
    ci = ciNames.find((name): name is CiName => name === answer.toLowerCase());
  }
  return { title, reports, ci };
}
