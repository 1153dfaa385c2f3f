import type { Element, ElementContent, Root } from 'hast';
import { diagnose } from '../../report/diagnostic.ts';
import { changeOfTexts, summaryOf } from '../change/build.ts';
import { isDiffLanguage, languageOfDiff } from '../change/diff-language.ts';
import { type Fence, fencesIn } from '../change/fences.ts';
import { languageOfFile } from '../change/file-name.ts';
import { looksLikeDiff, parseDiff } from '../change/git-diff.ts';
import { changeElementsIn } from '../change/jsx.ts';
import { splitMarkedFence } from '../change/marked-fence.ts';
import type { FileChange } from '../change/model.ts';
import { pairFences } from '../change/pairing.ts';
import { placePair } from '../change/place.ts';
import { changeFigure, type FigureParts } from '../change/render.ts';
import type { FoundConstruct, MarkupContext } from '../context.ts';
import { h } from '../h.ts';

/**
 * Changes: a diff fence, one fence with comments that tell its sides apart, two labelled fences, and
 * `<Change>` in MDX, each drawn as one diff.
 */
export function drawChanges(tree: Root, context: MarkupContext): void {
  const start = context.found.length;
  drawChangeElements(tree, context);
  const rest = fencesIn(tree).filter(fence => !drawDiff(fence, context) && !drawMarked(fence, context));
  drawPairs(rest, context);
  const lineOf = (found: FoundConstruct): number => (found.kind === 'change' ? found.beforeLine : 0);
  context.found.push(...context.found.splice(start).sort((a, b) => lineOf(a) - lineOf(b)));
}

function drawDiff(fence: Fence, context: MarkupContext): boolean {
  const { block } = fence;
  if (!isDiffLanguage(block.language) && !(plain.test(block.language) && looksLikeDiff(block.code)))
    return false;
  const changes = parseDiff(block.code);
  if (!changes.some(saysSomething)) return false;
  const single = changes.length === 1;
  const figures = changes.map((change, index) => {
    const file = change.file ?? (single ? fence.file : undefined);
    const language = languageOfDiff(block, file);
    const named: FileChange = { ...change, ...(file && { file }), ...(language && { language }) };
    return figureOf(named, single ? `${block.line}` : `${block.line}-${index + 1}`, context);
  });
  replace(fence, single ? figures[0]! : h('div', { className: ['change-set'] }, figures));
  const [first] = changes;
  note(
    context,
    block.line,
    block.line,
    languageOfDiff(block, first?.file ?? fence.file),
    first?.file ?? fence.file,
  );
  return true;
}

const plain = /^(?:|text|txt|plain|plaintext|console|git|output)$/;

const saysSomething = (change: FileChange): boolean =>
  change.hunks.some(hunk => hunk.lines.some(line => line.kind !== 'same')) || change.status !== 'modified';

function drawMarked(fence: Fence, context: MarkupContext): boolean {
  const { block } = fence;
  const marked = splitMarkedFence(block.code, block.language);
  if (!marked) return false;
  const about = { language: languageOf(block.language, fence.file), file: fence.file };
  const change = changeOfTexts(marked.before, marked.after, about);
  const captions = { before: [h('p', marked.beforeLabel)], after: [h('p', marked.afterLabel)] };
  replace(fence, figureOf(change, `${block.line}`, context, captions));
  note(context, block.line, block.line, about.language, about.file);
  return true;
}

function drawPairs(fences: Fence[], context: MarkupContext): void {
  for (const pair of pairFences(fences)) {
    const { before, after } = pair;
    const file = after.fence.file ?? before.fence.file;
    const stated = after.fence.block.language || before.fence.block.language;
    const placed = placePair(pair);
    const about = {
      language: languageOf(stated, file),
      file,
      fileBefore: otherFile(before.fence, file, placed),
    };
    const change = changeOfTexts(before.code, after.code, about);
    const line = before.fence.block.line;
    placed.put(figureOf(change, `${line}`, context, placed.captions));
    note(context, line, after.fence.block.line, about.language, file);
  }
}

/** The old side's own file, where labels that stand together name two. */
function otherFile(
  before: Fence,
  file: string | undefined,
  placed: { captions: FigureParts['captions'] },
): string | undefined {
  return placed.captions && before.caption.length > 0 && before.file !== file ? before.file : undefined;
}

function drawChangeElements(tree: Root, context: MarkupContext): void {
  for (const { element, node, parent } of changeElementsIn(tree)) {
    const at = parent.children.indexOf(node);
    const place = { line: element.line, column: element.column };
    if (element.problem !== undefined) {
      context.diagnostics.push(diagnose('change-invalid', { reason: element.problem }, place));
      parent.children.splice(at, 1, ...element.children);
      continue;
    }
    const { before, after, captions } = element;
    const stated = element.lang ?? (after.language || before.language);
    const about = { language: languageOf(stated, element.file), file: element.file };
    const change = changeOfTexts(before.code, after.code, about);
    parent.children[at] = figureOf(change, `${element.line}`, context, captions);
    note(context, before.line, after.line, about.language, about.file);
  }
}

function figureOf(
  change: FileChange,
  key: string,
  { highlighter }: MarkupContext,
  captions?: FigureParts['captions'],
): Element {
  return changeFigure({ change, highlighter, key, summary: summaryOf(change), captions });
}

const languageOf = (stated: string, file: string | undefined): string | undefined =>
  stated || (file === undefined ? undefined : languageOfFile(file));

function replace(fence: Fence, node: ElementContent): void {
  const children = fence.parent.children as ElementContent[];
  children[children.indexOf(fence.pre)] = node;
}

function note(
  context: MarkupContext,
  beforeLine: number,
  afterLine: number,
  language: string | undefined,
  file: string | undefined,
): void {
  context.found.push({
    kind: 'change',
    beforeLine,
    afterLine,
    ...(language && { language }),
    ...(file && { file }),
  });
}
