import { expect, test } from 'vitest';
import { readSession } from '../../src/markup/terminal/session.ts';

const commands = (code: string, language = 'bash') =>
  readSession(code, language)
    ?.filter(part => part.kind === 'command')
    .map(part => part.lines.map(line => line.text).join('\n'));

test('continuations, heredocs and open quotes belong to their command', () => {
  expect(commands('$ a \\\n  -b\nout')).toEqual(['a \\\n  -b']);
  expect(commands('$ cat <<EOF\nx\nEOF\n$ b')).toEqual(['cat <<EOF\nx\nEOF', 'b']);
  expect(commands('$ psql -c "SELECT 1\nFROM t"\n 1')).toEqual(['psql -c "SELECT 1\nFROM t"']);
  expect(commands("$ echo don't\ndon't")).toEqual(["echo don't\ndon't"]);
});

test('a root prompt counts only in a session, where it cannot be a comment', () => {
  expect(commands('# apt update\nHit:1 x', 'console')).toEqual(['apt update']);
  expect(commands('# apt update\napt upgrade', 'bash')).toBeUndefined();
  expect(commands('$ ls\n# not a prompt', 'console')).toEqual(['ls']);
});

test('no prompt, no session', () => {
  expect(commands('npm test\n> site@1.0.0 test')).toBeUndefined();
  expect(commands('cost: $ 5', 'text')).toBeUndefined();
  expect(commands('$ ls', 'javascript')).toBeUndefined();
});

test.each([
  ['ada@web:~$ ls', 'console', 'ls'],
  ['root@db:/# ls', '', 'ls'],
  ['PS C:\\> dir', 'powershell', 'dir'],
  ['orders=# SELECT 1;', 'sql', 'SELECT 1;'],
  ['127.0.0.1:6379> GET a', 'redis', 'GET a'],
  ['(venv) $ pip list', 'sh', 'pip list'],
])('%s', (line, language, command) => {
  expect(commands(`${line}\noutput`, language)).toEqual([command]);
});
