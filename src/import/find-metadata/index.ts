import type { Candidate } from '../candidate.ts';
import type { SourceDocument } from '../source-document.ts';
import { findByline } from './byline.ts';
import { findInFileName } from './file-name.ts';
import { findFrontMatter, type SourceFrontMatter } from './front-matter.ts';
import { findLabelLines } from './label-lines.ts';
import { findTitle } from './title.ts';
import { findValueHeadings } from './value-headings.ts';
import { findValueTables } from './value-tables.ts';

/** Everything a document may state about itself, wherever it does. */
export interface FoundMetadata {
  candidates: Candidate[];
  frontMatter?: SourceFrontMatter;
}

/**
 * Looks for metadata in every place where reports keep it.
 * @param path where the source lies, relative to what is imported
 */
export function findMetadata(source: SourceDocument, path: string): FoundMetadata {
  const front = findFrontMatter(source);
  const frontMatter = front === 'broken' ? undefined : front;
  return {
    candidates: [
      ...(frontMatter?.candidates ?? []),
      ...findValueTables(source),
      ...findLabelLines(source),
      ...findValueHeadings(source),
      ...findByline(source),
      ...findTitle(source),
      ...findInFileName(path),
    ],
    ...(frontMatter && { frontMatter }),
  };
}
