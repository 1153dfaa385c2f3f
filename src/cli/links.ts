import { realpathSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { linksText } from '../outside/links/links-text.ts';
import { recordedCitations } from '../outside/links/record-citations.ts';
import { rewriteCitations } from '../outside/links/rewrite-citations.ts';
import { type Scan, scanTexts } from '../outside/links/scan-texts.ts';
import { uncitedRecommendations } from '../outside/links/uncited.ts';
import { hasErrors } from '../report/diagnostic.ts';
import { PublishedLookup } from '../report/published-lookup.ts';
import type { PublishedRecommendation } from '../report/published-recommendations.ts';
import { machineReporters } from '../report/reporters/index.ts';
import { jsonReport } from '../report/reporters/json.ts';
import { printProblems } from './print-problems.ts';
import { publishedFrom } from './published-from.ts';
import { dayOption, todayOf } from './today.ts';
import { Misuse, oneOf, parseWords } from './usage.ts';

const formats = ['text', 'json', 'github', 'sarif'] as const;
const options = {
  site: { type: 'string', default: 'dist' },
  address: { type: 'string', multiple: true },
  format: { type: 'string', default: 'text' },
  write: { type: 'boolean', default: false },
  record: { type: 'string' },
  'files-at': { type: 'string' },
  ...dayOption,
} as const;

/** Says what is wrong with links to a site's recommendations in other trees of Markdown; exits with 1 for an error. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, options);
  if (positionals.length === 0) throw new Misuse('Expected a folder or file to look for links in.');
  const format = oneOf('--format', values.format, formats);
  const known = values.address ?? [];
  for (const address of known)
    if (!URL.canParse(address))
      throw new Misuse(
        `\`--address\` expects an address such as https://example.org/, received \`${address}\`.`,
      );
  const today = todayOf(values);
  const published = await publishedFrom(values.site);
  if ('code' in published) {
    printProblems([published]);
    return 1;
  }
  const own = /^https?:\/\//i.test(values.site) ? [values.site.replace(/[^/]*\.(?:json|html?)$/i, '')] : [];
  const scan = () =>
    scanTexts({
      paths: positionals,
      cwd: process.cwd(),
      site: new PublishedLookup(published),
      addresses: [...known, ...own],
      without: builtFolder(values.site),
      today,
    });
  let scanned = scan();
  if (values.write) {
    const rewritten = await rewriteCitations(scanned.texts);
    for (const { file, line, from, to } of rewritten)
      process.stderr.write(`${file}:${line}: wrote ${to} for ${from}\n`);
    if (rewritten.length === 0) process.stderr.write('Nothing to rewrite.\n');
    else scanned = scan();
  }
  if (values.record !== undefined) {
    const record = recordedCitations(scanned.texts, published.site, values['files-at']);
    writeFileSync(values.record, `${JSON.stringify(record, null, 1)}\n`);
  }
  const uncited = uncitedRecommendations(published, scanned.texts);
  if (format === 'json') process.stdout.write(json(scanned, uncited));
  else if (format !== 'text') process.stdout.write(machineReporters[format](scanned.diagnostics));
  else {
    if (scanned.diagnostics.length > 0) printProblems(scanned.diagnostics);
    process.stderr.write(linksText(scanned, uncited, published.recommendations.length));
  }
  return hasErrors(scanned.diagnostics) ? 1 : 0;
}

/** Like the JSON of `check`, and what else was found. */
function json({ files, texts, diagnostics }: Scan, uncited: readonly PublishedRecommendation[]): string {
  const report = {
    ...jsonReport(diagnostics),
    files,
    links: texts.flatMap(({ file, citations }) =>
      citations.map(({ kind, id, current, text, place: { line, column } }) => ({
        file,
        line,
        column,
        text,
        kind,
        id: current ?? id,
      })),
    ),
    uncited: uncited.map(({ id, status, text }) => ({ id, status, text })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** A built site holds the reports' Markdown, whose links are its own affair. */
function builtFolder(site: string): string[] {
  try {
    return [realpathSync(resolve(site))];
  } catch {
    return [];
  }
}
