import { expect, test } from 'vitest';
import { maskedSecret } from '../../src/report/secret.ts';
import { findSecrets } from '../../src/secrets/find-secrets.ts';
import { bearer, password, privateKey, secrets } from './samples.ts';

const found = async (text: string) => (await findSecrets(text)).map(({ kind, text }) => [kind, text]);
const kinds = async (text: string) => [...new Set((await findSecrets(text)).map(({ kind }) => kind))];

test.each(Object.entries(secrets))('a %s is a token', async (_, secret) => {
  expect(await found(`It was ${secret}, in a log.`)).toContainEqual(['token', secret]);
});

test('private keys count in strings, quotes, lists and tables, complete or cut off', async () => {
  const key = privateKey();
  const forms = [
    key,
    privateKey('ENCRYPTED '),
    privateKey('OPENSSH '),
    privateKey(''),
    key.replace('\n', '\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0102030405060708\n\n'),
    key.replaceAll('\n', '\\n'),
    key.replaceAll('\n', '\n> '),
    key.replaceAll('\n', '\n    '),
    key.replaceAll('\n', '<br>'),
    key.slice(0, -40),
  ];
  for (const form of forms) {
    const [first] = await findSecrets(`\`\`\`\n${form}\n\`\`\`\n`);
    expect(first, form).toMatchObject({ kind: 'privateKey', place: { line: 2, column: 1 } });
    expect(maskedSecret('privateKey', first!.text)).toMatch(/^-----BEGIN [A-Z ]*PRIVATE KEY-----…$/);
  }
});

test('a header without a key is none', async () => {
  const begin = `-----BEGIN ${'PRIVATE'} KEY-----`;
  expect(await kinds(`${begin}\n...\n-----END ${'PRIVATE'} KEY-----`)).toEqual([]);
  expect(
    await kinds(`A line that says ${begin} should never be in a log, nor should what follows it.`),
  ).toEqual([]);
  expect(await kinds(`${begin}\n${'x'.repeat(64)}\n${'x'.repeat(64)}\n`)).toEqual([]);
});

test('the password within an address or settings is a connection string', async () => {
  for (const text of [
    `postgres://app:${password}@db-1.acme.io:5432/orders`,
    `redis://:${password}@cache.acme.io`,
    `https://deploy:${password}@git.acme.io/x.git`,
    `amqps://app:${password}@mq.acme.io/v`,
    `jdbc:mysql://app:${password}@db.acme.io/orders`,
    `Server=db.acme.io;User Id=app;Password=${password};`,
    `host=db.acme.io dbname=orders password=${password}`,
    `jdbc:postgresql://db.acme.io/orders?user=app&password=${password}`,
  ])
    expect(await found(text), text).toContainEqual(['connectionString', password]);
});

test('authorization headers and values of telling names are tokens', async () => {
  const basic = Buffer.from(`deploy:${password}`).toString('base64');
  for (const [text, secret] of [
    [`Authorization: Bearer ${bearer}`, bearer],
    [`curl -H 'Authorization: Basic ${basic}'`, basic],
    [`api_key = "${bearer}"`, bearer],
    [`"client_secret": "${bearer}",`, bearer],
    [`STRIPE_SECRET_KEY=${bearer}`, bearer],
    [`X-Auth-Token: ${bearer}`, bearer],
    [`password: ${password}`, password],
  ] as const)
    expect(await found(text), text).toContainEqual(['token', secret]);
});

