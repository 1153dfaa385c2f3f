import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { CompiledReport } from '../compile.ts';
import { compileAll } from '../library/compile-all.ts';
import { unclosedFence } from '../markup/fences.ts';
import { rewriteMarkdownLinks } from '../markup/markdown-links.ts';
import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import { decodeAddress } from './addresses.ts';
import { type CarriedLinks, carryLinks } from './carry-links.ts';
import { countsOf } from './counts.ts';
import { danglingLinks } from './dangling-links.ts';
import { type Draft, draftReport, type RenderedReport, renderReport } from './draft.ts';
import { type LossEntry, lossEntry } from './loss-report.ts';
import { type Lost, lostWords } from './lost-words.ts';
import { escapeForMdx } from './mdx-escape.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readSources, type ImportSource } from './read-sources.ts';
import { targetNames } from './target-names.ts';
import { unlink } from './unlink.ts';
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

/** A report on its way from source to target. */
interface Passage {
  source: ImportSource;
  draft: Draft;
  name: string;
  extension: 'md' | 'mdx';
  links: CarriedLinks;
  /** Body as it will be written, line for line the draft's. */
  body: string;
  rendered: RenderedReport;
  compiled: CompiledReport | undefined;
  changed: LossEntry['changed'];
  lost: Lost[];
}

/** As often as unlinking may change a heading, and with it an anchor, that another link leads to. */
const mostRounds = 4;

/**
 * Imports reports written elsewhere: one typed report a source, verified by compiling it. Where a target
 * exists and is not to be updated, nothing at all is written.
 */
export async function importFiles(options: ImportOptions): Promise<ImportOutcome> {
  const into = resolve(options.cwd, options.into);
  const { sources, diagnostics } = await readSources(options.paths, options.cwd);
  const passages = await preparePassages(sources, options);
  const blocked = options.update ? [] : passages.filter(passage => existsSync(join(into, targetOf(passage))));
  for (const { source, name, extension } of blocked) {
    const target = relative(options.cwd, join(into, `${name}.${extension}`))
      .split(sep)
      .join('/');
    diagnostics.push({ ...diagnose('import-target-exists', { target }, start), file: source.name });
  }
  if (blocked.length > 0) return { reports: [], diagnostics };
  await compilePassages(passages, options);
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
  const reports = verified.map(entryOf);
  if (!options.dryRun) for (const passage of verified) await write(passage, into, options, diagnostics);
  return { reports, diagnostics };
}

const start = { line: 1, column: 1 };
const targetOf = ({ name, extension }: Passage): string => `${name}.${extension}`;

async function preparePassages(sources: ImportSource[], options: ImportOptions): Promise<Passage[]> {
  const names = targetNames(sources.map(({ name }) => name));
  const passages = sources.map((source, index): Passage => {
    const draft = draftReport(source.text, source.name);
    const extension = options.mdx || /\.mdx$/i.test(source.path) ? 'mdx' : 'md';
    return {
      source,
      draft,
      name: names[index]!,
      extension,
      links: { addresses: new Map(), dangling: new Set(), copies: [] },
      body: closeFence(draft.body.text, draft.eol),
      rendered: { text: '', headLines: 0 },
      compiled: undefined,
      changed: [],
      lost: [],
    };
  });
  giveUniqueIds(passages);
  const targets = new Map(passages.map(passage => [passage.source.path, targetOf(passage)]));
  for (const passage of passages) {
    const { path, root } = passage.source;
    passage.links = await carryLinks(
      passage.draft.body.addresses,
      { path, root, name: passage.name },
      targets,
    );
    unlinkIn(passage, passage.links.dangling);
    relinkIn(passage);
    if (options.mdx) escapeIn(passage);
    passage.rendered = renderReport(passage.draft, passage.body);
  }
  return passages;
}

/** An id of the source's own that another report has too is kept as a word only. */
function giveUniqueIds(passages: Passage[]): void {
  const taken = new Set(passages.map(({ name }) => name));
  for (const { draft } of passages) {
    const { id, extra, ...rest } = draft.values;
    if (id === undefined) continue;
    if (taken.has(String(id))) draft.values = { ...rest, extra: { ...(extra as object | undefined), id } };
    taken.add(String(id));
  }
}

/** A fence that never closes would swallow what follows it; its end is written at the document's end. */
function closeFence(body: string, eol: string): string {
  const [open] = unclosedFence(body.replace(/\r\n?/g, '\n'));
  if (!open) return body;
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(body.split(/\r\n|\n|\r/)[open.place.line - 1]!)![1]!;
  return `${body}${/[\r\n]$/.test(body) ? '' : eol}${fence}${eol}`;
}

