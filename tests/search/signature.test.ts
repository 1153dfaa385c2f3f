import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signaturesOf } from '../../src/search/signature.ts';

const whole = (line: string): string | undefined => signaturesOf(line)[0]?.words.join(' ');
const share = (a: string, b: string): boolean => {
  const keys = new Set(signaturesOf(a).map(({ key }) => key));
  return signaturesOf(b).some(({ key }) => keys.has(key));
};

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (from: number, to: number) =>
  fc.array(digit, { minLength: from, maxLength: to }).map(list => list.join(''));
const hex = (length: number) =>
  fc
    .stringMatching(new RegExp(`^[0-9a-f]{${length}}$`))
    .filter(text => /\d/.test(text) && (/[a-f]/.test(text) || length < 6));
const two = (max: number) => fc.integer({ min: 1, max }).map(n => String(n).padStart(2, '0'));
const podLetters = (length: number) =>
  fc.stringMatching(new RegExp(`^[bcdfghjklmnpqrstvwxz2456789]{${length}}$`)).filter(text => /\d/.test(text));
const time = fc.tuple(two(12), two(59), two(59)).map(parts => parts.join(':'));
const day = fc.tuple(fc.integer({ min: 1999, max: 2039 }), two(12), two(28)).map(parts => parts.join('-'));

/** Everything that differs each time the same error is logged, by the kind of value. */
const variable: Record<string, fc.Arbitrary<string>> = {
  instant: fc.tuple(day, time, digits(1, 9)).map(([d, t, ms]) => `${d}T${t}.${ms}Z`),
  'instant with offset': fc.tuple(day, time).map(([d, t]) => `${d} ${t},123 +02:00`),
  'syslog instant': fc
    .tuple(fc.constantFrom('Jan', 'May', 'Nov', 'Dec'), two(28), time)
    .map(([m, d, t]) => `${m} ${Number(d)} ${t}`),
  'access log instant': fc.tuple(two(28), time).map(([d, t]) => `${d}/Oct/2026:${t} +0000`),
  uuid: fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map(parts => parts.join('-')),
  commit: hex(40),
  'short commit': hex(8),
  pointer: hex(12).map(text => `0x${text}`),
  number: digits(1, 12),
  address: fc.tuple(two(99), two(99), two(99), two(99)).map(parts => parts.map(Number).join('.')),
  'address and port': fc.tuple(two(99), digits(4, 5)).map(([a, port]) => `10.0.0.${Number(a)}:${port}`),
  'IPv6 address': hex(4).map(text => `fe80::${text}:1`),
  duration: fc
    .tuple(digits(1, 5), fc.constantFrom('ms', 's', ' seconds', 'm', 'µs'))
    .map(([n, unit]) => `${n}${unit}`),
  size: fc.tuple(digits(1, 5), fc.constantFrom('MB', ' GiB', 'kB', ' bytes')).map(([n, u]) => n + u),
  pod: fc.tuple(podLetters(9), podLetters(5)).map(([set, pod]) => `checkout-${set}-${pod}`),
  'request id': hex(10).map(text => `request_id=${text}`),
  url: fc.tuple(two(99), digits(4, 4)).map(([n, port]) => `https://api-${n}.example.org:${port}/v1/${n}`),
  path: fc
    .constantFrom('/opt/shop', '/app', './srv', '~/work/shop', 'C:\\build')
    .map(path => `${path}${path.includes('\\') ? '\\' : '/'}pool.ts`),
  'line and column': fc.tuple(digits(1, 4), digits(1, 2)).map(([l, c]) => `pool.ts:${l}:${c}`),
  blob: fc
    .stringMatching(/^[A-Za-z0-9]{32,60}$/)
    .filter(text => /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text)),
};

const around = fc.constantFrom(
  (value: string) => `${value} ERROR connection pool exhausted while waiting`,
  (value: string) => `connection to primary (${value}) was refused by peer`,
  (value: string) => `[worker] giving up on job "${value}" after retries`,
  (value: string) => `could not acquire lock held by ${value}`,
);

describe('a signature stays', () => {
  test.each(Object.entries(variable))('whatever the %s', (_, values) => {
    fc.assert(
      fc.property(around, values, values, (line, a, b) => {
        expect(whole(line(a))).toBe(whole(line(b)));
      }),
    );
  });

  test('however often the error has passed through other programs', () => {
    const error = 'x509: certificate signed by unknown authority';
    expect(share(`Post "https://a.example/x": ${error}`, `2026-01-02 ERROR sync failed: ${error}`)).toBe(
      true,
    );
    expect(share(`level=error msg="${error}" pid=7`, `{"level":"error","msg":"${error}","t":1}`)).toBe(true);
  });
});

describe('a signature differs', () => {
  const words = 'disk full lease expired queue stalled token revoked shard moved quota socket'.split(' ');
  const message = fc.uniqueArray(fc.constantFrom(...words), { minLength: 4, maxLength: 7 });

  test('where the words differ', () => {
    fc.assert(
      fc.property(message, message, (a, b) => {
        const same = a.join(' ') === b.join(' ');
        expect(share(`ERROR ${a.join(' ')}`, `ERROR ${b.join(' ')}`)).toBe(same);
      }),
    );
  });

  test.each([
    ['process completed with exit code 1', 'process completed with exit code 137'],
    ['upstream service answered HTTP 403', 'upstream service answered HTTP 503'],
    ['could not resolve host name', 'could not resolve host alias'],
  ])('%s is not %s', (a, b) => {
    expect(share(a, b)).toBe(false);
  });

  test('by its error code, though the rest is the same', () => {
    expect(whole('error FS0229: cannot read metadata')).not.toBe(whole('error FS0078: cannot read metadata'));
    expect(whole('error[E0308]: types are mismatched')).not.toBe(whole('error[E0277]: types are mismatched'));
  });

  test('what is too short or all noise has none', () => {
    for (const line of ['', '}', 'ERROR', '2026-01-02T03:04:05Z', '0xdeadbeef 10.0.0.1', 'done.'])
      expect(signaturesOf(line)).toEqual([]);
  });
});

test('any text is signed without complaint', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => void signaturesOf(text)));
});
