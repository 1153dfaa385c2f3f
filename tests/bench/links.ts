import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { published, site } from '../outside/published.ts';

/** Prints how long `faultline links` takes on so many generated docs, run by run. */
export async function measureLinks(files: number, runs: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'faultline-bench-'));
  const paragraph =
    'Some words of a doc with `code`, a [link](other.md) and **emphasis** that say nothing. '.repeat(8);
  for (let n = 0; n < files; n++) {
    const at = join(folder, 'docs', `team-${n % 40}`);
    await mkdir(at, { recursive: true });
    const cites = n % 5 < 3 ? `See [it](rec:slow/pin) and ${site}incidents/slow/.` : '';
    await writeFile(join(at, `doc-${n}.md`), `# Doc ${n}\n\n${`${paragraph}\n\n`.repeat(4)}${cites}\n`);
  }
  const data = join(folder, 'recommendations.json');
  await writeFile(data, JSON.stringify(published));
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    const { status } = spawnSync(process.execPath, [
      'src/cli/main.ts',
      'links',
      join(folder, 'docs'),
      '--site',
      data,
    ]);
    const seconds = ((performance.now() - began) / 1000).toFixed(2);
    process.stdout.write(`links, ${files} files: ${seconds} s (exit code ${status})\n`);
  }
  await rm(folder, { recursive: true, force: true });
}
