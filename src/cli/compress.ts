import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { compressFolder } from '../site/host/compress-folder.ts';
import { progress } from './progress.ts';
import { Misuse, parseWords } from './usage.ts';

/** Writes compressed copies beside the files of a built site, for hosts that serve them. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, { out: { type: 'string', default: 'dist' } });
  if (positionals.length > 0)
    throw new Misuse(`Name the site with \`--out\`: \`faultline compress --out ${positionals[0]}\`.`);
  if (!existsSync(values.out)) {
    process.stderr.write(`There is no site in ${values.out}: run \`faultline build\` first.\n`);
    return 1;
  }
  const bar = progress('Compressing');
  const { written, kept, removed } = await compressFolder(values.out, availableParallelism(), bar.update);
  bar.done();
  process.stderr.write(
    `${written} files compressed, ${kept} were; ${removed} copies of files that are gone removed.\n`,
  );
  return 0;
}
