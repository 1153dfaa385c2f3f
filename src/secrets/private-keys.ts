import type { Detector, SecretMatch } from './match.ts';

const header = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/g;
const footer = /-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/;
/** Headers such as `Proc-Type: 4,ENCRYPTED`, and what quotes, lists, tables and strings put between the lines of a key. */
const between = /^(?:[A-Za-z-]+: [^\n]*(?:\n|$)|\\[nrt]|<br ?\/?>|[\s>|*"'`,+-])+/;
const coded = /^[A-Za-z0-9+/=]{16,}/;
const farthest = 20_000;
/** The shortest private key, one of Ed25519, takes 64 letters. */
const shortest = 40;

const others: [rule: string, name: string, pattern: RegExp][] = [
  ['age-key', 'age secret key', /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/g],
  ['wireguard-key', 'WireGuard private key', /\bPrivateKey\s{0,9}[=:]\s{0,9}["']?([A-Za-z0-9+/]{43}=)/g],
  ['putty-key', 'PuTTY private key', /\bPrivate-Lines: \d+\s+(?:[A-Za-z0-9+/=]{20,}\s+)+/g],
];

/** Private keys as PEM, in whatever quotes or string they stand, complete or not; and those of age and PuTTY. */
export const privateKeys: Detector = text => [
  ...Array.from(text.matchAll(header)).flatMap(({ index, 0: found }) => {
    const end = endOfKey(text.slice(index + found.length, index + farthest));
    return end === 0 ? [] : [match('private-key', 'private key', index, found.length + end)];
  }),
  ...others.flatMap(([rule, name, pattern]) =>
    Array.from(text.matchAll(pattern), ({ index, 0: found, 1: value = found.trimEnd() }) =>
      match(rule, name, index + found.lastIndexOf(value), value.length),
    ),
  ),
  ...codedAgain(text),
];

/** A key once more in base64, as a Kubernetes secret holds it. */
const codedAgain: Detector = text =>
  text.includes('LS0tLS1CRUdJTi')
    ? Array.from(text.matchAll(/LS0tLS1CRUdJTi[A-Za-z0-9+/]{60,}={0,2}/g))
        .filter(([base64]) => Buffer.from(base64.slice(0, 80), 'base64').includes('PRIVATE KEY'))
        .map(({ index, 0: found }) => match('private-key', 'private key in base64', index, found.length))
    : [];

/** Where a key ends behind its header; 0 where none follows, or only what stands for one. */
function endOfKey(rest: string): number {
  let at = 0;
  const lines: string[] = [];
  for (;;) {
    const gap = between.exec(rest.slice(at, at + 2000))?.[0].length ?? 0;
    const line = coded.exec(rest.slice(at + gap))?.[0];
    if (line === undefined) break;
    at += gap + line.length;
    lines.push(line);
  }
  const letters = lines.join('');
  if (letters.length < shortest || new Set(letters).size < 16) return 0;
  const end = footer.exec(rest.slice(at, at + 120));
  return end ? at + end.index + end[0].length : at;
}

const match = (rule: string, name: string, start: number, length: number): SecretMatch => ({
  kind: 'privateKey',
  ...{ rule, name, start, end: start + length },
});
