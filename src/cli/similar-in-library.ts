import {
  type LibraryFolders,
  type LibraryRecommendation,
  recommendationPath,
  reportPath,
} from '../library/entries.ts';
import { openLibrary } from '../library/open-library.ts';
import { isOpen } from '../report/status.ts';
import { similarReports, type Unfinished } from '../search/similar.ts';
import { printProblems } from './print-problems.ts';
import { progress } from './progress.ts';
import type { OpenRecord, Ranked } from './similar-record.ts';

/**
 * Reports of a folder that resemble one.
 * @param path absolute, of the report itself, which may be in the folder
 * @returns undefined where the folder cannot be read; why has then been printed
 */
export async function similarInLibrary(
  draft: Unfinished,
  path: string,
  folders: LibraryFolders,
  limit: number,
): Promise<Ranked[] | undefined> {
  const bar = progress('Reading');
  const { library } = await openLibrary(folders, process.cwd(), bar.update);
  bar.done();
  const unreadable = library.diagnostics.filter(({ code }) => code === 'folder-unreadable');
  if (unreadable.length > 0) {
    printProblems(unreadable);
    return undefined;
  }
  const others = library.reports.filter(report => report.path !== path);
  return similarReports(draft, others, limit).map(({ report, score, reasons }) => {
    const { date, status, severity, services, source } = report.data;
    return {
      id: report.id,
      title: report.title,
      url: reportPath(report.id),
      source: source ?? report.file,
      score: Number(score.toFixed(4)),
      why: reasons,
      ...(date !== 'unknown' && { date }),
      status,
      ...(severity && { severity }),
      services,
      open: library.recommendations
        .filter(({ reportId, status }) => reportId === report.id && isOpen(status))
        .map(openRecord),
    };
  });
}

const openRecord = ({ id, text, status, owner, due }: LibraryRecommendation): OpenRecord => ({
  id,
  text,
  status,
  ...(owner && { owner }),
  ...(due && due !== 'unknown' && { due }),
  url: recommendationPath(id),
});
