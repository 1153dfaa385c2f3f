import { describe, expect, test } from 'vitest';
import { idsFor, report } from './library.ts';

/** What is looked for, a report that holds it, and one that nearly does. */
const near: [query: string, exact: string, nearMiss: string][] = [
  ['--no-cache', 'docker build --no-cache .', 'there was no cache; a cache of builds had no space'],
  ['node:18-alpine', 'FROM node:18-alpine', 'FROM node:16-alpine, 18 alpine nodes'],
  ['node:18', 'FROM node:18-alpine', 'FROM node:20-slim on 18 nodes'],
  ['libpq-dev', 'apk add libpq-dev', 'libpq of dev was there, and dev-libpq'],
  ['ECONNREFUSED', 'connect ECONNREFUSED', 'connect ECONNRESET'],
  ['kube_pod_status_phase', 'kube_pod_status_phase 3', 'kube_pod_status_ready of a pod, kube status phase'],
  ['MAX_CONNECTIONS', 'MAX_CONNECTIONS=20', 'max connections, MAX_CLIENT_CONNECTIONS'],
  ['src/lib/foo.ts', 'see src/lib/foo.ts:12', 'see src/lib/bar.ts, lib/src foo ts'],
  ['foo.ts', 'see src/lib/foo.ts:12', 'a foo in ts, src/foo/lib.ts'],
  ['getUserById', 'pool.getUserById(id)', 'get user by id, getUserByName'],
  ['user by id', 'pool.getUserById(id)', 'the id was by the user'],
  ['get user by id', 'pool.getUserById(id)', 'an id by which users get it'],
  ['get_user_by_id', 'def get_user_by_id(id)', 'get the user id by name'],
  ['v1.2.3', 'upgraded to v1.2.3', 'upgraded to v1.2.4'],
  ['1.2.3', 'upgraded to v1.2.3', 'upgraded to 1.2.30'],
  ['v1.2', 'upgraded to v1.2.3', 'upgraded to v1.20.3'],
  ['node 18', 'FROM node:18.2-slim', 'FROM node:16 on 18 machines'],
  ['INC-123', 'follows INC-123', 'follows INC-124, 123 inc'],
  ['#1234', 'fixed in #1234', 'port 1234'],
  ['api.example.com', 'GET api.example.com', 'GET www.example.com api'],
  ['example.com', 'GET api.example.com', 'GET com.example.org'],
  ['std::io::Error', 'std::io::Error seen', 'std::fmt::Error, io'],
  ['config.database.pool', 'set config.database.pool', 'set config.pool.database'],
  ['.env', 'copied .env into it', 'the env was copied'],
  ['C++', 'written in C++', 'written in C'],
  ['C#', 'written in C#', 'written in C'],
  ['@scope/pkg', 'uses @scope/pkg@2.0.1', 'the pkg of a scope'],
];

describe('what is looked for stands before what is nearly it', () => {
  test.each(near)('%s', async (query, exact, nearMiss) => {
    const documents = [
      report('other', { prose: 'Nothing of that kind happened here.', date: '2026-01-03' }),
      report('near', { code: nearMiss, date: '2026-01-02' }),
      report('exact', { code: exact, date: '2026-01-01' }),
    ];
    expect((await idsFor(query, documents))[0]).toBe('exact');
  });
});

describe('a commit', () => {
  const full = '9663b4c0ffee1234567890abcdef1234567890ab';
  const other = '9663b4c1ffee1234567890abcdef1234567890ab';

  test.each([7, 8, 12, 39, 40])('is found by its first %i digits', async digits => {
    expect(await idsFor(full.slice(0, digits), [report('a', { code: `fixed in ${full}` })])).toEqual(['a']);
  });

  test.each([7, 10, 39])('of which %i digits were written is found by all of them', async digits => {
    expect(await idsFor(full, [report('a', { code: `fixed in ${full.slice(0, digits)}` })])).toEqual(['a']);
  });

  test('is no other that begins alike', async () => {
    const documents = [report('a', { code: full }), report('b', { code: other })];
    expect(await idsFor(full.slice(0, 9), documents)).toEqual(['a']);
    expect(await idsFor(other, documents)).toEqual(['b']);
    expect((await idsFor('9663b4c', documents)).sort()).toEqual(['a', 'b']);
  });

  test('of digits alone is found too', async () => {
    expect(await idsFor('1234567', [report('a', { code: '1234567abcdef' })])).toEqual(['a']);
  });
});
