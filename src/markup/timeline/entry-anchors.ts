import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { TextSection } from '../context.ts';
import { eachElement, isElement } from '../elements.ts';
import { tidy } from '../tidy.ts';

/** UTF-16 units of an event by which it is found again among the words of its section. */
const told = 40;

/**
 * Gives each entry of the drawn timelines an id made of its time, `at-14-05`, and tells its section where the words of
 * the entry stand, so that search can lead to it.
 * @param taken ids that the tree has already
 * @returns the new ids
 */
export function anchorEntries(tree: Root, sections: TextSection[], taken: Iterable<string>): string[] {
  const ids = new Set(taken);
  const before = ids.size;
  let section = sections.find(({ id }) => id === '');
  let from = 0;
  eachElement(tree, element => {
    if (/^h[1-6]$/.test(element.tagName)) {
      section = sections.find(({ id }) => id !== '' && id === element.properties.id);
      from = 0;
    } else if (isEntry(element)) {
      const id = idOf(element, ids);
      if (!id) return false;
      element.properties.id = id;
      ids.add(id);
      from = section ? place(element, id, section, from) : from;
    }
    return false;
  });
  return [...ids].slice(before);
}

const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);

const isEntry = (element: Element): boolean => hasClass(element, 'timeline-entry');

/** The id that an entry has or is to have; undefined where it tells no time. */
function idOf(entry: Element, taken: ReadonlySet<string>): string | undefined {
  if (typeof entry.properties.id === 'string') return entry.properties.id;
  const time = firstIn(entry, element => isElement(element, 'time'));
  const words = (time ? textOf(time) : '').toLowerCase().match(/[\p{L}\p{N}]+/gu);
  if (!words) return undefined;
  const id = `at-${words.join('-')}`;
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return free;
}

/** Notes where an entry's words stand; returns where the next may begin. */
function place(entry: Element, id: string, section: TextSection, from: number): number {
  const event = firstIn(entry, element => hasClass(element, 'timeline-event'));
  const words = tidy(event ? textOf(event) : '');
  const lead = words.split('\n', 1)[0]!.slice(0, told);
  const found = lead === '' ? -1 : section.prose.indexOf(lead, from);
  if (found < 0) return from;
  section.entries ??= [];
  section.entries.push({ id, start: section.prose.lastIndexOf('\n', found) + 1, end: found + words.length });
  return found + lead.length;
}

function firstIn(parent: Element, is: (element: Element) => boolean): Element | undefined {
  let first: Element | undefined;
  eachElement({ type: 'root', children: parent.children }, element => {
    if (!first && is(element)) first = element;
    return first !== undefined;
  });
  return first;
}
