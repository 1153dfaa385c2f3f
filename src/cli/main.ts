#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { type Command, type CommandName, commands } from './commands.ts';
import { buildProblems } from './build-problems.ts';
import { readConfig } from './config.ts';
import { hasErrors } from '../report/diagnostic.ts';
import { printProblems } from './print-problems.ts';
import { Misuse, misuse, overview } from './usage.ts';

/** Exit codes: 0 fine, 1 problems found, 2 misuse. */
async function main([name, ...words]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stderr.write(overview(commands));
    return name === undefined ? 2 : 0;
  }
  if (!Object.hasOwn(commands, name))
    return misuse(`Unknown command \`${name}\`.`, Object.keys(commands), name);
  const command: Command = commands[name as CommandName];
  // After `--` stand words, whatever they look like.
  const end = words.findIndex(word => word === '--' || word === command.othersWords);
  const own = end < 0 ? words : words.slice(0, end);
  if (own.includes('--help') || own.includes('-h')) {
    process.stderr.write(command.help);
    return 0;
  }
  // A command's own modules load in half the time once Node has kept them compiled.
  enableCompileCache();
  if (command.config === 'unused') return (await command.load()).run(words);
  const { loaded, rest } = await readConfig(own);
  if (command.config === 'stops' && hasErrors(loaded.diagnostics)) {
    printProblems(loaded.diagnostics);
    return 1;
  }
  return (await command.load()).run([...rest, ...words.slice(own.length)]);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof Misuse) return misuse(error.message, error.known, error.written);
  const problems = buildProblems(error, '.');
  if (problems.length === 0) throw error;
  printProblems(problems);
  return 1;
}

// Astro would tell its makers of every build, and keep a note of that in the home folder.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
