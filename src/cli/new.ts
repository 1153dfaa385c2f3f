import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { currentConfig } from '../library/config/current-config.ts';
import { type NewReport, newReportId, newReportText } from '../report/new-report.ts';
import { severities } from '../report/status.ts';
import { type Ask, canAsk, conversation } from './ask.ts';
import { dayHere } from './today.ts';
import { Misuse, oneOf, parseWords } from './usage.ts';

type Answers = Pick<NewReport, 'title' | 'severity' | 'services'>;

/** Writes the frame of a new report and prints its path. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, {
    severity: { type: 'string' },
    service: { type: 'string', multiple: true, default: [] },
    into: { type: 'string', default: currentConfig().reports ?? 'content/incidents' },
  });
  const given: Answers = {
    title: positionals.join(' ').trim(),
    severity: values.severity === undefined ? undefined : severityOf(values.severity),
    services: values.service.flatMap(servicesIn),
  };
  const answers = canAsk() ? await conversation(ask => completed(given, ask)) : given;
  if (answers === undefined) {
    process.stderr.write('\nNothing was written.\n');
    return 1;
  }
  if (answers.title === '')
    throw new Misuse('Expected a title: `faultline new "Checkout returned 502 after a pool change"`.');
  const report = { ...answers, date: dayHere() };
  const path = join(values.into, `${newReportId(report)}.md`);
  await mkdir(values.into, { recursive: true });
  try {
    await writeFile(path, newReportText(report), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    process.stderr.write(`${path} exists and was left as it is: edit it, or choose another title.\n`);
    return 1;
  }
  process.stdout.write(`${path}\n`);
  return 0;
}

async function completed(given: Answers, ask: Ask): Promise<Answers> {
  let { title, severity, services } = given;
  while (title === '') title = await ask('Title, as one sentence: ');
  while (severity === undefined) {
    const answer = await ask('Severity, SEV0 (worst) to SEV5, or nothing: ');
    if (answer === '') break;
    severity = severities.find(known => known.toLowerCase() === answer.toLowerCase());
  }
  if (services.length === 0)
    services = servicesIn(await ask('Services affected, separated by commas, or nothing: '));
  return { title, severity, services };
}

const severityOf = (written: string): NewReport['severity'] => oneOf('--severity', written, severities);

const servicesIn = (written: string): string[] =>
  written
    .split(',')
    .map(service => service.trim())
    .filter(service => service !== '');
