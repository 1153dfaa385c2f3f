import { type SideLabel, sideLabel } from './label.ts';
import { codeLikeness } from './likeness.ts';

/** One fence that holds both sides, told apart by comments. */
export interface MarkedFence {
  before: string;
  after: string;
  /** What the comments say. */
  beforeLabel: string;
  afterLabel: string;
}

interface Marker {
  line: number;
  indent: number;
  label: SideLabel;
  text: string;
}

const comment =
  /^(\s*)(?:\/\/+|#+|--+|;+|\/\*+|<!--|%+|REM\b|\*(?=\s))\s*(.*?)\s*(?:\*\/|-->|#+|-{3,}|={3,})?\s*$/;
const phraseSign = /^(?:❌|✅|✗|✓|✘|✔|🚫|⛔|🔴|🟢)/u;

/**
 * Splits a fence at comments such as `// Before (wrong)` and `// After`. Lines above the first marker, and
 * lines at the end that are indented less than the markers, belong to both sides.
 * @returns undefined unless every marker for the old code is followed by one for the new
 */
export function splitMarkedFence(code: string, language: string): MarkedFence | undefined {
  const lines = code.split('\n');
  const markers = alternating(lines.flatMap((text, line) => markerOf(text, line, language) ?? []));
  if (markers.length < 2) return undefined;
  const head = lines.slice(0, markers[0]!.line);
  const end = endOfSides(lines, markers);
  const bodies = markers.map((marker, index) =>
    trimBlank(lines.slice(marker.line + 1, markers[index + 1]?.line ?? end)),
  );
  const side = (wanted: 0 | 1): string => {
    const parts = bodies.filter((_, index) => index % 2 === wanted).filter(part => part.length > 0);
    return trimBlank([
      ...head,
      ...parts.flatMap((part, i) => (i > 0 ? ['', ...part] : part)),
      ...lines.slice(end),
    ]).join('\n');
  };
  const [before, after] = [side(0), side(1)];
  if (before === after || (before.trim() === '' && after.trim() === '')) return undefined;
  // Inside running code, "❌ this fails" remarks on a line rather than opening a side.
  const insideCode = head.some(line => line.trim() !== '' && !comment.test(line));
  const unsure = markers.some(marker => marker.label.form === 'phrase');
  if (unsure && (insideCode || codeLikeness(before, after) < 0.2)) return undefined;
  if (insideCode && bodies.some(body => body.length === 0)) return undefined;
  return { before, after, beforeLabel: markers[0]!.text, afterLabel: markers[1]!.text };
}

/** The label in a fence's first line, if that line is a comment that says which side the fence is. */
export function firstLineMarker(
  code: string,
  language: string,
): { label: SideLabel; text: string; rest: string } | undefined {
  const lines = code.split('\n');
  const first = lines.findIndex(line => line.trim() !== '');
  const marker = first < 0 ? undefined : markerOf(lines[first]!, first, language);
  if (!marker || marker.label.form === 'phrase') return undefined;
  return { label: marker.label, text: marker.text, rest: trimBlank(lines.slice(first + 1)).join('\n') };
}

function markerOf(line: string, index: number, language: string): Marker | undefined {
  const match =
    comment.exec(line) ?? (language === '' || language === 'text' ? plainMarker.exec(line) : null);
  if (!match || match[2]!.length > 90) return undefined;
  const label = sideLabel(match[2]!);
  if (!label || (label.form === 'move' && !/[:：]$/.test(match[2]!))) return undefined;
  // In a comment, "new users" is prose; only a sign makes more than a bare word a label.
  if (label.form === 'phrase' && !phraseSign.test(match[2]!)) return undefined;
  return { line: index, indent: match[1]!.length, label, text: match[2]!.replace(/[\s:：]+$/u, '') };
}

const plainMarker = /^(\s*)((?:❌|✅)?\s*(?:before|after|old|new|wrong|correct)\s*(?:\([^)]*\))?:)$/iu;

/** The markers if they take turns, old first; the first of a run of the same side counts, the rest is code. */
function alternating(markers: Marker[]): Marker[] {
  const kept: Marker[] = [];
  for (const marker of markers) {
    const wanted = kept.length % 2 === 0 ? 'before' : 'after';
    if (marker.label.side === wanted) kept.push(marker);
    else if (kept.length === 0) return [];
  }
  return kept.length % 2 === 0 ? kept : [];
}

function endOfSides(lines: string[], markers: Marker[]): number {
  const indent = Math.min(...markers.map(marker => marker.indent));
  if (indent === 0) return lines.length;
  const last = markers.at(-1)!.line;
  const end = lines.findIndex(
    (line, index) => index > last && line.trim() !== '' && line.search(/\S/) < indent,
  );
  return end < 0 ? lines.length : end;
}

function trimBlank(lines: string[]): string[] {
  const first = lines.findIndex(line => line.trim() !== '');
  const last = lines.findLastIndex(line => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}
