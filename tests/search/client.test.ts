import { expect, test } from 'vitest';
import { latest } from '../../src/search/client/latest.ts';
import { readState, toggled, writeState } from '../../src/search/client/page-state.ts';

test('the address says what the page was asked, and is read back', () => {
  const state = {
    text: 'disk full & "no space"',
    filters: { service: ['api', 'a&b'], year: ['2026'] },
    sort: 'date' as const,
  };
  expect(readState(writeState(state))).toEqual(state);
  expect(writeState({ text: '', filters: {}, sort: 'relevance' })).toBe('');
});

test('an address may hold anything', () => {
  expect(readState('?q=&sort=loudest&status=&colour=red&tag=a&tag=a')).toEqual({
    text: '',
    filters: { tag: ['a'] },
    sort: 'relevance',
  });
});

test('a value is added, and taken away again', () => {
  const once = toggled({ year: ['2026'] }, 'tag', 'dns');
  expect(once).toEqual({ year: ['2026'], tag: ['dns'] });
  expect(toggled(once, 'tag', 'dns')).toEqual({ year: ['2026'] });
});

test('a slow answer never replaces a later one', async () => {
  const waiting: ((answer: string) => void)[] = [];
  const ask = latest((_: string) => new Promise<string>(resolve => waiting.push(resolve)));
  const first = ask('a');
  const second = ask('ab');
  waiting[1]!('ab answered');
  waiting[0]!('a answered');
  expect(await Promise.all([first, second])).toEqual(['superseded', 'ab answered']);
});

test('a failure is told apart from an answer', async () => {
  const ask = latest(() => Promise.reject(new Error('offline')));
  expect(await ask('a')).toBe('failed');
});
