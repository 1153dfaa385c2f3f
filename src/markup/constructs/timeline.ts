import type { Element, Parents, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { readMoment } from '../../report/clock-time.ts';
import type { SequenceBase } from '../../report/clock-time-sequence.ts';
import { zoneIn } from '../../report/clock-time-zone.ts';
import { codeBlockOf } from '../code-info.ts';
import type { FoundConstruct, MarkupContext } from '../context.ts';
import { addClass, isElement, itemParts, lineOf } from '../elements.ts';
import { recommendationHeadings } from '../recommendation-words.ts';
import { drawTimelineList, readTimelineList } from '../timeline/timeline-list.ts';
import { drawTimelineTable, readTimelineTable } from '../timeline/timeline-table.ts';
import { announcesItself, fenceEntries, momentLines, opensEntry } from '../timeline/timeline-text.ts';
import { numberedPart, timelineHeading } from '../timeline/timeline-words.ts';

type Form = Extract<FoundConstruct, { kind: 'timeline' }>['form'];

/** What has been seen of one timeline: its entries by the form they take. */
interface Seen {
  /** Level of the heading that announced it; labels rank below every heading. */
  level: number;
  forms: Map<Form, { line: number; entries: number }>;
}

/** What is known on the way through the document. */
interface Scope {
  /** The timeline announced by a heading or label above, if one is. */
  seen?: Seen | undefined;
  base: SequenceBase;
  /** True in a section of things to do, whose dates are deadlines. */
  isPlan: boolean;
}

const labelLevel = 7;

/**
 * Timelines: tables and lists of moments become ordered timelines with elapsed times. Headings, paragraphs
 * and pasted logs that tell one are recognised and stay as they are.
 */
export function drawTimelines(tree: Root, context: MarkupContext): void {
  const scope: Scope = { base: {}, isPlan: false };
  walk(tree, scope, context);
  close(scope, context);
}

function walk(parent: Parents, scope: Scope, context: MarkupContext): void {
  for (const [index, node] of parent.children.entries()) {
    if (!isElement(node)) continue;
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level) enterHeading(node, Number(level), scope, context);
    else if (node.tagName === 'p') enterParagraph(node, scope, context);
    else if (node.tagName === 'pre') enterFence(node, scope, context);
    else if (node.tagName === 'table') {
      const drawn = enterTable(node, scope, context);
      if (drawn) parent.children[index] = drawn as RootContent;
    } else if (node.tagName === 'ul' || node.tagName === 'ol') {
      const drawn = enterList(node, scope, context);
      if (drawn) parent.children[index] = drawn as RootContent;
    } else if (['blockquote', 'aside', 'details', 'div'].includes(node.tagName)) walk(node, scope, context);
  }
}

function enterHeading(heading: Element, level: number, scope: Scope, context: MarkupContext): void {
  const text = textOf(heading);
  if (scope.seen && level <= scope.seen.level) close(scope, context);
  const moment = readMoment(text.replace(/^[^\p{L}\d]+/u, ''));
  if (timelineHeading.test(text)) {
    close(scope, context);
    scope.seen = { level, forms: new Map() };
  } else if (scope.seen && opensEntry(text)) count(scope.seen, 'headings', heading);
  scope.base = {
    date: moment?.date ?? (level > 2 ? scope.base.date : undefined),
    offset: zoneIn(text)?.offset ?? scope.base.offset,
  };
  if (level <= 2 || timelineHeading.test(text))
    scope.isPlan = recommendationHeadings.some(words => words.test(text));
}

