import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretKind } from '../report/secret.ts';
import { isRealPassword } from './connection-strings.ts';
import type { SecretMatch } from './match.ts';
import { isBlankedOut, isExampleHost } from './placeholders.ts';

// It keeps the time of every step of every rule for every text.
secretLintProfiler.setEnabled(false);

const prefix = '@secretlint/secretlint-rule-';

// The comments of one rule would switch others off, and give no reason. A preset cannot leave out a rule of its own.
const config = {
  rules: rules
    .filter(({ meta }) => meta.id !== `${prefix}filter-comments`)
    .map(rule => ({ id: rule.meta.id, rule })),
};

const kinds: Partial<Record<string, SecretKind>> = {
  privatekey: 'privateKey',
  gcp: 'privateKey',
  basicauth: 'connectionString',
  'database-connection-string': 'connectionString',
};

/** What secretlint's recommended rules find in a text, but for what was blanked out. */
export async function recommendedMatches(text: string): Promise<SecretMatch[]> {
  const { messages } = await lintSource({
    source: { filePath: 'text.md', content: text, contentType: 'text', ext: '.md' },
    options: { config, noPhysicFilePath: true },
  });
  return messages.flatMap(({ type, ruleId, message, range, ...more }) => {
    if (type !== 'message') return [];
    const [start, end] = exactly(text, range, 'data' in more ? more.data : undefined);
    const found = text.slice(start, end);
    const rule = ruleId.replace(prefix, '');
    const kind = kinds[rule] ?? 'token';
    if (kind === 'connectionString') return passwordOf(found, start, rule);
    if (isBlankedOut(found)) return [];
    return [{ kind, rule, name: nameOf(message, found, rule), start, end }];
  });
}

/**
 * Where a secret stands. Some rules give the place of what tells of it, `aws_secret_access_key =`, with the length of the
 * secret, which they name in their data.
 */
function exactly(text: string, [start, end]: readonly [number, number], data: unknown): [number, number] {
  const length = end - start;
  const named = Object.values(data ?? {}).find(
    (value): value is string => typeof value === 'string' && value.length === length,
  );
  const at = named === undefined ? start : text.indexOf(named, start);
  return at < 0 ? [start, end] : [at, at + length];
}
/** The password within an address: all else of it tells where it belongs. */
function passwordOf(found: string, at: number, rule: string): SecretMatch[] {
  const [whole, user = '', password = '', host = ''] =
    /^[^:]+(?::[^:/]+)?:\/\/([^:/\s]*):([^@/\s]+)@([^/\s?:]*)/.exec(found) ?? [];
  if (whole === undefined || !isRealPassword(password, user) || isExampleHost(host)) return [];
  const start = at + whole.length - host.length - 1 - password.length;
  const name = rule === 'basicauth' ? 'address with a password' : 'database address with a password';
  return [{ kind: 'connectionString', rule, name, start, end: start + password.length }];
}

/** `found AWS Access Key ID: AKIA…` without the secret. */
const nameOf = (message: string, found: string, rule: string): string =>
  /^found ([^:]+?)(?:\([^)]*\))?: /.exec(message.replaceAll(found, ''))?.[1] ?? rule;
