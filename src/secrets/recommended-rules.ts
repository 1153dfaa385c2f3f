import { lintSource } from '@secretlint/core';
import { creator as recommended } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretKind } from '../report/secret.ts';
import { isRealPassword } from './connection-strings.ts';
import type { SecretMatch } from './match.ts';
import { isBlankedOut, isExampleHost } from './placeholders.ts';

const config = { rules: [{ id: recommended.meta.id, rule: recommended }] };

const kinds: Partial<Record<string, SecretKind>> = {
  privatekey: 'privateKey',
  basicauth: 'connectionString',
  'database-connection-string': 'connectionString',
};

/** What secretlint's recommended rules find in a text, but for what was blanked out. */
export async function recommendedMatches(text: string): Promise<SecretMatch[]> {
  const { messages } = await lintSource({
    source: { filePath: 'text.md', content: text, contentType: 'text', ext: '.md' },
    options: { config, noPhysicFilePath: true },
  });
  return messages.flatMap(({ ruleId, message, range: [start, end] }) => {
    const found = text.slice(start, end);
    const rule = ruleId.replace(/^.*secretlint-rule-/, '');
    const kind = kinds[rule] ?? 'token';
    if (kind === 'connectionString') return passwordOf(found, start, rule);
    if (isBlankedOut(found)) return [];
    return [{ kind, rule, name: nameOf(message, found, rule), start, end }];
  });
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
