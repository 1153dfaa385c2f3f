import type { Element, ElementContent, Nodes, Parents, Root, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type Diagnostic, diagnose, type Place } from '../../report/diagnostic.ts';
import { suggest } from '../../report/suggest.ts';
import { isElement } from '../elements.ts';
import { h } from '../h.ts';
import type { MarkedFigure } from '../marks/marked-figure.ts';
import { BodyFigures, MissingInput } from './body-figures.ts';
import { evaluate, functionNames, type IncidentInstants, type WrittenFigure } from './evaluate.ts';
import { type Expression, readExpression } from './expression.ts';

/** A figure that was put in place of an expression. */
export interface PlacedFigure {
  text: string;
  /** Extent of the expression in the file. */
  place: Place;
}

/** What {@link writeFigures} did. */
export interface WrittenFigures {
  figures: PlacedFigure[];
  /** The same, to be marked on the page. */
  marked: MarkedFigure[];
  diagnostics: Diagnostic[];
}

/** The element that is an expression in MDX: `<Computed of="ttr" />`. */
const elementName = 'Computed';

/**
 * Puts figures in place of expressions: inline code such as `=ttr` or `=sum(Duration)`, and in MDX `<Computed of="…" />`.
 * Runs before anything reads the text, so that all see the figure.
 */
export function writeFigures(
  tree: Root,
  { source, instants, lang }: { source: string; instants: IncidentInstants; lang: string },
): WrittenFigures {
  const written: WrittenFigures = { figures: [], marked: [], diagnostics: [] };
  if (!source.includes('`=') && !source.includes(`<${elementName}`)) return written;
  const isOurs = !definesElement(tree);
  const figures = new BodyFigures(tree);
  const walk = (parent: Parents, ancestors: readonly Parents[]): void => {
    for (const [index, node] of parent.children.entries()) {
      if (!('children' in node) || isElement(node, 'pre')) continue;
      const asked = askedBy(node, isOurs);
      if (asked === undefined) {
        walk(node, [...ancestors, node]);
        continue;
      }
      const place = placeOf(node);
      const figure = figureOf(asked, { instants, figures, ancestors: [...ancestors], lang }, place, written);
      if (!figure) continue;
      const text: Text = {
        type: 'text',
        value: figure.text,
        ...(node.position && { position: node.position }),
      };
      const element = h('span', { className: ['computed'] }, [text]);
      (parent.children as ElementContent[])[index] =
        node.type === 'mdxJsxFlowElement' ? h('p', [element]) : element;
      written.figures.push({ text: figure.text, place });
      written.marked.push({
        ...figure,
        verdict: 'computed',
        place,
        parts: [{ node: text, start: 0, end: figure.text.length }],
      });
    }
  };
  walk(tree, [tree]);
  return written;
}

/** What a node asks to be written: its expression, or words that are none. */
function askedBy(node: Nodes, isOurs: boolean): Expression | { invalid: string } | undefined {
  if (isElement(node, 'code')) return readExpression(textOf(node));
  if (!isOurs || (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement')) return undefined;
  const { name, attributes } = node as unknown as JsxElement;
  if (name !== elementName) return undefined;
  const [of, ...others] = attributes;
  const written = others.length === 0 && of?.name === 'of' && typeof of.value === 'string' ? of.value : '';
  return readExpression(`=${written.replace(/^\s*=?\s*/, '')}`) ?? { invalid: `<${elementName}>` };
}

/** The parts of an MDX JSX element that are read here. */
interface JsxElement {
  name: string | null;
  attributes: { name?: string; value?: unknown }[];
}

/** Whether an MDX file has a component of its own by the element's name. */
const definesElement = (tree: Root): boolean =>
  (tree.children as { type: string; value?: string }[]).some(
    ({ type, value }) => type === 'mdxjsEsm' && /\bComputed\b/.test(value ?? ''),
  );

function figureOf(
  asked: Expression | { invalid: string },
  surroundings: Parameters<typeof evaluate>[1],
  place: Place,
  { diagnostics }: WrittenFigures,
): WrittenFigure | undefined {
  if ('invalid' in asked) {
    diagnostics.push(diagnose('computed-unknown', { written: asked.invalid, known: functionNames }, place));
    return undefined;
  }
  const { written, name } = asked;
  try {
    const figure = evaluate(asked, surroundings);
    if (figure) return figure;
    const suggestion = suggest(name, functionNames);
    const params = { written, known: functionNames, ...(suggestion && { suggestion: `=${suggestion}` }) };
    diagnostics.push(diagnose('computed-unknown', params, place));
  } catch (error) {
    if (!(error instanceof MissingInput)) throw error;
    const { message, suggestion } = error;
    const params = { written, missing: message, ...(suggestion && { suggestion }) };
    diagnostics.push(diagnose('computed-input-missing', params, place));
  }
  return undefined;
}

function placeOf(node: Nodes): Place {
  const { start, end } = (node as Element).position ?? {};
  return {
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    ...(end && { end: { line: end.line, column: end.column } }),
  };
}
