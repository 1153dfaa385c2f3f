import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'astro/zod';
import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import {
  addressOfCitation,
  type RecordedCitations,
  recordedCitationsSchema,
} from '../report/recorded-citations.ts';
import { type Hidden, hiddenReport, nothingHidden } from './audience/hidden.ts';
import type { Citation, Library } from './entries.ts';

const start = { line: 1, column: 1 };

/**
 * Adds to a library's backlinks those that `faultline links --record` found in texts kept elsewhere, in place.
 * @param files absolute paths of the records
 * @param hidden what is left out; who cites that, nobody learns
 * @returns what is wrong with the records
 */
export function addOutsideCitations(
  { recommendations, reports }: Pick<Library, 'recommendations' | 'reports'>,
  files: readonly string[],
  cwd: string,
  hidden: Hidden = nothingHidden,
): Diagnostic[] {
  if (files.length === 0) return [];
  const cited = new Map<string, Citation[]>([
    ...[...recommendations, ...recommendations.flatMap(aliased)].map(target('recommendation')),
    ...reports
      .flatMap(({ id, data, citedBy }) => [...data.aliases, id].map(known => ({ id: known, citedBy })))
      .map(target('report')),
  ]);
  return files.flatMap(path => {
    const file = relative(cwd, path).replaceAll('\\', '/');
    const record = readRecord(path);
    if ('reason' in record) return [{ ...diagnose('citations-invalid', record, start), file }];
    return record.citations.flatMap(({ kind, id, file: from, title, text, line }) => {
      const citedBy = cited.get(`${kind} ${id}`);
      if (!citedBy && hiddenReport(hidden, id)) return [];
      if (!citedBy) return [{ ...diagnose('citations-stale', { id, from }, start), file }];
      const address = addressOfCitation({ file: from, line }, record.filesAt);
      citedBy.push({
        kind: 'outside',
        id: from,
        title: title ?? from,
        text,
        line,
        ...(address && { address }),
      });
      return [];
    });
  });
}

interface Cited {
  id: string;
  citedBy: Citation[];
}

const target =
  (kind: string) =>
  ({ id, citedBy }: Cited): [string, Citation[]] => [`${kind} ${id}`, citedBy];

const aliased = ({ aliases, citedBy }: Library['recommendations'][number]): Cited[] =>
  aliases.map(id => ({ id, citedBy }));

function readRecord(path: string): RecordedCitations | { reason: string } {
  try {
    const parsed = recordedCitationsSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return { reason: `\`${z.core.toDotPath(issue!.path)}\`: ${issue!.message}` };
  } catch (error) {
    return { reason: (error as Error).message };
  }
}