test('examples, placeholders, variables and names are none', async () => {
  for (const text of [
    'postgres://user:password@localhost/db',
    `postgres://app:${password}@localhost:5432/db and https://a:${password}@example.com/`,
    'postgres://app:$PASSWORD@db.acme.io/x mysql://app:{{ pw }}@db.acme.io redis://:<password>@cache.acme.io amqp://guest:guest@mq.acme.io',
    'https://user:********@git.acme.io/x.git mysql://root:xxxx@db.acme.io',
    `gh${'p_'}${'x'.repeat(36)} AKIA${'IOSFODNN7'}EXAMPLE`,
    'Authorization: Bearer <token> and Bearer $TOKEN and `Bearer your-token-goes-here-1234`',
    'api_key = os.getenv("OPENAI_API_KEY"); token=self.settings.auth_token; secret: authwebhook-tls',
    'token: 550e8400-e29b-41d4-a716-446655440000, secret: prod-db-credentials-v2, next_page_token: page-2026-01-04',
    'password: hunter2, password: changeme, PASSWORD=$PGPASSWORD, passwordHash: argon2, "password": "test_password"',
    'secret_key: /var/run/secrets/api-key-v2 token: https://vault.acme.io/v1/secret/data/k8s/app1/TOKEN2x',
    'sha256:9f3b7c1e5a8d2f604c7b9e1d3a5f80629f3b7c1e5a8d2f604c7b9e1d3a5f8062, commit 9f3b7c1e5a8d2f604c7b9e1d3a5f8062',
  ])
    expect(await found(text), text).toEqual([]);
});

test('addresses of private networks, and of nobody else', async () => {
  for (const address of [
    '10.12.8.137',
    '192.168.7.20',
    '172.31.0.9',
    '100.99.107.87',
    'fd12:3456:789a::1',
    'ip-10-1-2-3',
  ])
    expect(await found(`dial tcp ${address}: refused`), address).toContainEqual(['privateAddress', address]);
  for (const text of [
    '8.8.8.8, 172.32.0.1, 192.0.2.7, 198.51.100.4, 203.0.113.9, 127.0.0.1, 169.254.169.254, 11.0.0.1',
    'the block 10.0.0.0/8, version v10.2.3.4, 1.10.0.0.1, 10.0.0.256, 2001:db8::1',
  ])
    expect(await found(text), text).toEqual([]);
});

test('e-mail addresses of somebody', async () => {
  expect(await found(`Ask <${'ada'}@acme.io>.`)).toEqual([['email', 'ada@acme.io']]);
  for (const text of [
    'ada@example.com, ada@corp.example, user@acme.io, noreply@acme.io, security@acme.io',
    'git@github.com:acme/x.git, icon@2x.png, getty@tty1.service, react@18.2.0, ssh ada@localhost',
  ])
    expect(await found(text), text).toEqual([]);
});

test('what Markdown escapes is read as it is shown', async () => {
  const secret = secrets['GitHub token'];
  const [first] = await findSecrets(`In prose: ${secret.replace('_', '\\_')} leaked.`);
  expect(first).toMatchObject({ kind: 'token', text: secret, raw: secret.replace('_', '\\_') });
  expect(await found(secret.replace('_', '&#95;'))).toContainEqual(['token', secret]);
});

test('a place says where it begins and ends, and which part is not to be shown', async () => {
  const secret = secrets['AWS key'];
  expect((await findSecrets(`One\n\nkey ${secret}\n`))[0]).toMatchObject({
    place: { line: 3, column: 5, end: { line: 3, column: 25 } },
    hidden: { line: 3, column: 9, end: { line: 3, column: 25 } },
  });
  expect(maskedSecret('token', secret)).toBe(`${secret.slice(0, 4)}…`);
  expect(maskedSecret('email', 'ada@acme.io')).toBe('a…@acme.io');
  expect(maskedSecret('privateAddress', '10.12.8.137')).toBe('10.…');
  expect(maskedSecret('connectionString', 'abcd')).toBe('a…');
});

test('comments that switch rules of secretlint off give no reason, and do nothing', async () => {
  const secret = secrets['GitHub token'];
  expect(await found(`<!-- secretlint-disable -->\n${secret}\n`)).toEqual([['token', secret]]);
});

test('a secret that a name tells of begins behind the name', async () => {
  const secret = bearer.repeat(2).slice(0, 40);
  expect((await findSecrets(`aws_secret_access_key = ${secret}`))[0]).toMatchObject({
    text: secret,
    hidden: { column: 29, end: { column: 65 } },
  });
});
