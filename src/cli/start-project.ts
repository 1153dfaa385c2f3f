import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packageFolder, packageVersion } from '../library/places.ts';

export const ciNames = ['github', 'gitlab', 'none'] as const;
export type CiName = (typeof ciNames)[number];

export interface ProjectAnswers {
  /** The site's name. */
  title: string;
  /** The folder of reports, relative to the project's; it may hold some. */
  reports: string;
  ci: CiName;
  /** The day of the first report, `2026-01-04`. */
  date: string;
}

/** Files of a new project by their templates; npm packs no file named `.gitignore`. */
const files = { 'faultline.config.ts': 'faultline.config.ts', '.gitignore': 'gitignore' };
const examples = (reports: string): Record<string, string> => ({
  [join(reports, 'example-disk-full.md')]: 'content/incidents/example-disk-full.md',
  'content/docs/running-a-database.md': 'content/docs/running-a-database.md',
});
const ciFiles: Record<CiName, Record<string, string>> = {
  github: { '.github/workflows/postmortems.yml': 'ci/github.yml' },
  gitlab: { '.gitlab-ci.yml': 'ci/gitlab.yml' },
  none: {},
};

/**
 * Writes a project's first files into a folder, which is made where it is missing; where it has reports already, none
 * and no doc that would cite it.
 * @returns the files that were written, and those that were there and are as they were
 */
export async function startProject(
  folder: string,
  { title, reports, ci, date }: ProjectAnswers,
): Promise<{ written: string[]; kept: string[] }> {
  const values: Record<string, string> = {
    TITLE: quoted(title),
    REPORTS: quoted(reports),
    DATE: date,
    VERSION: packageVersion(),
  };
  const templates = {
    ...files,
    ...(hasFiles(join(folder, reports)) ? {} : examples(reports)),
    ...ciFiles[ci],
  };
  const written: string[] = [];
  const kept: string[] = [];
  for (const [file, template] of Object.entries(templates)) {
    const text = await readFile(join(packageFolder, 'templates', template), 'utf8');
    const filled = text.replace(/__(TITLE|REPORTS|DATE|VERSION)__/g, (_, name: string) => values[name]!);
    (await writeNew(join(folder, file), filled)) ? written.push(file) : kept.push(file);
  }
  return { written, kept };
}

const hasFiles = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0;

/** A JavaScript string in single quotes. */
const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

async function writeNew(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}
