import { expect, test } from 'vitest';
import { parseTicketStates } from '../../../src/outside/digest/ticket-states.ts';
import { ticketsFromCommand } from '../../../src/outside/digest/tickets-from-command.ts';

const node = (script: string, ...words: string[]): [string, ...string[]] => [
  process.execPath,
  '-e',
  script,
  ...words,
];

test('an object of states', () => {
  expect([...parseTicketStates('{ "OPS-1": "open", "__proto__": "closed" }')]).toEqual([
    ['OPS-1', 'open'],
    ['__proto__', 'closed'],
  ]);
});

test.each([
  ['', 'it is empty'],
  ['{', /^it is not JSON \(/],
  ['[]', 'it is no object'],
  ['null', 'it is no object'],
  ['{ "OPS-1": "done" }', '`OPS-1` is "done"'],
  ['{ "OPS-1": { "state": "open" } }', '`OPS-1` is {"state":"open"}'],
])('%s is none', (text, reason) => {
  expect(() => parseTicketStates(text)).toThrow(reason);
});

test('a program gets tickets one a line, and its words as they are', async () => {
  const script = `
    const words = process.argv.slice(1);
    let text = '';
    process.stdin.on('data', chunk => (text += chunk)).on('end', () => {
      const tickets = text.split('\\n').slice(0, -1);
      console.log(JSON.stringify(Object.fromEntries([...tickets, ...words].map(ticket => [ticket, 'closed']))));
    });`;
  const states = await ticketsFromCommand(node(script, '$HOME; echo `x`'), ['OPS-1', 'a\nb', '$(id)']);
  expect([...states.keys()]).toEqual(['OPS-1', 'a b', '$(id)', '$HOME; echo `x`']);
});

test.each([
  ['fails', node('console.error("a\\nno token"); process.exit(3)'), 'exited with 3 and said: no token'],
  ['prints no JSON', node('console.log("hello")'), 'it is not JSON'],
  ['does not read', node('process.stdin.destroy(); console.log("[]")'), 'it is no object'],
  ['does not exist', ['./no-such-program'] as [string], 'there is no program `./no-such-program`'],
  ['is a folder', ['./tests'] as [string], /cannot be run \(EACCES\)/],
])('a program that %s says why', async (_, command, reason) => {
  await expect(ticketsFromCommand(command, Array(50_000).fill('OPS-1'))).rejects.toThrow(reason);
});

test('a program that never ends is ended', async () => {
  await expect(
    ticketsFromCommand(node('setInterval(() => {}, 1000)'), ['OPS-1'], { timeout: 200 }),
  ).rejects.toThrow('was not done within 0.2 s');
});
