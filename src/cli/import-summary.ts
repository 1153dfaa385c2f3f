import type { LossEntry } from '../import/loss-report.ts';

/** Losses named one by one; the loss report lists them all. */
const mostLosses = 20;

/** What an import did, as a table for people: what went in and came out, what is unknown, what was lost. */
export function countsText(
  reports: readonly LossEntry[],
  { into, dryRun }: { into: string; dryRun: boolean },
): string {
  if (reports.length === 0) return '';
  const lost = reports.flatMap(({ source, lost: losses }) => losses.map(loss => ({ ...loss, source })));
  const lines = [
    ...lost
      .slice(0, mostLosses)
      .map(({ source, line, kind, text }) => `${source}:${line} lost ${kind}: ${shortened(text)}`),
    ...(lost.length > mostLosses
      ? [`… and ${lost.length - mostLosses} more; --loss FILE lists them all.`]
      : []),
    ...(lost.length > 0 ? [''] : []),
    ...table(reports),
    '',
    `${dryRun ? 'Would import' : 'Imported'} ${reports.length} report${reports.length === 1 ? '' : 's'} into ${into}: ${summary(reports, lost.length)}.`,
  ];
  return `${lines.join('\n')}\n`;
}

function table(reports: readonly LossEntry[]): string[] {
  const keys = Object.keys(reports[0]!.counts.in) as (keyof LossEntry['counts']['in'])[];
  const total = (side: 'in' | 'out', key: (typeof keys)[number]): number =>
    reports.reduce((sum, { counts }) => sum + counts[side][key], 0);
  const lifted = reports.reduce((sum, report) => sum + report.lifted.length, 0);
  const rows = keys.map(key => [key.replace('_', ' '), String(total('in', key)), String(total('out', key))]);
  const all = [['', 'in', 'out'], ...rows];
  const width = (column: number): number => Math.max(...all.map(row => row[column]!.length));
  return [
    ...all.map(([name, before, after]) =>
      `${name!.padEnd(width(0))}  ${before!.padStart(width(1))}  ${after!.padStart(width(2))}`.trimEnd(),
    ),
    `${lifted} lines of metadata became front matter`,
  ];
}

function summary(reports: readonly LossEntry[], losses: number): string {
  const n = (test: (report: LossEntry) => boolean): number => reports.filter(test).length;
  return [
    `${n(({ metadata }) => metadata.date === null)} without a date`,
    `${n(({ metadata }) => metadata.status === null)} without a status`,
    `${n(({ ambiguous }) => ambiguous.length > 0)} with values that disagree`,
    `${losses} loss${losses === 1 ? '' : 'es'}`,
  ].join(', ');
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
};
