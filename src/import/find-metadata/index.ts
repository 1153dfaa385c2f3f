import type { Candidate } from '../candidate.ts';
import type { SourceDocument } from '../source-document.ts';
import { findByline } from './byline.ts';
import { findInFileName } from './file-name.ts';
import { findInFrontMatter } from './front-matter.ts';
import { findLabelLines } from './label-lines.ts';
import { findTitle } from './title.ts';
import { findValueHeadings } from './value-headings.ts';
import { findValueTables } from './value-tables.ts';

/**
 * Looks for metadata in every place where reports keep it.
 * @param path where the source lies, relative to what is imported
 */
export const findMetadata = (source: SourceDocument, path: string): Candidate[] => [
  ...findInFrontMatter(source),
  ...findValueTables(source),
  ...findLabelLines(source),
  ...findValueHeadings(source),
  ...findByline(source),
  ...findTitle(source),
  ...findInFileName(path),
];
