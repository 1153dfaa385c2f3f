import type { Element, ElementContent, Root } from 'hast';
import { codeBlockOf } from '../code-info.ts';
import type { MarkupContext } from '../context.ts';
import { eachElement } from '../elements.ts';
import { h } from '../h.ts';
import { readSession, type SessionPart } from '../terminal/session.ts';
import { fileNameOf, tokenNode } from './code-block.ts';

/**
 * Terminal sessions: prompt, command and output told apart. A command's element carries the bare command in
 * `data-command`, so that copying can leave prompts and output behind.
 */
export function drawTerminals(tree: Root, context: MarkupContext): void {
  eachElement(tree, (node, index, parent) => {
    const block = codeBlockOf(node);
    const session = block && readSession(block.code, block.language);
    if (!block || !session) return block !== undefined;
    context.found.push({ kind: 'terminal', line: block.line });
    const file = fileNameOf(block.meta);
    const caption = file
      ? [h('figcaption', { className: ['code-head'] }, h('span', { className: ['code-file'] }, file))]
      : [];
    const body = session.flatMap((part, at) => [...(at > 0 ? [newline] : []), ...drawPart(part, context)]);
    parent.children[index] = h(
      'figure',
      { className: ['terminal'], dataLanguage: block.language || undefined },
      [...caption, h('pre', { tabIndex: 0 }, body)],
    );
    return true;
  });
}

const newline = { type: 'text', value: '\n' } as const;

function drawPart(part: SessionPart, context: MarkupContext): ElementContent[] {
  if (part.kind !== 'command')
    return [h(part.kind === 'output' ? 'samp' : 'span', { className: [part.kind] }, part.lines.join('\n'))];
  const command = part.lines.map(line => line.text).join('\n');
  const tokens = context.highlighter.tokenize(command, part.language);
  const drawn = part.lines.flatMap((line, index): ElementContent[] => [
    ...(index > 0 ? [newline] : []),
    ...(line.prompt === '' ? [] : [promptNode(line.prompt)]),
    ...(tokens[index] ?? [{ text: line.text }]).filter(token => token.text !== '').map(tokenNode),
  ]);
  return [h('kbd', { className: ['command'], dataCommand: command }, drawn)];
}

const promptNode = (text: string): Element => h('span', { className: ['prompt'] }, text);
