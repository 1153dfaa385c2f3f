import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import type { Candidate, Origin } from '../candidate.ts';
import { type LabelLine, labelsOn } from '../label-line.ts';
import { plainLine, textOf } from '../plain-text.ts';
import { endLineOf, lineOf, type SourceDocument, type Zone } from '../source-document.ts';

const originOf: Readonly<Record<Zone, Origin>> = {
  head: 'label',
  metadata: 'label',
  opening: 'body-label',
  impact: 'body-label',
  body: 'body-label',
  footer: 'footer',
};

/**
 * Finds label lines (`**Date**: x`, `- **Status:** x`, `Author: x`) in the parts of a document that speak of
 * the report as a whole: before the first section, in it, in a metadata section, and at the very end.
 */
export function findLabelLines(source: SourceDocument): Candidate[] {
  return source.blocks.flatMap(({ node, zone }, index) => {
    if (zone === 'body') return [];
    const next = source.blocks[index + 1];
    const following = next?.zone === zone ? next.node : undefined;
    const found =
      node.type === 'paragraph'
        ? inLines(node, zone, following, source)
        : node.type === 'list'
          ? inList(node, zone, source)
          : [];
    // What an impact section says of users or services is prose.
    return zone === 'impact' ? found.filter(({ field }) => field === 'duration') : found;
  });
}

function inList(list: List, zone: Zone, source: SourceDocument): Candidate[] {
  return list.children.flatMap(item => {
    const [first, second] = item.children;
    if (first?.type !== 'paragraph') return [];
    const found = inLines(first, zone, second, source);
    return item.children.length === 1 ? found : found.map(withoutOwnLines);
  });
}

const withoutOwnLines = ({ ownLines: _lines, ...candidate }: Candidate): Candidate => candidate;

/** A label with the lines of its value. */
interface Stated extends LabelLine {
  line: number;
  /** Further lines of the same paragraph, up to the next label. */
  rest: string[];
  alone: boolean;
}

function inLines(
  paragraph: Paragraph,
  zone: Zone,
  following: RootContent | undefined,
  source: SourceDocument,
): Candidate[] {
  const stated: Stated[] = [];
  for (let line = lineOf(paragraph); line <= endLineOf(paragraph); line++) {
    const text = source.lines[line - 1]!;
    const labels = labelsOn(text);
    for (const label of labels) stated.push({ ...label, line, rest: [], alone: labels.length === 1 });
    if (labels.length === 0) stated.at(-1)?.rest.push(text.trim());
  }
  return stated.flatMap((label, index) =>
    candidatesOf(label, index === stated.length - 1 ? following : undefined, zone),
  );
}

function candidatesOf(label: Stated, following: RootContent | undefined, zone: Zone): Candidate[] {
  const { value, rest, line, alone } = label;
  const below = value === '' && rest.length === 0 ? valueBelow(following) : undefined;
  const first = plainLine(value || rest[0] || '') || below?.raw;
  if (!first) return [];
  return label.meanings.map(({ field, weakness }) => {
    const whole = [value, ...rest].filter(part => part !== '').join(' ');
    const raw = prose.has(field) && !below ? plainLine(whole) : first;
    return {
      field,
      raw,
      ...(below?.items && { items: below.items }),
      label: label.label,
      weakness,
      origin: originOf[zone],
      line,
      ...(alone && rest.length === 0 && value !== '' && { ownLines: [line] }),
    };
  });
}

/** Fields whose value is prose and may go on over lines. */
const prose = new Set(['issue', 'impact', 'cause']);

function valueBelow(node: RootContent | undefined): { raw: string; items?: string[] } | undefined {
  if (node?.type === 'list') {
    const items = node.children.map(itemText).filter(text => text !== '');
    return items.length === 0 ? undefined : { raw: items.join(', '), items };
  }
  if (node?.type !== 'paragraph' || labelsOn(textOf(node).split('\n')[0]!).length > 0) return undefined;
  const raw = textOf(node).replace(/\s+/g, ' ').trim();
  return raw === '' ? undefined : { raw };
}

const itemText = (item: ListItem): string =>
  item.children[0] ? textOf(item.children[0]).replace(/\s+/g, ' ').trim() : '';
