// What templates write where an answer belongs. A bare word counts only where it is the whole answer, since a
// report may well speak of a TODO; a bracketed instruction or Lorem ipsum counts wherever it stands.

const imperative =
  '(?:(?:please |briefly )?(?:describe|insert|add|enter|fill|list|write|provide|explain|summari[sz]e|specify|include|put|choose|select)[ \\t]+[^\\s]|(?:todo|tbd|placeholder)\\b)';
const bracketed = new RegExp(
  `<\\s*${imperative}[^<>\\n]{0,200}>|\\[\\s*${imperative}[^\\][\\n]{0,200}\\](?![([])|\\{\\{?\\s*${imperative}[^{}\\n]{0,200}\\}\\}?`,
  'giu',
);
const lorem = /lorem ipsum(?: dolor sit amet)?/giu;

const word =
  'TBD|TBC|TBA|TODO|FIXME|YYYY-MM-DD|to be (?:determined|defined|added|written|filled in|completed)|coming soon';
const name = '(?:incident )?(?:name|title|date|link|severity|owner|service|summary|description|text)';

/** The whole of a text, perhaps behind a label: `TBD`, `Owner: TBD.`, `[TODO]`, `<name>`. */
const wholly = new RegExp(
  `^(?:([^:：\\n\\uFFFC]{1,40})[:：]\\s*)?[\\s*_([<{]*(${word}|(?<=[<{[])\\s*${name}\\s*(?=[\\]}>]))[\\s*_)\\]>}.!…]*$`,
  'iu',
);
/** A paragraph that is a note to its writer. */
const note = /^(?:TODO|TBD|FIXME)\s*[:：]\s*\S.*$/s;
const anywhere = new RegExp(
  `\\b(?:${word}|lorem ipsum|placeholder)\\b|[<[{]\\s*(?:${imperative}|${name}\\s*[\\]}>])`,
  'i',
);

/** Labels and columns of which `TODO` is an honest value. */
const stateLabel = /status|state|progress|done|状態|статус|estado|statut/iu;

const longest = 80;

/** Whether a source may hold template text; false is certain, and costs far less than reading its blocks. */
export const mayHoldTemplateText = (source: string): boolean => anywhere.test(source);

/**
 * The template texts in the text of one block, as written, each cut to one line.
 * @param isItem true for a list item or a table cell, where `TODO` states how far a task is
 */
export function templateTexts(text: string, isItem: boolean): string[] {
  const trimmed = text.trim();
  if (!isItem && note.test(trimmed)) return [firstLine(trimmed)];
  const found = [bracketed, lorem].flatMap(pattern => [...trimmed.matchAll(pattern)]);
  if (found.length > 0) return found.sort((a, b) => a.index - b.index).map(match => firstLine(match[0]));
  // Label lines often share a paragraph, each on a line of its own.
  return trimmed.split('\n').flatMap(line => {
    const [, label = '', whole] = wholly.exec(line.trim()) ?? [];
    if (whole === undefined) return [];
    return /^todo$/i.test(whole) && (isItem || stateLabel.test(label)) ? [] : [whole.trim()];
  });
}

function firstLine(text: string): string {
  const line = text.split('\n', 1)[0]!.trim();
  return line.length > longest ? line.slice(0, longest).trimEnd() : line;
}
