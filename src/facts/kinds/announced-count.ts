import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import type { FactList, FactTable, Passage } from '../passage.ts';
import { splitTotal } from '../table-cells.ts';

const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const count = `(?<n>${words.slice(2).join('|')}|[2-9]|1\\d|2\\d)`;
const nouns =
  'categor(?:y|ies)|causes?|root causes?|reasons?|issues?|problems?|factors?|steps?|fixes|changes|bugs|errors|failures|items|phases|stages|options|approaches|lessons|things|questions|improvements|components|services|files|tests|scenarios|cases|gaps|actions|measures|findings|observations|conditions|ways|patterns|types|kinds|parts|points|layers|mistakes|defects|symptoms|solutions|tasks|incidents|events|hypotheses';
const announced = new RegExp(
  `(?<!\\p{L}|\\d[.,:/-]?|(?:first|last|next|other|another|remaining|top|of|than|step|phase|at least|over|about|only) )${count} (?:(?!of |to |or |and )[\\p{L}-]+ ){0,3}?(?<noun>${nouns})(?![\\p{L}-])[^.;\\n\\d]{0,48}$`,
  'giu',
);

/** `6 つの不整合（下表）`, `the following 5 fixes`: what is counted stands right below. */
const pointed =
  /(?<n>\d{1,2}) ?(?:つ|件|個|点)の(?<noun>[^。、\d(（]{1,16})[（(](?:下表|下記|以下)[^)）]{0,8}[)）][^\d]*$/u;

/** A list announced in words, and how long it is: `There are three causes:`. */
export function announcedCount({ passages }: FactDocument): Claim[] {
  return passages.flatMap(passage => {
    const follower = passage.follower;
    if (!follower) return [];
    const below = pointed.exec(passage.text);
    if (below) return [judgeCount(passage, below, sizeOf(follower), true)];
    const text = passage.text.replace(/[\s*]+$/u, '');
    const match = lastMatch(text.replace(/[:：]$/, ''));
    if (!match) return [];
    return [
      judgeCount(
        passage,
        match,
        sizeOf(follower),
        isNumbered(follower) && /[:：]$/.test(text) && passage.kind !== 'heading',
      ),
    ];
  });
}

/** The last count is the one the list is about: `9 failures across two categories`. */
function lastMatch(text: string): RegExpExecArray | undefined {
  let last: RegExpExecArray | undefined;
  announced.lastIndex = 0;
  for (let match = announced.exec(text); match; match = announced.exec(text)) {
    last = match;
    announced.lastIndex = match.index + 1;
  }
  return last;
}

/** Bullets often say more than what was announced. */
const isNumbered = (follower: FactList | FactTable): boolean => 'items' in follower && follower.ordered;

const sizeOf = (follower: FactList | FactTable): number =>
  'items' in follower ? follower.items.length : splitTotal(follower).rows.length;

/** @param isSure whether the text ends in a colon, so that the list is the one announced */
function judgeCount(passage: Passage, match: RegExpExecArray, size: number, isSure: boolean): Claim {
  const written = match.groups!.n!;
  const stated = /\d/.test(written) ? Number(written) : words.indexOf(written.toLowerCase());
  const figure = match.index;
  const end = figure + match[0].indexOf(match.groups!.noun!, written.length) + match.groups!.noun!.length;
  const follower = passage.follower!;
  const entries = 'items' in follower ? follower.items : follower.rows.map(row => row[0]!);
  const base = {
    kind: 'count' as const,
    passage,
    figure,
    extent: { start: figure, end },
    text: passage.text.slice(figure, end),
    inputs: entries.flatMap(entry =>
      entry ? [{ text: entry.text.slice(0, 60), line: entry.lineAt(0) }] : [],
    ),
  };
  const what = 'items' in follower ? 'items in the list' : 'rows in the table';
  if (size === stated)
    return {
      ...base,
      verdict: 'verified',
      derivation: `${size} ${what}, as the text says: ${written}`,
      expected: '',
    };
  const derivation = `${size} ${what}, but the text says ${written}`;
  // What follows the noun may say that the list is of something else: `Why 2 tests fail:`.
  const closes = !/\p{L}/u.test(passage.text.slice(end)) || /^[（(](?:下|以下)/.test(passage.text.slice(end));
  if (isSure && closes && Math.abs(size - stated) <= 2)
    return { ...base, verdict: 'contradicted', derivation, expected: `${size}` };
  return {
    ...base,
    verdict: 'unchecked',
    derivation,
    expected: '',
    reason: 'the list may not be the one announced',
  };
}
