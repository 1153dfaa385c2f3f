import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Forgotten } from './forgotten.ts';
import { generateReports } from './generate.ts';
import { type Cost, costOf } from './processes.ts';

/** What a build keeps for the next one, but for the templates as a program, which come with what is installed. */
const kept = ['compiled', 'library', 'share-images', 'sites', 'traits'];

/** A site of generated reports, to be built again and again. */
export class GeneratedSite {
  readonly reports: string;
  readonly docs: string;
  readonly out: string;
  readonly #folder: string;
  readonly #forgotten = new Forgotten();
  #edits = 0;

  private constructor(folder: string) {
    this.#folder = folder;
    this.reports = join(folder, 'reports');
    this.docs = join(folder, 'docs');
    this.out = join(folder, 'site');
  }

  static async of(count: number): Promise<GeneratedSite> {
    const site = new GeneratedSite(await mkdtemp(join(tmpdir(), 'faultline-bench-')));
    await generateReports(site.reports, count);
    await mkdir(site.docs);
    return site;
  }

  /** Forgets whatever earlier builds have left. @param all also the templates as a program */
  async forget(all = false): Promise<void> {
    for (const name of all ? [...kept, 'press'] : kept)
      await this.#forgotten.forget(join('.faultline', name));
    await this.#forgotten.forget(this.out);
  }

  build(): Promise<Cost> {
    return this.#run('build', '--out', this.out);
  }

  check(): Promise<Cost> {
    return this.#run('check');
  }

  /** Adds a sentence that no report has to one of the reports; gives its id and the sentence. */
  async edit(): Promise<{ id: string; sentence: string }> {
    const files = (await readdir(this.reports)).sort();
    const file = files[Math.floor(files.length / 2)]!;
    const path = join(this.reports, file);
    this.#edits += 1;
    const sentence = `Edited by the benchmark, benchmark${this.#edits}.`;
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('## Root cause', `${sentence}\n\n## Root cause`));
    return { id: file.slice(0, file.lastIndexOf('.')), sentence };
  }

  /** Bytes of the site, and of its search index, in MB. */
  async size(): Promise<{ site: number; index: number; files: number }> {
    const sizes = { site: 0, index: 0, files: 0 };
    for (const entry of await readdir(this.out, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const { size } = await stat(join(entry.parentPath, entry.name));
      sizes.site += size / 1e6;
      sizes.files += 1;
      if (entry.parentPath.startsWith(join(this.out, 'search'))) sizes.index += size / 1e6;
    }
    return sizes;
  }

  async remove(): Promise<void> {
    await this.#forgotten.remove();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #run(command: string, ...more: string[]): Promise<Cost> {
    const words = ['src/cli/main.ts', command, this.reports, '--docs', this.docs, ...more];
    return costOf(process.execPath, words);
  }
}
