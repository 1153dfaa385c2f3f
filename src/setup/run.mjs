// Runs a program of the project on the project's own Node, installing what is missing first. This file and
// install.mjs are all that must work on the Node a machine happens to have (20 or newer).
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ensureInstalled, nodePath, root } from './install.mjs';

ensureInstalled();

const [program, ...words] = process.argv.slice(2);
const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
const child = spawn(nodePath, ['--disable-warning=ExperimentalWarning', join(root, program), ...words], {
  stdio: 'inherit',
  env: { ...process.env, PATH: path },
});
// The child prints its last words and decides the exit code.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', error => {
  process.stderr.write(`Cannot start ${nodePath}: ${error.message}.\n`);
  process.exitCode = 1;
});
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});
