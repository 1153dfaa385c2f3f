import { existsSync } from 'node:fs';
import { diagnose, type Diagnostic } from '../report/diagnostic.ts';
import { plainCharacters } from '../report/reporters/source-excerpt.ts';
import { IndexFailure } from '../search/index-failure.ts';
import { type SitePlace, sitePlace } from '../search/node/site-place.ts';
import { paintFor } from './paint.ts';
import { Misuse } from './usage.ts';

export const siteOption = { site: { type: 'string', default: 'dist' } } as const;

/** Milliseconds that other sites are waited for: a command, unlike a box, answers once. */
export const patience = { opening: 10_000, file: 10_000 };

/**
 * The site that `--site` names.
 * @throws Misuse where it is neither a folder nor an address
 */
export function siteOf({ site }: { site: string }): SitePlace {
  const isAddress = /^(?:https?|file):\/\//i.test(site);
  if (isAddress && !URL.canParse(site))
    throw new Misuse(
      `\`--site\` expects a folder or an address such as https://example.org/postmortems/, received \`${site}\`.`,
    );
  if (!isAddress && !existsSync(site) && /^[\w-]+(\.[\w-]+)+(?:[:/]|$)/.test(site))
    throw new Misuse(`There is no folder \`${site}\`; an address begins with https://.`);
  return sitePlace(site);
}

/**
 * Does what reads an index, and says on stderr what is wrong with the index where it cannot be read.
 * @returns the exit code: what `read` returns, or 2, as other tools that look for something give when they cannot look
 */
export async function readingIndex(place: SitePlace, read: () => Promise<number>): Promise<number> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof IndexFailure)) throw error;
    printProblem(problemOf(error, place));
    return 2;
  }
}

function problemOf({ failure }: IndexFailure, { written }: SitePlace): Diagnostic {
  const params = { site: `\`${written}\``, ...failure.params } as never;
  return diagnose(failure.code, params, { line: 1, column: 1 });
}

function printProblem({ message, hint, code }: Diagnostic): void {
  const paint = paintFor(process.stderr);
  process.stderr.write(
    `${paint('red', 'error')} ${plainCharacters(message)} ${paint('dim', `[${code}]`)}\n${hint}\n`,
  );
}
