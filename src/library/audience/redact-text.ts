import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { type CompileOptions, normalizeText } from '../../compile.ts';
import { emptiedLines } from '../../markup/internal/emptied-lines.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import type { Hidden } from './hidden.ts';
import { keep } from './keep.ts';
import { publicText } from './public-text.ts';

/** What was taken out of a text for a public site. */
export interface Redacted {
  /** Absolute path of the copy without what is internal, where anything was. */
  published?: string;
  /** The lines of that copy, from 0, of which nothing was left. */
  emptied?: number[];
  /** Ids of the recommendations that were removed. */
  removed: string[];
  /** What is in the way of publishing the text. */
  problems: Diagnostic[];
  /** Which reports were left out then, where the text may name some. */
  hiddenKey?: string;
}

/**
 * Takes what is internal out of a text and keeps the copy that may be published.
 * @param written the whole file; returned as it is where nothing had to go
 * @param folder where copies are kept
 */
export async function redactText(
  written: string,
  path: string,
  options: CompileOptions,
  hidden: HiddenReports,
  folder: string,
): Promise<{ text: string; redacted: Redacted }> {
  const source = normalizeText(written);
  const { text, recommendations, diagnostics } = await publicText(source, options, hidden.ids);
  const isCopy = text !== source && diagnostics.length === 0;
  const redacted: Redacted = {
    removed: recommendations,
    problems: diagnostics,
    ...(isCopy && {
      published: keep(text, extname(path).toLowerCase(), folder),
      emptied: emptiedLines(source, text),
    }),
    ...(/related/.test(source) && { hiddenKey: hidden.key }),
  };
  return { text: text === source ? written : text, redacted };
}

/** The reports that are left out, by their ids and aliases. */
export interface HiddenReports {
  ids: ReadonlySet<string>;
  /** Digest of them. */
  key: string;
}

export function hiddenReports(hidden: Hidden): HiddenReports {
  const ids = [...hidden.keys()].flatMap(key =>
    key.startsWith('report:') ? [key.slice('report:'.length)] : [],
  );
  const key = createHash('sha256').update(JSON.stringify(ids.toSorted())).digest('hex').slice(0, 16);
  return { ids: new Set(ids), key };
}
