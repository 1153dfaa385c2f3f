import { chronologyProblems, milestones } from './chronology.ts';
import { type Diagnostic, diagnose, type Place } from './diagnostic.ts';
import { recommendationProblems } from './recommendation-problems.ts';
import type { ReportFrontMatter } from './report.ts';
import { templateTexts } from './template-text.ts';

const start = { line: 1, column: 1 };

/**
 * What is wrong with valid front matter taken as a whole: the order of its instants, unknown values, midnights
 * that mean "some time that day", recommendations that contradict themselves.
 * @param places where its values stand, by path
 */
export function frontMatterProblems(report: ReportFrontMatter, places: Record<string, Place>): Diagnostic[] {
  return [
    ...unknownValues(report, places),
    ...chronologyProblems(report, places),
    ...midnights(report, places),
    ...recommendationProblems(report, places),
    ...placeholders(report, places),
  ];
}

function unknownValues(report: ReportFrontMatter, places: Record<string, Place>): Diagnostic[] {
  return (['date', 'status'] as const)
    .filter(key => report[key] === 'unknown')
    .map(key => diagnose('value-unknown', { key }, places[key] ?? start));
}

/** One midnight can be one; several, or one beside instants that are themselves uncertain, rarely are. */
function midnights(report: ReportFrontMatter, places: Record<string, Place>): Diagnostic[] {
  const known = milestones.filter(key => report[key] !== undefined);
  const keys = known.filter(key => {
    const { precision, value, estimated } = report[key]!;
    return precision === 'minute' && !estimated && /T00:00:00/.test(value);
  });
  const isUncertain = known.some(key => report[key]!.estimated || report[key]!.precision === 'day');
  if (keys.length === 0 || (keys.length === 1 && !isUncertain)) return [];
  return [diagnose('instant-midnight', { keys }, places[keys[0]!] ?? start)];
}

function placeholders(report: ReportFrontMatter, places: Record<string, Place>): Diagnostic[] {
  const texts: [path: string, text: string | undefined][] = [
    ['title', report.title],
    ['issue', report.issue],
    ['impact', report.impact],
    ...report.causes.map((cause, index): [string, string] => [`causes.${index}`, cause]),
  ];
  return texts.flatMap(([path, text = '']) =>
    templateTexts(text, false).map(found =>
      diagnose('template-text', { text: found }, places[path] ?? start),
    ),
  );
}
