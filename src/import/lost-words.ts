import { wordsOf } from './counts.ts';
import type { TextBlock } from './text-blocks.ts';

/** Something of a source that its page does not show. */
export interface Lost {
  line: number;
  kind: 'words' | 'code' | 'html' | 'link' | 'image';
  text: string;
}

/** Elements that show something by themselves and never reach a page. */
const showing =
  /<(?:iframe|script|style|object|embed|video|audio|svg|form|input|button|select|textarea|canvas)\b/i;

/**
 * Compares a body, as an independent reader sees it, with its page: every word of prose must be there as often,
 * every word of code at all (a change shows lines that did not change once).
 * @param html the compiled page body
 * @param said what the page shows beside its body: the title
 * @returns what is missing, with the lines of `blocks`
 */
export function lostWords(blocks: readonly TextBlock[], html: string, said: string): Lost[] {
  const shown = shownWords(html, said);
  return blocks.flatMap(block => {
    if (block.kind === 'html') return lostHtml(block.text, block.line, shown);
    const words = wordsOf(block.text);
    const gone = block.unseen ? words : words.filter(word => !take(word, shown, block.kind === 'code'));
    return gone.length === 0
      ? []
      : [{ line: lineWith(block, gone[0]!), kind: block.kind, text: gone.join(' ') }];
  });
}

const lineWith = ({ line, text }: TextBlock, word: string): number =>
  line + (text.slice(0, text.indexOf(word)).match(/\n/g)?.length ?? 0);

function lostHtml(value: string, line: number, shown: Map<string, number>): Lost[] {
  const visible = value.replace(/<!--[\s\S]*?-->/g, '');
  const gone = wordsOf(decodeEntities(withoutTags(visible, ' '))).filter(word => !take(word, shown, true));
  const element = showing.exec(visible);
  if (gone.length === 0 && !element) return [];
  return [
    {
      line,
      kind: 'html',
      text: element ? visible.slice(element.index, element.index + 200) : gone.join(' '),
    },
  ];
}

function take(word: string, shown: Map<string, number>, anyNumber: boolean): boolean {
  const left = shown.get(word) ?? 0;
  if (left > 0 && !anyNumber) shown.set(word, left - 1);
  return left > 0 || (anyNumber && shown.has(word));
}

// Constructs put marks inside words and time and text side by side, so tags count as nothing and as a space.
function shownWords(html: string, said: string): Map<string, number> {
  const alternatives = [...html.matchAll(/\s(?:alt|title)="([^"]*)"/g)].map(match => match[1]).join(' ');
  const counted = [' ', ''].map(between => {
    const counts = new Map<string, number>();
    const text = decodeEntities(withoutTags(`${html} ${alternatives}`, between));
    for (const word of [...wordsOf(text), ...wordsOf(said)]) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  });
  const [apart, together] = counted as [Map<string, number>, Map<string, number>];
  for (const [word, count] of together) apart.set(word, Math.max(count, apart.get(word) ?? 0));
  return apart;
}

const inline =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)\b[^>]*>/gi;

const withoutTags = (html: string, between: string): string =>
  html.replace(inline, between).replace(/<[^>]*>/g, ' ');

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return decimal ? String.fromCodePoint(Number(decimal)) : (named[name!] ?? whole);
    },
  );
