import { addressesIn, type UsedAddress } from './addresses.ts';
import { type Counts, countsOf } from './counts.ts';
import type { SourceFrontMatter } from './find-metadata/front-matter.ts';
import { findMetadata } from './find-metadata/index.ts';
import { frontMatterOf, writeFrontMatter } from './front-matter.ts';
import { issueSentence } from './issue-sentence.ts';
import { languageOf } from './language.ts';
import type { LineRange } from './late-front-matter.ts';
import { type LiftedBody, liftMetadata } from './lift.ts';
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
export interface DraftBody extends Omit<LiftedBody, 'tree'> {
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
  const metadata = mergeMetadata(found.candidates, source, documentOffset(document.text));
  const { tree, ...body } = liftMetadata(document, metadata, rangeOf(found.frontMatter));
  const title = metadata.values.title;
  const values = frontMatterOf({
    metadata,
    own: found.frontMatter,
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
    counts: countsOf(document.tree),
    values,
    // Trees are large, and with thousands of reports they do not all fit into memory.
    body: { ...body, counts: countsOf(tree), addresses: addressesIn(tree), blocks: textBlocks(tree) },
    eol: document.lines[0]?.endsWith('\r\n') ? '\r\n' : '\n',
  };
}

const rangeOf = (own: SourceFrontMatter | undefined): LineRange | undefined =>
  own && { first: own.firstLine, last: own.lastLine };

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
