import type { ElementContent, Root } from 'hast';
import { type CodeBlock, codeBlockOf } from '../code-info.ts';
import { fileNameOf } from '../constructs/code-block.ts';

/** The parts of an MDX JSX element that are read here. */
interface JsxElement {
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
  children: ElementContent[];
  position?: { start: { line: number; column: number } };
}

/** A `<Change>` element: its two sides, or what is wrong with it. */
export type ChangeElement = { line: number; column: number } & (
  | { problem: string; children: ElementContent[] }
  | {
      problem?: undefined;
      file?: string;
      lang?: string;
      before: CodeBlock;
      after: CodeBlock;
      captions?: { before: ElementContent[]; after: ElementContent[] };
    }
);

/** Where a `<Change>` stands in the tree, so that something else can take its place. */
export interface PlacedChange {
  element: ChangeElement;
  node: ElementContent;
  parent: { children: ElementContent[] };
}

/** Every `<Change>` of a tree, in order. A tree that is not MDX has none. */
export function changeElementsIn(tree: Root): PlacedChange[] {
  const found: PlacedChange[] = [];
  const walk = (parent: { children: ElementContent[] }): void => {
    for (const node of parent.children) {
      if (!('children' in node)) continue;
      const element = node.type.startsWith('mdxJsx') ? readChangeElement(node) : undefined;
      if (element) found.push({ element, node, parent });
      else walk(node);
    }
  };
  walk(tree as { children: ElementContent[] });
  return found;
}

/** Reads an MDX JSX element; undefined when it is no `<Change>`. */
function readChangeElement(node: unknown): ChangeElement | undefined {
  const { name, attributes, children, position } = node as JsxElement;
  if (name !== 'Change') return undefined;
  const place = { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
  const content = children.filter(child => !(child.type === 'text' && child.value.trim() === ''));
  const fences = content.filter(child => codeBlockOf(child));
  const wrong = attributes.find(a => typeof a.value !== 'string' || (a.name !== 'file' && a.name !== 'lang'));
  if (fences.length !== 2) return { ...place, problem: `it holds ${count(fences.length)}`, children };
  if (wrong) return { ...place, problem: problemOf(wrong), children };
  const [first, second] = fences as [ElementContent, ElementContent];
  const [before, after] = [codeBlockOf(first)!, codeBlockOf(second)!];
  const at = content.indexOf(first);
  const next = content.indexOf(second);
  const captions = {
    before: content.slice(0, at),
    after: [...content.slice(at + 1, next), ...content.slice(next + 1)],
  };
  const attribute = (wanted: string): string | undefined =>
    attributes.find(a => a.name === wanted)?.value as string | undefined;
  const file = attribute('file') ?? fileNameOf(after.meta) ?? fileNameOf(before.meta);
  const lang = attribute('lang')?.toLowerCase();
  return {
    ...place,
    before,
    after,
    ...(file && { file }),
    ...(lang && { lang }),
    ...(content.length > 2 && { captions }),
  };
}

const count = (fences: number): string => (fences === 0 ? 'none' : fences === 1 ? 'one' : `${fences}`);

const problemOf = ({ name }: { name?: string }): string =>
  name === 'file' || name === 'lang'
    ? `its \`${name}\` is not plain text in quotes`
    : `it knows \`file\` and \`lang\`, not ${name ? `\`${name}\`` : 'spread attributes'}`;
