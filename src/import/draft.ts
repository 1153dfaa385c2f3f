import { addressesIn, type UsedAddress } from './addresses.ts';
import { type Counts, countsOf, minus, wordsOf } from './counts.ts';
import { findMetadata } from './find-metadata/index.ts';
import { frontMatterOf, writeFrontMatter } from './front-matter.ts';
import { issueSentence } from './issue-sentence.ts';
import { languageOf } from './language.ts';
import { countsOfLifted, type LiftedBody, liftMetadata } from './lift.ts';
import { mergeMetadata } from './merge.ts';
import type { Metadata } from './metadata.ts';
import { documentOffset } from './read-value/document-zone.ts';
import { findRootCauseHeading } from './root-cause.ts';
import { linesOf, readSource } from './source-document.ts';
import { type TextBlock, textBlocks } from './text-blocks.ts';

/** A report on its way in: what its source says, and the body that will be written. */
export interface Draft {
  /** Path of the source, as it is reported. */
  source: string;
  metadata: Metadata;
  rootCauseHeading?: string | undefined;
  counts: Counts;
  /** Front matter to be written. */
  values: Record<string, unknown>;
  body: DraftBody;
  /** The document's line end. */
  eol: string;
}

/** A body without its metadata block, and what later steps ask of it. */
export interface DraftBody extends LiftedBody {
  counts: Counts;
  addresses: UsedAddress[];
  blocks: TextBlock[];
}

/**
 * Understands a source and separates its metadata from its body. Pure; never throws for what a text holds.
 * @param raw the decoded file
 * @param source its path, as it is reported
 */
export function draftReport(raw: string, source: string): Draft {
  const document = readSource(raw);
  const found = findMetadata(document, source);
  const metadata = mergeMetadata(found, source, documentOffset(document.text));
  const body = liftMetadata(document, metadata);
  const counts = countsOf(document.tree);
  const blocks = textBlocks(document, new Set(body.lifted.map(({ line }) => line)));
  const title = metadata.values.title;
  const values = frontMatterOf({
    metadata,
    own: document.frontMatter,
    lifted: body.lifted,
    issue: metadata.values.issue?.value ?? issueSentence(document) ?? title?.value ?? source,
    title: title?.candidate.origin === 'title' ? undefined : (title?.value ?? source),
    lang: languageOf(document.text),
    source,
  });
  return {
    source,
    metadata,
    rootCauseHeading: findRootCauseHeading(document),
    counts,
    values,
    // Trees are large, and with thousands of reports they do not all fit into memory.
    body: {
      ...body,
      counts: { ...minus(counts, countsOfLifted(document.tree, body.lifted)), words: wordsIn(blocks) },
      addresses: addressesIn(document.tree),
      blocks,
    },
    eol: document.lines[0]?.endsWith('\r\n') ? '\r\n' : '\n',
  };
}

const wordsIn = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((sum, { kind, text }) => sum + (kind === 'html' ? 0 : wordsOf(text).length), 0);

/** A report's whole text, and how many of its lines come before the body. */
export interface RenderedReport {
  text: string;
  headLines: number;
}

/** Puts front matter before a body, with a blank line between them where the body has none. */
export function renderReport({ values, eol }: Draft, body: string): RenderedReport {
  const gap = /^[ \t]*(?:\r|\n|$)/.test(body) ? '' : eol;
  const head = writeFrontMatter(values, eol) + gap;
  return { text: head + body, headLines: linesOf(head).length };
}
