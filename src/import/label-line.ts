import { type Meaning, meaningsOf } from './labels.ts';
import { plainLine } from './plain-text.ts';

/** A label and its value on one line. */
export interface LabelLine {
  label: string;
  meanings: readonly Meaning[];
  /** The value in Markdown, perhaps empty. */
  value: string;
}

// List, quote, heading and check marks, then emoji, before a label.
const lead = /^[ \t]*(?:>[ \t]?)*(?:(?:[-*+•]|\d{1,2}[.)])[ \t]+)?(?:#{1,6}[ \t]+)?(?:\[[ xX]\][ \t]+)?/u;
const emoji = /^(?:(?:\p{So}|\p{Sk}|\p{Mn}|\p{Me}|\p{Cf})+[ \t]*)*/u;
const bold =
  /^(\*\*|__)[ \t]*(?<label>[^*\n]{1,70}?)[ \t]*(?:(?<inside>[:：])[ \t]*\1(?:[ \t]*[:：])?|\1[ \t]*(?<outside>[:：]))[ \t]*(?<value>.*)$/u;
const plain =
  /^(?<label>\p{L}[^:：|*`[\]<>]{0,40}?)[ \t]*(?:[:：](?=[ \t]|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|$))[ \t]*(?<value>.*)$/u;
const italic = /^(?:\*(?!\*)(?<a>[^*]+)\*|_(?!_)(?<b>.+)_)\\?$/u;

/**
 * Reads the labels a line begins with: `**Date**: x`, `- **Status:** x`, `### Severity: x`, `*Generated: x*`,
 * `📊 **Scope**: x`, `Date: x`, or several joined by ` | `.
 * @returns nothing where the line begins otherwise; a label of unknown meaning has no meanings
 */
export function labelsOn(line: string): LabelLine[] {
  const parts = line.split(
    /[ \t]+[|·•][ \t]+(?=(?:\*\*|__)[^*]+[:：]|(?:\*\*|__)[^*]+(?:\*\*|__)[ \t]*[:：])/u,
  );
  const first = labelOn(parts[0]!);
  if (!first) return [];
  return [
    first,
    ...parts
      .slice(1)
      .map(labelOn)
      .filter(found => found !== undefined),
  ];
}

function labelOn(part: string): LabelLine | undefined {
  const text = withoutLead(part);
  const inner = italic.exec(text)?.groups;
  const unwrapped = inner ? (inner.a ?? inner.b)!.trim() : text;
  const boldMatch = bold.exec(unwrapped);
  const match = boldMatch ?? plain.exec(unwrapped);
  if (!match) return undefined;
  const label = plainLine(match.groups!.label!);
  const meanings = meaningsOf(label);
  if (!boldMatch && meanings.length === 0) return undefined;
  return { label, meanings, value: match.groups!.value!.replace(/\\$/, '').trim() };
}

function withoutLead(line: string): string {
  const rest = line.replace(/[\r\n]+$/, '').replace(lead, '');
  return rest.replace(emoji, '').trim();
}
