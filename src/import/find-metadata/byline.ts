import type { Candidate } from '../candidate.ts';
import { textOf } from '../plain-text.ts';
import { findDates } from '../../report/clock-time-date.ts';
import { lineOf, type SourceDocument } from '../source-document.ts';

/** Finds an italic byline with a name and a day: `_Jo Meyer 2021-2-13._`. */
export function findByline(source: SourceDocument): Candidate[] {
  return source.blocks.flatMap(({ node, zone }) => {
    if (node.type !== 'paragraph' || (zone !== 'head' && zone !== 'footer' && zone !== 'opening')) return [];
    const [only, ...others] = node.children.filter(
      child => !(child.type === 'text' && child.value.trim() === ''),
    );
    if (only?.type !== 'emphasis' || others.length > 0) return [];
    const text = textOf(only).trim();
    const [date] = findDates(text);
    if (!date || text.length > 60 || /[:：]/.test(text)) return [];
    const name = text
      .slice(0, date.start)
      .replace(/^by\s+|[\s,(–—-]+$/giu, '')
      .trim();
    const found = { label: '', weakness: 0, line: lineOf(node) };
    const day: Candidate = {
      ...found,
      field: 'date',
      weakness: 100,
      raw: text.slice(date.start),
      origin: 'footer',
    };
    const isName = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u.test(name);
    return isName ? [day, { ...found, field: 'authors', raw: name, origin: 'footer' as const }] : [day];
  });
}
