import { expect, test } from 'vitest';
import { formsOf, termOf } from '../../src/search/terms.ts';
import { wordsOf } from '../../src/search/words.ts';

const formsIn = (text: string): string[][] => [...wordsOf(text)].map(formsOf);

test.each([
  ['--no-cache', ['--no-cache', 'no-cache', 'no', 'cache']],
  ['node:18-alpine', ['node:18-alpine', 'node', '18-alpine', '18', 'alpine']],
  ['libpq-dev', ['libpq-dev', 'libpq', 'dev']],
  ['ECONNREFUSED', ['econnrefused']],
  ['kube_pod_status_phase', ['kube_pod_status_phase', 'kube', 'pod', 'status', 'phase']],
  ['MAX_CONNECTIONS', ['max_connections', 'max', 'connections']],
  ['src/lib/foo.ts', ['src/lib/foo.ts', 'src', 'lib', 'foo.ts', 'foo', 'ts']],
  ['getUserById', ['getuserbyid', 'get', 'user', 'by', 'id']],
  ['HTTPServerError', ['httpservererror', 'http', 'server', 'error']],
  ['std::io::Error', ['std::io::error', 'std', 'io', 'error']],
  ['9663b4cdeadbeef12', ['9663b4cdeadbeef12']],
  ['22.04.1', ['22.04.1', '22.04']],
  ['v1.2.3', ['v1.2.3', '1.2.3', '1.2']],
  ['python3.11', ['python3.11', 'python', '3.11', '3']],
  ['10.0.0.1:8080', ['10.0.0.1']],
  ['#1234', ['#1234', '1234']],
  ['C++', ['c++', 'c']],
  ['.env', ['.env', 'env']],
  ['main.go:151:7', ['main.go', 'main', 'go']],
  ['2026-01-04T10:00:00Z', ['2026-01-04']],
])('%s is found whole and by its parts', (text, forms) => {
  expect(formsIn(text)).toEqual([forms]);
});

test('a plain word has one form, and its English stem is its term', () => {
  expect(formsIn('Timeouts, retried')).toEqual([['timeouts'], ['retried']]);
  expect(termOf('timeouts')).toBe(termOf('timeout'));
});

test('contractions stay one word and possessives lose their ending', () => {
  expect(formsIn("can't the admin’s pods'")).toEqual([['cant'], ['the'], ['admin'], ['pods']]);
});

test('letters are compared without case, width and diacritics', () => {
  expect(formsIn('Søknad ＡＢＣ naïve Straße Ёлка')).toEqual([
    ['soknad'],
    ['abc'],
    ['naive'],
    ['strasse'],
    ['елка'],
  ]);
});

test('scripts without spaces are read in pairs, beside words of other scripts', () => {
  expect(formsIn('証明書がCertificateで切れ').map(forms => forms[0])).toEqual([
    '証明',
    '明書',
    '書が',
    'certificate',
    'で切',
    '切れ',
  ]);
});

test('words know where they stand', () => {
  const text = 'use --no-cache, 接続拒否.';
  for (const word of wordsOf(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
});

test('a very long token is found by its parts only', () => {
  const [forms] = formsIn(`prefix-${'x'.repeat(80)}`);
  expect(forms).toEqual(['prefix']);
});