function enterParagraph(paragraph: Element, scope: Scope, context: MarkupContext): void {
  const text = textOf(paragraph).trim();
  const isLabel = /[:：]$/.test(text) || isElement(paragraph.children[0], 'strong');
  if (
    text.length < 60 &&
    isLabel &&
    timelineHeading.test(text) &&
    (scope.seen?.level ?? labelLevel) === labelLevel
  ) {
    close(scope, context);
    scope.seen = { level: labelLevel, forms: new Map() };
    return;
  }
  const zone = text.length < 80 ? zoneIn(text) : undefined;
  if (zone && !readMoment(text)?.time) scope.base = { ...scope.base, offset: zone.offset };
  const moment = readMoment(text);
  if (moment && !moment.time && text.length < 40 && moment.stop >= text.length - 1) {
    scope.base = { ...scope.base, date: moment.date };
    return;
  }
  if (!scope.seen) return;
  const lines = momentLines(paragraph);
  const isPart = isElement(paragraph.children[0], 'strong') && numberedPart.test(text);
  if (lines > 1) addClass(paragraph, 'timeline-lines');
  if (lines > 0 || isPart) count(scope.seen, 'paragraphs', paragraph, Math.max(1, lines));
  else if (scope.seen.level === labelLevel && isElement(paragraph.children[0], 'strong'))
    close(scope, context);
}

function enterFence(pre: Element, scope: Scope, context: MarkupContext): void {
  const block = codeBlockOf(pre);
  if (!block || !(scope.seen || announcesItself(block.code))) return;
  const entries = fenceEntries(block.code);
  if (entries < 2) return;
  if (scope.seen) count(scope.seen, 'fence', pre, entries);
  else context.found.push({ kind: 'timeline', form: 'fence', line: lineOf(pre), entries });
}

function enterTable(table: Element, scope: Scope, context: MarkupContext): Element | undefined {
  if (scope.isPlan) return undefined;
  const timeline = readTimelineTable(table, scope.base, scope.seen !== undefined);
  if (!timeline) return undefined;
  const entries = timeline.model.rows.length;
  if (scope.seen) count(scope.seen, 'table', table, entries);
  else context.found.push({ kind: 'timeline', form: 'table', line: lineOf(table), entries });
  return timeline.isTimed ? drawTimelineTable(timeline) : undefined;
}

function enterList(list: Element, scope: Scope, context: MarkupContext): Element | undefined {
  if (scope.isPlan) return undefined;
  const timeline = readTimelineList(list, scope.base, scope.seen !== undefined);
  if (timeline) {
    const entries = timeline.items.length;
    if (scope.seen) count(scope.seen, 'bullets', list, entries);
    else context.found.push({ kind: 'timeline', form: 'bullets', line: lineOf(list), entries });
    return drawTimelineList(list, timeline);
  }
  for (const item of list.children) if (isElement(item, 'li')) enterItem(item, scope, context);
  return undefined;
}

/** A list item may label a timeline that is nested in it: `- **Key events**`. */
function enterItem(item: Element, scope: Scope, context: MarkupContext): void {
  const { inline, rest } = itemParts(item);
  const label = inline
    .map(node => textOf(node))
    .join('')
    .trim();
  const announced = rest.length > 0 && label.length < 60 && timelineHeading.test(label);
  const inner: Scope = announced ? { ...scope, seen: { level: labelLevel, forms: new Map() } } : { ...scope };
  walk(item, inner, context);
  if (announced) close(inner, context);
}

function count(seen: Seen, form: Form, element: Element, entries = 1): void {
  const so = seen.forms.get(form);
  if (so) so.entries += entries;
  else seen.forms.set(form, { line: lineOf(element), entries });
}

/** Which form wins where a timeline holds several with as many entries. */
const preference: readonly Form[] = ['table', 'bullets', 'fence', 'headings', 'paragraphs'];

/** Ends the timeline of the scope and says what it was: the form with the most entries. */
function close(scope: Scope, context: MarkupContext): void {
  const forms = scope.seen?.forms;
  scope.seen = undefined;
  if (!forms || forms.size === 0) return;
  const [form] = preference
    .filter(name => (forms.get(name)?.entries ?? 0) >= 2)
    .sort((a, b) => forms.get(b)!.entries - forms.get(a)!.entries);
  if (form) context.found.push({ kind: 'timeline', form, ...forms.get(form)! });
  forms.clear();
}
