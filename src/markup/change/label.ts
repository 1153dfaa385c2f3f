import { fileNamedIn } from './file-name.ts';
import { labelAdjectives, labelNouns, moveWords, sideWords, unspacedSideWords } from './label-words.ts';

export type Side = 'before' | 'after';

/** What a label says about the code it stands over. */
export interface SideLabel {
  side: Side;
  /** `word`: a side word alone. `phrase`: among other words, where it may mean something else. `move`: "from:", "to:". */
  form: 'word' | 'phrase' | 'move';
  /** The label without the side word and what qualifies it, to match one label with its partner. */
  stem: string;
}

const alternatives = (side: Side): string =>
  Object.values(sideWords)
    .flatMap(words => words[side].split(' '))
    .map(word => word.replaceAll('_', '[ _]'))
    .sort((a, b) => b.length - a.length)
    .join('|');

const unspaced = (side: Side): string =>
  unspacedSideWords[side]
    .split(' ')
    .map(word => word.replaceAll('_', ' ?'))
    .sort((a, b) => b.length - a.length)
    .join('|');

const notLetter = String.raw`(?![\p{L}\p{N}_])`;
const patterns = (['before', 'after'] as const).map(side => ({
  side,
  head: new RegExp(`^(?:the |your |our )?(?:${alternatives(side)})${notLetter}`, 'iu'),
  unspacedHead: new RegExp(`^(?:${unspaced(side)})(?=$|[\\s:：（(、,\\-–—/【「\`]|の|的|コード|代码)`, 'iu'),
  bracket: new RegExp(
    `[(（\\[【]\\W*(?:the )?(?:(?:${alternatives(side)})${notLetter}|(?:${unspaced(side)})(?=[\\s:：)）\\]】]))[^)）\\]】]*[)）\\]】]`,
    'iu',
  ),
  tail: new RegExp(`[\\s:–—-](?:${side})$`, 'iu'),
}));

// After the word: the label's end, punctuation that closes a label, or a noun that the word can qualify.
const closes =
  /^\s*(?:$|[:：(（[【=|/→⇒✅❌✓✗\p{Extended_Pictographic}'"“「、])|^\s+[-–—]|^\s*[–—]|^\s*-+\s*$/u;
const noun = new RegExp(
  `^[\\s-]+(?:(?:the|this|our|my|der|die|das|de la|du|del|do|da|la|le|el|o|a)\\s+)?(?:${labelNouns.replaceAll(' ', '|')})${notLetter}`,
  'iu',
);
const named = /^\s+(?:in\s+)?(`[^`]+`|\S+?)\s*(?:$|[:：(（–—-])/;
const identifier = /^\s+(?:[A-Z][\w.-]*\d[\w.-]*|v?\d+(?:\.\d+)+|(?:PR )?#\d+)/;

const adjective = new RegExp(`^(?:the |your |our )?(?:${labelAdjectives.replaceAll(' ', '|')})$`, 'i');
// The title of a comparison names both sides.
const bothSides = /\bbefore\b.*\bafter\b|\bold\b.*\bnew\b|\bafter\b.*\bbefore\b/;

const ornament =
  /^(?:\s|\p{Extended_Pictographic}|\u{FE0F}|\u{200D}|[✓✗✘•*_#>|~=-]|\d+[.)]\s|[a-z][.)]\s|(?:step|option|change|fix|part|phase|schritt|шаг|etapa|étape)\s*#?\d*[.:)]\s)+/iu;
const wrongSign = /^\s*(?:❌|✗|✘|🚫|⛔|🔴|👎)/u;
const rightSign = /^\s*(?:✅|✓|✔|🟢|👍)/u;

/**
 * Reads a text as the label of one side of a change: "Before (broken):", "### After Fix", "Current
 * implementation", "修正前". Undefined for prose that only begins with such a word, such as "Before you start".
 */
export function sideLabel(text: string): SideLabel | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const label = trimmed
    .replace(ornament, '')
    .replace(/[\s:：.…]+$/u, '')
    .replace(/^["'“`]+|["'”`]+$/g, '');
  const bare = label.toLowerCase();
  if (bothSides.test(bare)) return undefined;
  if (moveWords.before.test(bare)) return { side: 'before', form: 'move', stem: '' };
  if (moveWords.after.test(bare)) return { side: 'after', form: 'move', stem: '' };
  for (const { side, head, unspacedHead } of patterns) {
    const match = head.exec(label) ?? unspacedHead.exec(label);
    if (!match) continue;
    const rest = label.slice(match[0].length);
    if (
      closes.test(rest) ||
      noun.test(rest) ||
      identifier.test(rest) ||
      namesFile(rest) ||
      unspacedHead.test(label)
    )
      return { side, form: 'word', stem: stemOf(rest) };
    if (adjective.test(match[0]) && rest.split(' ').length <= 5)
      return { side, form: 'phrase', stem: stemOf(rest) };
    return undefined;
  }
  for (const { side, bracket, tail } of patterns) {
    const match = bracket.exec(label);
    if (match) return { side, form: 'word', stem: stemOf(label.slice(0, match.index)) };
    if (tail.test(label) && /[:：]$/.test(trimmed))
      return { side, form: 'phrase', stem: stemOf(label.replace(tail, '')) };
  }
  if (wrongSign.test(trimmed)) return { side: 'before', form: 'phrase', stem: stemOf(label) };
  if (rightSign.test(trimmed)) return { side: 'after', form: 'phrase', stem: stemOf(label) };
  return undefined;
}

/** Whether a label goes on with nothing but a file or a piece of code. */
function namesFile(rest: string): boolean {
  const name = named.exec(rest)?.[1];
  return name !== undefined && (name.startsWith('`') || fileNamedIn(name) === name);
}

const stemOf = (text: string): string =>
  (
    text
      .replace(/[(（[【].*$/u, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
