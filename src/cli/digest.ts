import { resolve } from 'node:path';
import { currentConfig } from '../library/config/current-config.ts';
import { publishedRecommendations } from '../library/publish-recommendations.ts';
import { dayAfter } from '../outside/digest/days.ts';
import { digestJson } from '../outside/digest/format-json.ts';
import { digestMarkdown } from '../outside/digest/format-markdown.ts';
import { digestSlack } from '../outside/digest/format-slack.ts';
import { digestOf } from '../outside/digest/groups.ts';
import { counted } from '../outside/digest/item-facts.ts';
import type { PublishedRecommendations } from '../report/published-recommendations.ts';
import { folderOptions, openFrom } from './open.ts';
import { printProblems } from './print-problems.ts';
import { publishedFrom } from './published-from.ts';
import { basePath } from './site-options.ts';
import { ticketStatesFrom } from './ticket-states-from.ts';
import { dayOf, dayOption, todayOf } from './today.ts';
import { Misuse, oneOf, parseWords } from './usage.ts';

const formats = ['md', 'json', 'slack'] as const;
const writers = { md: digestMarkdown, json: digestJson, slack: digestSlack };
const commandOption = '--tickets-command';
const options = {
  ...folderOptions,
  site: { type: 'string' },
  format: { type: 'string', default: 'md' },
  since: { type: 'string' },
  'soon-days': { type: 'string', default: '7' },
  'stale-days': { type: 'string', default: '90' },
  tickets: { type: 'string' },
  ...dayOption,
} as const;
const week = 7;

/** Reminds of what is overdue, due, stale or at odds with its ticket; exits with 0 whatever that is. */
export async function run(words: string[]): Promise<number> {
  const { own, program } = withoutCommand(words);
  const { values, positionals } = parseWords(own, options);
  const format = oneOf('--format', values.format, formats);
  const today = todayOf(values);
  const since = values.since === undefined ? dayAfter(today, -week) : dayOf('--since', values.since);
  if (since > today) throw new Misuse(`\`--since\` expects a day until ${today}, received \`${since}\`.`);
  const soonDays = daysOf('--soon-days', values['soon-days']);
  const staleDays = daysOf('--stale-days', values['stale-days']);
  if (values.site !== undefined && positionals.length > 0)
    throw new Misuse('Expected a folder of reports or `--site`, received both.');
  if (values.tickets !== undefined && program !== undefined)
    throw new Misuse(`Expected \`--tickets\` or \`${commandOption}\`, received both.`);
  const published =
    values.site === undefined ? await ofReports(positionals, values) : await ofSite(values.site);
  if (published === undefined) return 1;
  const tickets = await ticketStatesFrom(
    { file: values.tickets && resolve(values.tickets), program },
    published.recommendations,
  );
  if (tickets === 'unreadable') return 1;
  const digest = digestOf(published, { today, since, soonDays, staleDays, tickets });
  const { unknownTickets } = digest;
  if (unknownTickets.length > 0)
    process.stderr.write(
      `${counted(unknownTickets.length, 'ticket')} without a state: ${unknownTickets.slice(0, 5).join(', ')}${unknownTickets.length > 5 ? ' …' : ''}\n`,
    );
  process.stdout.write(writers[format](digest));
  return 0;
}

/** All words behind the option are the program's, whatever they look like. */
function withoutCommand(words: string[]): { own: string[]; program?: [string, ...string[]] } {
  const at = words.indexOf(commandOption);
  if (at < 0) return { own: words };
  const [program, ...more] = words.slice(at + 1);
  if (!program) throw new Misuse(`\`${commandOption}\` expects a program.`);
  return { own: words.slice(0, at), program: [program, ...more] };
}

/** What a site publishes; undefined where it cannot be read; why has then been printed. */
async function ofSite(site: string): Promise<PublishedRecommendations | undefined> {
  const published = await publishedFrom(site);
  if (!('code' in published)) return published;
  printProblems([published]);
  return undefined;
}

/** What a site of the reports would publish; undefined where they have errors, which have then been printed. */
async function ofReports(
  positionals: string[],
  values: { docs?: string | undefined; citations?: string[] | undefined },
): Promise<PublishedRecommendations | undefined> {
  const { opened, fine } = await openFrom(positionals, values);
  if (!fine) return undefined;
  const { site } = currentConfig();
  if (site === undefined)
    process.stderr.write(
      'Links lead to http://localhost:4321: say `site` in faultline.config.ts, or name what is published with `--site`.\n',
    );
  return publishedRecommendations(
    opened.library,
    new URL(basePath({}), site ?? 'http://localhost:4321').href,
  );
}

/** @throws Misuse when it is no number of days */
function daysOf(option: string, written: string): number {
  if (/^\d{1,5}$/.test(written)) return Number(written);
  throw new Misuse(`\`${option}\` expects a number of days, received \`${written}\`.`);
}