function unlinkIn(passage: Passage, dangling: ReadonlySet<string>): void {
  if (dangling.size === 0) return;
  const { text, unlinked } = unlink(
    passage.body,
    target => dangling.has(target) || dangling.has(decodeAddress(target)),
  );
  passage.body = text;
  for (const { kind, target, line } of unlinked)
    passage.lost.push({ kind, text: target, line: passage.draft.body.sourceLines[line - 1] ?? line });
}

function relinkIn(passage: Passage): void {
  const { addresses } = passage.links;
  if (addresses.size === 0) return;
  passage.body = rewriteMarkdownLinks(passage.body, target => addresses.get(target));
  for (const [from, to] of addresses)
    if (from !== to) passage.changed.push({ kind: 'address', from, to, line: lineWith(passage, from) });
}

function lineWith({ draft }: Passage, text: string): number {
  const index = draft.body.text.split(/\r\n|\n|\r/).findIndex(line => line.includes(text));
  return draft.body.sourceLines[index] ?? 1;
}

function escapeIn(passage: Passage): void {
  const { text, html } = escapeForMdx(passage.body);
  passage.body = text;
  for (const { line, text: found, removed } of html) {
    const at = passage.draft.body.sourceLines[line - 1] ?? line;
    if (removed) passage.lost.push({ kind: 'html', text: found, line: at });
    else passage.changed.push({ kind: 'html', from: found, to: 'text', line: at });
  }
}

/** Compiles until no link leads nowhere: unlinking one in a heading changes the anchor of others. */
async function compilePassages(passages: Passage[], options: ImportOptions): Promise<void> {
  let pending = passages;
  let done = 0;
  for (let round = 0; round < mostRounds && pending.length > 0; round++) {
    const texts = pending.map(({ rendered, extension }) => ({
      text: rendered.text,
      options: { kind: 'report' as const, format: extension },
    }));
    await compileAll(texts, (compiled, index) => {
      pending[index]!.compiled = compiled as CompiledReport;
      if (round === 0) options.onProgress?.(++done, passages.length);
    });
    const fallen = pending.filter(passage => fallBackToMarkdown(passage, options));
    const targets = new Map(passages.map(passage => [targetOf(passage), passage.compiled!]));
    const dangling = passages.filter(
      passage => !fallen.includes(passage) && unlinkDangling(passage, targets),
    );
    pending = [...fallen, ...dangling];
  }
}

/** What cannot be said in MDX without code stays Markdown. */
function fallBackToMarkdown(passage: Passage, options: ImportOptions): boolean {
  if (passage.extension !== 'mdx') return false;
  const broken = passage.compiled!.diagnostics.some(({ code }) => code === 'mdx-invalid');
  if (!broken && !(options.mdx && passage.compiled!.lane === 'mdx')) return false;
  passage.extension = 'md';
  passage.body = closeFence(passage.draft.body.text, passage.draft.eol);
  passage.changed = [{ kind: 'format', from: 'mdx', to: 'md', line: 1 }];
  passage.lost = [];
  unlinkIn(passage, passage.links.dangling);
  relinkIn(passage);
  passage.rendered = renderReport(passage.draft, passage.body);
  return true;
}

function unlinkDangling(passage: Passage, targets: ReadonlyMap<string, CompiledReport>): boolean {
  const images = new Set(passage.links.copies.map(({ to }) => to));
  const dangling = new Set([...danglingLinks(passage.compiled!, targets, images)].map(decodeAddress));
  if (dangling.size === 0) return false;
  unlinkIn(passage, dangling);
  passage.rendered = renderReport(passage.draft, passage.body);
  return true;
}

/** From lines of the written file to those of the source. */
const sourceLineOf =
  ({ draft, rendered }: Passage) =>
  (line: number): number =>
    draft.body.sourceLines[line - rendered.headLines - 1] ?? draft.body.sourceLines.at(-1) ?? 1;

function entryOf(passage: Passage): LossEntry {
  const { draft, body } = passage;
  const compiled = passage.compiled!;
  const words =
    compiled.lane === 'mdx'
      ? []
      : lostWords(draft.body.blocks, compiled.html, compiled.title).map(lost => ({
          ...lost,
          line: draft.body.sourceLines[lost.line - 1] ?? lost.line,
        }));
  return lossEntry(draft, {
    target: targetOf(passage),
    compiled,
    sourceLine: sourceLineOf(passage),
    changed: passage.changed,
    lost: [...passage.lost, ...words].sort((a, b) => a.line - b.line),
    countsOut: body === draft.body.text ? draft.body.counts : countsOf(parseMarkdown(body)),
  });
}

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
