import type { Element, Parents, Root } from 'hast';
import { eachElement, isElement } from '../elements.ts';
import type { RecommendationKind } from '../../report/recommendation.ts';
import { noRecommendation } from '../recommendation-words.ts';
import { kindOfLabel } from './kind-words.ts';
import { leadOf, lineOfText, type Statement } from './statement.ts';

const longest = 600;

/** What stands around statements: the kind that a label above them says, and the prose that argues for them. */
export class Surroundings {
  readonly #parents = new Map<Element, Parents>();

  constructor(tree: Root) {
    eachElement(tree, (element, _, parent) => {
      this.#parents.set(element, parent);
      return false;
    });
  }

  /** The kind of the nearest label above: a line of its own, or a heading the statement stands under. */
  kindOf(statement: Statement): RecommendationKind | undefined {
    if (statement.kind) return statement.kind;
    let level = levelOf(statement.element) ?? 7;
    let mayBeLine = level === 7;
    for (const element of this.#above(statement.element)) {
      const depth = levelOf(element);
      const labels = depth === undefined ? mayBeLine && element.tagName === 'p' : depth < level;
      if (!labels) continue;
      mayBeLine = false;
      level = depth ?? level;
      const kind = kindOfLabel(lineOfText(element));
      if (kind) return kind;
    }
    return undefined;
  }

  /**
   * The prose around a statement that its text does not hold already: the rest of its item, what stands below a
   * heading, or the paragraph that leads to its list.
   * @param text the recommendation's own text
   */
  rationaleOf({ element, section }: Statement, text: string): string | undefined {
    const said = wordsOf(text);
    const pieces = [this.#own(element), this.#below(element)].filter(
      piece => piece !== '' && !said.includes(wordsOf(piece)),
    );
    if (pieces.length === 0 && section !== '') pieces.push(this.#introduction(element));
    const rationale = pieces.join(' ').trim();
    return /\p{L}/u.test(rationale) ? shortened(rationale) : undefined;
  }

  /** An item's words behind its bold lead, its nested lists too. */
  #own(element: Element): string {
    if (levelOf(element) !== undefined || element.tagName === 'strong') return '';
    const whole = proseOf(element);
    const lead = leadOf(element) ?? leadOf(element.children.find(child => isElement(child, 'p')) ?? element);
    return lead && whole.startsWith(lead) ? whole.slice(lead.length).replace(/^[\s:：.–—-]+/, '') : whole;
  }

  /** What stands below a heading that is a recommendation, up to the next heading. */
  #below(heading: Element): string {
    if (levelOf(heading) === undefined) return '';
    const siblings = this.#siblings(heading);
    const rest = siblings.slice(siblings.indexOf(heading) + 1);
    const end = rest.findIndex(element => levelOf(element) !== undefined);
    return (end < 0 ? rest : rest.slice(0, end)).map(proseOf).join(' ').trim();
  }

  /** The paragraph above a statement's list or table, where it is not a mere label. */
  #introduction(element: Element): string {
    for (const above of this.#above(element)) {
      if (levelOf(above) !== undefined) return '';
      if (above.tagName !== 'p') continue;
      const line = lineOfText(above);
      const sentences = line.replace(/(?<=[.!?。])\s*[^.!?。]*[:：]$/, '');
      return noRecommendation.test(sentences) || leadOf(above) ? '' : sentences;
    }
    return '';
  }

  /** The elements above a statement at the level of its outermost block, the nearest first. */
  *#above(element: Element): Generator<Element> {
    let outermost = element;
    for (;;) {
      const parent = this.#parents.get(outermost);
      if (parent?.type !== 'element') break;
      outermost = parent;
    }
    const siblings = this.#siblings(outermost);
    for (let index = siblings.indexOf(outermost) - 1; index >= 0; index--) yield siblings[index]!;
  }

  #siblings(element: Element): Element[] {
    return (this.#parents.get(element)?.children ?? []).filter((child): child is Element => isElement(child));
  }
}

const levelOf = ({ tagName }: Element): number | undefined =>
  /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : undefined;

/** An element's words without code blocks, on one line. */
function proseOf(element: Element): string {
  if (element.tagName === 'pre' || element.tagName === 'table') return '';
  const parts = element.children.map(child =>
    isElement(child)
      ? `${proseOf(child)}${/^(?:li|p|ul|ol|div|blockquote)$/.test(child.tagName) ? ' ' : ''}`
      : child.type === 'text'
        ? child.value
        : '',
  );
  return parts.join('').replace(/\s+/g, ' ').trimStart();
}

const wordsOf = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase();

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const start = line.slice(0, longest);
  return `${start.replace(/\s+\S*$/, '')} …`;
}
