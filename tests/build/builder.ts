import { createInterface } from 'node:readline';
import { run } from '../../src/cli/build.ts';
import { readConfig } from '../../src/cli/config.ts';

// Builds once for each line of standard input, an array of a build's words, and answers each with its exit code:
// many builds cost no more starts of a process than one.
for await (const line of createInterface({ input: process.stdin })) {
  const { rest } = await readConfig(JSON.parse(line) as string[]);
  process.stdout.write(`${await run(rest)}\n`);
}
