import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import type { FactList, Passage } from '../passage.ts';

const counted = /[(（](?<n>\d{1,2}) (?<noun>\p{L}{3,}s)[)）][^\p{L}\d]*$/u;

/** A heading that counts what a list in its section is named after: `Timeouts (2 tests)`, then `Affected tests:`. */
export function sectionCount({ passages, lists }: FactDocument): Claim[] {
  const headings = passages.filter(({ kind, text }) => kind === 'heading' && counted.test(text));
  return headings.flatMap(heading => {
    const match = counted.exec(heading.text)!;
    const named = lists.filter(list => isNamed(list, heading, match.groups!.noun!));
    // Of several lists each may be a part.
    return named.length === 1 ? [claimOf(heading, match, named[0]!)] : [];
  });
}

function isNamed({ lead }: FactList, heading: Passage, noun: string): boolean {
  if (lead?.heading !== heading || lead.kind === 'heading') return false;
  const words = lead.text.replace(/[\s:：*]+$/u, '').split(/\s+/);
  return (
    words.length <= 3 && words.at(-1)!.toLowerCase() === noun.toLowerCase() && /[:：]\s*$/.test(lead.text)
  );
}

function claimOf(passage: Passage, match: RegExpExecArray, { items }: FactList): Claim {
  const figure = match.index + 1;
  const end = figure + `${match.groups!.n} ${match.groups!.noun}`.length;
  const stated = Number(match.groups!.n);
  const isRight = items.length === stated;
  return {
    kind: 'count',
    passage,
    figure,
    extent: { start: figure, end },
    text: passage.text.slice(figure, end),
    inputs: items.map(item => ({ text: item.text.slice(0, 60), line: item.lineAt(0) })),
    verdict: isRight ? 'verified' : 'contradicted',
    derivation: `${items.length} items in the list, ${isRight ? 'as the heading says:' : 'but the heading says'} ${stated}`,
    expected: isRight ? '' : `${items.length}`,
  };
}
