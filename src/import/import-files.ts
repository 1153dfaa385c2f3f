import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import { compilePassages } from './compile-passages.ts';
import type { LossEntry } from './loss-report.ts';
import { type Passage, sourceLineOf, targetOf } from './passage.ts';
import { passageOutcome } from './passage-outcome.ts';
import { preparePassages } from './prepare-passages.ts';
import { readSources } from './read-sources.ts';
import { updateReport } from './update-report.ts';
import { copyWhole, writeWhole } from './write-files.ts';

export interface ImportOptions {
  /** Files and folders, as given. */
  paths: readonly string[];
  /** The folder of reports to write into, as given. */
  into: string;
  /** What relative paths are relative to. */
  cwd: string;
  /** Write `.mdx`. */
  mdx?: boolean;
  /** Write nothing. */
  dryRun?: boolean;
  /** Add to the front matter of targets that exist. */
  update?: boolean;
  onProgress?: (done: number, total: number) => void;
}

export interface ImportOutcome {
  reports: LossEntry[];
  /** What kept files from being imported. */
  diagnostics: Diagnostic[];
}

/**
 * Imports reports written elsewhere: one typed report a source, verified by compiling it. Where a target
 * exists and is not to be updated, nothing at all is written.
 */
export async function importFiles(options: ImportOptions): Promise<ImportOutcome> {
  const into = resolve(options.cwd, options.into);
  const { sources, diagnostics } = await readSources(options.paths, options.cwd);
  const passages = await preparePassages(sources, options.mdx ?? false);
  const blocked = options.update ? [] : passages.filter(passage => existsSync(join(into, targetOf(passage))));
  for (const { source, name, extension } of blocked) {
    const target = relative(options.cwd, join(into, `${name}.${extension}`))
      .split(sep)
      .join('/');
    diagnostics.push({ ...diagnose('import-target-exists', { target }, start), file: source.name });
  }
  if (blocked.length > 0) return { reports: [], diagnostics };
  await compilePassages(passages, { mdx: options.mdx ?? false, onProgress: options.onProgress });
  const verified = passages.filter(passage => {
    const broken = passage.compiled!.diagnostics.filter(({ severity }) => severity === 'error');
    for (const { message, place } of broken)
      diagnostics.push({
        ...diagnose(
          'import-unverified',
          { reason: message },
          { line: sourceLineOf(passage)(place.line), column: 1 },
        ),
        file: passage.source.name,
      });
    return broken.length === 0;
  });
  const reports = verified.map(passageOutcome);
  if (!options.dryRun) for (const passage of verified) await write(passage, into, options, diagnostics);
  return { reports, diagnostics };
}

const start = { line: 1, column: 1 };

async function write(
  passage: Passage,
  into: string,
  options: ImportOptions,
  diagnostics: Diagnostic[],
): Promise<void> {
  const path = join(into, targetOf(passage));
  const existing = options.update ? await readFile(path, 'utf8').catch(() => undefined) : undefined;
  const text = existing === undefined ? passage.rendered.text : updateReport(existing, passage.draft.values);
  const fail = (diagnostic: Diagnostic): void => {
    diagnostics.push({ ...diagnostic, file: passage.source.name });
  };
  const target = relative(options.cwd, path).split(sep).join('/');
  if (text === undefined) return fail(diagnose('import-update-impossible', { target }, start));
  try {
    await writeWhole(path, text, existing !== undefined);
    for (const { from, to } of passage.links.copies) await copyWhole(from, join(into, to));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    fail(
      code === 'EEXIST'
        ? diagnose('import-target-exists', { target }, start)
        : diagnose('import-unwritable', { target, reason: message }, start),
    );
  }
}
