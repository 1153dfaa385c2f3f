import { expect, test } from 'vitest';
import { oneAtATime } from '../../src/search/client/asking.ts';
import { readState, toggled, writeState } from '../../src/search/client/page-state.ts';

const read = (address: string) => {
  const { hash, search } = new URL(address, 'http://localhost/search/');
  return readState({ hash, search });
};

test('the address says what the page was asked, and is read back', () => {
  const state = {
    text: 'disk full & "no space"\nat line 2 #3?',
    filters: { service: ['api', 'a&b'], year: ['2026'] },
    sort: 'date' as const,
    page: 3,
  };
  expect(read(writeState(state))).toEqual(state);
  expect(writeState({ text: '', filters: {}, sort: 'relevance', page: 1 })).toBe('');
});

test('an address may hold anything', () => {
  const nothing = { text: '', filters: { tag: ['a'] }, sort: 'relevance', page: 1 };
  expect(read('#q=&sort=loudest&status=&colour=red&tag=a&tag=a&page=-1')).toEqual(nothing);
  expect(read('#tag=a&page=1e9')).toEqual({ ...nothing, page: 50 });
});

test('a query behind the question mark is read, unless there is one behind the hash', () => {
  expect(read('?q=disk').text).toBe('disk');
  expect(read('?q=disk#main').text).toBe('disk');
  expect(read('?q=disk#q=dns').text).toBe('dns');
});

test('a value is added, and taken away again', () => {
  const once = toggled({ year: ['2026'] }, 'tag', 'dns');
  expect(once).toEqual({ year: ['2026'], tag: ['dns'] });
  expect(toggled(once, 'tag', 'dns')).toEqual({ year: ['2026'] });
});

/** Answers when told to, and says what it was asked. */
function slow() {
  const asked: string[] = [];
  const answers = new Map<string, (answer: string) => void>();
  const ask = oneAtATime((question: string) => {
    asked.push(question);
    return new Promise<string>(resolve => answers.set(question, resolve));
  });
  return { ask, asked, answer: (question: string) => answers.get(question)!(`${question} answered`) };
}

test('of the questions that come while another is answered, only the newest is asked', async () => {
  const { ask, asked, answer } = slow();
  const all = [ask('a'), ask('ab'), ask('abc')];
  expect(asked).toEqual(['a']);
  answer('a');
  expect(await Promise.all(all.slice(0, 2))).toEqual(['superseded', 'superseded']);
  await expect.poll(() => asked).toEqual(['a', 'abc']);
  answer('abc');
  expect(await all[2]).toBe('abc answered');
});

test('a question does not wait for ever, and the slow answer before it never replaces its own', async () => {
  const { ask, asked, answer } = slow();
  const all = [ask('a'), ask('ab')];
  await expect.poll(() => asked).toEqual(['a', 'ab']);
  answer('ab');
  answer('a');
  expect(await Promise.all(all)).toEqual(['superseded', 'ab answered']);
});

test('a failure is told apart from an answer, and does not stop the next question', async () => {
  let fails = true;
  const ask = oneAtATime((question: string) =>
    fails ? Promise.reject(new Error('offline')) : Promise.resolve(question),
  );
  expect(await ask('a')).toBe('failed');
  fails = false;
  expect(await ask('b')).toBe('b');
});

test('a cancelled question is not answered', async () => {
  const { ask, answer } = slow();
  const asking = ask('a');
  ask.cancel();
  answer('a');
  expect(await asking).toBe('superseded');
});
