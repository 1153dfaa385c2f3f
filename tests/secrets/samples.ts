import { createHash } from 'node:crypto';
import type { SecretKind } from '../../src/report/secret.ts';

/** Made up for the tests, and put together here so that nothing in this repository looks like a live credential. */
const letters = 'q7Wm2Zt9Kx4Rb8Vn3Ld6Hs1Gf5Jc0PyQaXeUiTo';
const hex = '9f3b7c1e5a8d2f604c7b9e1d3a5f8062';

export const secrets = {
  'AWS key': `AK${'IA'}Q7WM2ZT9KX4RB8VN`,
  'GitHub token': `gh${'p_'}${letters.slice(0, 36)}`,
  'GitLab token': `gl${'pat-'}${letters.slice(0, 20)}`,
  'Slack token': `xo${'xb-'}${'1029384756'}-${letters.slice(0, 24)}`,
  'Stripe key': `sk_${'live_'}${letters.slice(0, 24)}`,
  'npm token': `np${'m_'}${letters.slice(0, 36)}`,
  'Google key': `AI${'za'}${letters.slice(0, 35)}`,
  'JSON Web Token': [
    Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url'),
    Buffer.from('{"sub":"svc-checkout","scope":"orders:write"}').toString('base64url'),
    letters,
  ].join('.'),
  'DigitalOcean token': `do${'p_v1_'}${hex}${hex}`,
};

export const password = `${'Vn3Ld6'}-${'hS1gf5'}`;
export const bearer = `${letters.slice(4, 30)}`;

/** A key of the right form that opens nothing. */
export const privateKey = (kind = 'RSA '): string =>
  [
    `-----BEGIN ${kind}PRIVATE ${'KEY'}-----`,
    `MI${letters}${letters.slice(0, 23)}`,
    `${letters.slice(9)}${letters.slice(0, 9)}${hex.slice(0, 25)}`,
    `${letters.slice(20)}==`,
    `-----END ${kind}PRIVATE ${'KEY'}-----`,
  ].join('\n');

const kindsOfLetters = ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz', '0123456789'];

/** Letters that nobody chose, the same for the same seed, of the given kinds in turn: what is drawn by lot but looks like a word is no sample. */
export function lettersOf(length: number, seed: number, ...kinds: string[]): string {
  const of = kinds.length === 0 ? kindsOfLetters : kinds;
  let made = '';
  for (let block = 0; made.length < length; block++)
    for (const byte of createHash('sha256').update(`${seed} ${block}`).digest()) {
      const letters = of[made.length % of.length]!;
      made += letters[byte % letters.length];
    }
  return made.slice(0, length);
}

/** A kind of secret: how one is made, and the text around it that tells, where it does not tell by itself. */
export interface Planted {
  name: string;
  kind: SecretKind;
  secret(seed: number): string;
  stated?(secret: string): string;
}

const json = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const planted: Planted[] = [
  { name: 'AWS key id', kind: 'token', secret: seed => `AK${'IA'}${lettersOf(16, seed, upper)}` },
  {
    name: 'AWS secret',
    kind: 'token',
    secret: seed => lettersOf(40, seed),
    stated: secret => `aws_secret_access_key = ${secret}`,
  },
  { name: 'GitHub token', kind: 'token', secret: seed => `gh${'p_'}${lettersOf(36, seed)}` },
  { name: 'GitLab token', kind: 'token', secret: seed => `glp${'at-'}${lettersOf(20, seed)}` },
  { name: 'npm token', kind: 'token', secret: seed => `np${'m_'}${lettersOf(36, seed)}` },
  {
    name: 'Slack token',
    kind: 'token',
    secret: seed => `xo${'xb-'}${lettersOf(12, seed)}-${lettersOf(24, seed + 1)}`,
  },
  { name: 'Stripe key', kind: 'token', secret: seed => `sk${'_live_'}${lettersOf(24, seed)}` },
  { name: 'Google key', kind: 'token', secret: seed => `AI${'za'}${lettersOf(35, seed)}` },
  { name: 'Fly token', kind: 'token', secret: seed => `fo${'1_'}${lettersOf(43, seed)}` },
  {
    name: 'web token',
    kind: 'token',
    secret: seed => `${json({ alg: 'HS256' })}.${json({ sub: lettersOf(12, seed) })}.${lettersOf(43, seed)}`,
  },
  {
    name: 'hex key',
    kind: 'token',
    secret: seed => lettersOf(40, seed, '0123456789abcdef'),
    stated: secret => `access_token="${secret}"`,
  },
  {
    name: 'key in an address',
    kind: 'token',
    secret: seed => lettersOf(32, seed),
    stated: secret => `https://api.acme.net/v1?api_key=${secret}&x=1`,
  },
  {
    name: 'header',
    kind: 'token',
    secret: seed => lettersOf(40, seed),
    stated: secret => `Authorization: Bearer ${secret}`,
  },
  {
    name: 'password',
    kind: 'token',
    secret: seed => `${lettersOf(9, seed)}R7a-q`,
    stated: secret => `password: ${secret}`,
  },
  {
    name: 'address with a password',
    kind: 'connectionString',
    secret: seed => lettersOf(14, seed),
    stated: secret => `postgres://app:${secret}@db.acme.net:5432`,
  },
  {
    name: 'settings',
    kind: 'connectionString',
    secret: seed => lettersOf(14, seed),
    stated: secret => `Server=db.acme.net;User Id=app;Password=${secret}`,
  },
  {
    name: 'command',
    kind: 'connectionString',
    secret: seed => `${lettersOf(9, seed)}7a`,
    stated: secret => `mysql -u app -p${secret} orders`,
  },
  {
    name: 'private address',
    kind: 'privateAddress',
    secret: seed => `10.${seed % 200}.${(seed >> 3) % 200}.${100 + (seed % 100)}`,
  },
  { name: 'private name', kind: 'privateAddress', secret: seed => `db-${seed}.prod.internal` },
  { name: 'e-mail address', kind: 'email', secret: seed => `${lettersOf(8, seed)}@acme.net` },
];
