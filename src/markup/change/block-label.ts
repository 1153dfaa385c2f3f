import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Block } from './blocks.ts';
import { type SideLabel, sideLabel } from './label.ts';

// A longer line is prose that happens to begin with such a word.
const longestPlain = 70;
const longestBold = 140;

/** Reads a block as the label of the code that follows it; undefined when it is none. */
export function labelOfBlock(block: Block): SideLabel | undefined {
  if (block.kind === 'heading') {
    const { text } = lastLine((block.nodes[0] as Element).children);
    return text.length <= longestBold ? sideLabel(text) : undefined;
  }
  if (block.kind === 'paragraph') return labelOfLine(lastLine(paragraphNodes(block)));
  if (block.kind !== 'list') return undefined;
  const items = (block.nodes[0] as Element).children.filter(child => child.type === 'element');
  const last = items.at(-1);
  if (!last || last.children.some(child => child.type === 'element' && /^(?:pre|ul|ol)$/.test(child.tagName)))
    return undefined;
  const label = labelOfLine(lastLine(last.children));
  return label && (label.form === 'word' || /[:：]\s*$/.test(textOf(last))) ? label : undefined;
}

const paragraphNodes = (block: Block): ElementContent[] => {
  const [first] = block.nodes;
  return first?.type === 'element' && first.tagName === 'p' ? first.children : block.nodes;
};

interface Line {
  text: string;
  /** Text of the bold run that opens the line. */
  bold: string;
}

/** Anything but spaces and emoji, which may stand before a label's bold run. */
const wordLike = /(?!\u{FE0F})[^\s\p{Extended_Pictographic}]/u;

/** A paragraph's last line, as written or after a hard break: labels stand under notes without a blank line. */
function lastLine(nodes: readonly ElementContent[]): Line {
  let line: Line = { text: '', bold: '' };
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'br') line = { text: '', bold: '' };
    else if (node.type === 'element' && node.tagName === 'p') line = lastLine(node.children);
    else {
      const text = textWithCode(node);
      const isBold = node.type === 'element' && /^(?:strong|b)$/.test(node.tagName);
      if (isBold && !wordLike.test(line.text)) line.bold = text;
      const at = node.type === 'text' && text.trim() !== '' ? text.trimEnd().lastIndexOf('\n') : -1;
      line = at >= 0 ? { text: text.slice(at + 1), bold: '' } : { ...line, text: line.text + text };
    }
  }
  return line;
}

/** Text with the backticks of code, which tell a name from a word. */
function textWithCode(node: ElementContent): string {
  if (node.type !== 'element') return textOf(node);
  const text = node.children.map(textWithCode).join('');
  return node.tagName === 'code' ? `\`${text}\`` : text;
}

function labelOfLine({ text, bold }: Line): SideLabel | undefined {
  const line = text.trim();
  const ends = /[:：]$/.test(line);
  const label = line.length <= (bold ? longestBold : longestPlain) || ends ? sideLabel(line) : undefined;
  if (!label) return undefined;
  if (label.form === 'move') return ends && line.length <= longestBold ? label : undefined;
  if (bold) return label.form === 'word' || ends || bold.trim().length >= line.length - 1 ? label : undefined;
  return ends && line.length <= longestBold ? label : undefined;
}
