import { describe, expect, test } from 'vitest';
import { type Command, commands } from '../../src/cli/commands.ts';

const all: [string, Command][] = Object.entries(commands);
/** Flags that help lists: in its first line, and where the others begin with one. */
const flagsIn = (help: string): Set<string> =>
  new Set([
    ...(help.split('\n', 1)[0]!.match(/--[a-z][a-z-]*/g) ?? []),
    ...[...help.matchAll(/^ +(?:-\w, )?(--[a-z][a-z-]*)/gm)].map(([, flag]) => flag!),
  ]);
// Read before a command has its words.
const general = ['--config', '--help'];
const everyFlag = [...new Set(all.flatMap(([, { help }]) => [...flagsIn(help)]))].filter(
  flag => !general.includes(flag),
);

/** What a command says of its words; a mistake in them is told before anything is done. */
async function refusalOf({ load }: Command, ...words: string[]): Promise<string> {
  try {
    return `It ran, and ended with ${await (await load()).run(words)}.`;
  } catch (error) {
    return (error as Error).message;
  }
}

describe.each(all)('%s', (_, command) => {
  test('refuses every flag that its help does not list', async () => {
    const own = flagsIn(command.help);
    for (const flag of everyFlag.filter(one => !own.has(one)))
      expect(await refusalOf(command, flag)).toMatch(`Unknown option '${flag}'`);
  });

  test('names `--config` where it reads the configuration, and only there', () => {
    expect(command.help.includes('--config FILE')).toBe(command.config !== 'unused');
  });

  test('takes every flag that its help lists', async () => {
    const own = [...flagsIn(command.help)].filter(
      flag => !general.includes(flag) && flag !== command.othersWords,
    );
    // The unknown one comes last: what stands before it was taken.
    for (const flag of own)
      expect(await refusalOf(command, flag, 'x', '--no-such-flag')).toMatch(
        `Unknown option '--no-such-flag'`,
      );
  });
});

test.each(['preview', 'compress', 'schema', 'mcp'] as const)(
  '%s refuses a word that it has no use for',
  async name => {
    expect(await refusalOf(commands[name], 'site')).toMatch(/`faultline \w+ --\w+ site`/);
  },
);
