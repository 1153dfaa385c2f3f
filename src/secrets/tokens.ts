import type { Detector, SecretMatch } from './match.ts';
import { isBlankedOut, isPlaceholder } from './placeholders.ts';

/** Tokens that are known by how they begin, beside those of secretlint. */
const known: [rule: string, name: string, pattern: RegExp][] = [
  ['aws-key-id', 'AWS access key ID', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ['google', 'Google API key', /\bAIza[\w-]{35}(?![\w-])/g],
  ['google', 'Google OAuth token', /\bya29\.[\w-]{20,}/g],
  ['google', 'Google OAuth client secret', /\bGOCSPX-[\w-]{28}(?![\w-])/g],
  ['pypi', 'PyPI token', /\bpypi-AgE[\w-]{50,}/g],
  ['digitalocean', 'DigitalOcean token', /\bdo[opr]_v1_[a-f0-9]{64}\b/g],
  ['new-relic', 'New Relic key', /\bNRAK-[A-Z0-9]{27}\b/g],
  ['sentry', 'Sentry token', /\bsntry[su]_[\w+/=-]{40,}/g],
  ['atlassian', 'Atlassian token', /\bATATT3[\w=-]{100,}/g],
  ['telegram', 'Telegram bot token', /\b\d{8,10}:AA[\w-]{33}(?![\w-])/g],
  ['mailgun', 'Mailgun key', /\bkey-[0-9a-f]{32}\b/g],
  ['twilio', 'Twilio key', /\bSK[0-9a-f]{32}\b/g],
  ['discord', 'Discord webhook', /\bhttps:\/\/discord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]{60,}/g],
];

const jsonWebToken = /\beyJ[\w-]{10,}\.(eyJ[\w-]{10,})\.[\w-]{16,}/g;
const authorization = /\b(Bearer|Basic)[ \t]+([A-Za-z0-9._~+/-]{8,}=*)/gi;
const assignment =
  /(?<![A-Za-z])[\w.-]*?(api[_-]?key|access[_-]?key|secret[_-]?key|client[_-]?secret|secret|token|passw(?:or)?d|passphrase|credential)["'`\])]{0,2}[ \t]*(?::|=>?|:=)[ \t]*["'`]?([^\s"'`,;|<>(){}[\]]{8,200})/gi;

/** Tokens, keys and passwords: by how they begin, by the header they stand in, or by the name they are assigned to. */
export const tokens: Detector = text => [
  ...known.flatMap(([rule, name, pattern]) =>
    Array.from(text.matchAll(pattern))
      .filter(([found]) => !isBlankedOut(found))
      .map(({ index, 0: found }) => match(rule, name, index, found)),
  ),
  ...webTokens(text),
  ...inHeaders(text),
  ...assigned(text),
];

function webTokens(text: string): SecretMatch[] {
  return Array.from(text.matchAll(jsonWebToken))
    .filter(({ 1: payload }) => !isExampleOfItsMaker(payload!))
    .map(({ index, 0: found }) => match('jwt', 'JSON Web Token', index, found));
}

/** The token that every introduction to JWT shows. */
const isExampleOfItsMaker = (payload: string): boolean =>
  /John Doe|1234567890/.test(Buffer.from(payload, 'base64url').toString());

function inHeaders(text: string): SecretMatch[] {
  return Array.from(text.matchAll(authorization)).flatMap(({ index, 0: whole, 1: scheme, 2: value }) => {
    const isSecret = scheme!.toLowerCase() === 'basic' ? isCodedPassword(value!) : isRandom(value!);
    if (!isSecret) return [];
    const start = index + whole.length - value!.length;
    return [match('authorization', 'authorization header', start, value!)];
  });
}

function isCodedPassword(value: string): boolean {
  const [, user, password] =
    /^([\x20-\x7E]*?):([\x20-\x7E]{4,})$/.exec(Buffer.from(value, 'base64').toString()) ?? [];
  return password !== undefined && password !== user && !isPlaceholder(password);
}

function assigned(text: string): SecretMatch[] {
  return Array.from(text.matchAll(assignment)).flatMap(({ index, 0: whole, 1: key, 2: value }) => {
    const isSecret = /^pass/i.test(key!) ? isPassword(value!) : isRandom(value!);
    if (!isSecret) return [];
    const start = index + whole.length - value!.length;
    return [match('assignment', `value of a ${key!.toLowerCase()}`, start, value!)];
  });
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const reference =
  /^(?:https?:|\/|\.{1,2}\/|~\/|arn:|vault:|op:|sha\d+[:-]|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$)|::|\\/;

/** Whether a value looks drawn by lot, as keys are and names are not: letters and digits that keep changing places. */
function isRandom(value: string): boolean {
  if (value.length < 16 || isPlaceholder(value) || uuid.test(value) || reference.test(value)) return false;
  const runs = value.match(/[A-Za-z0-9]{12,}/g) ?? [];
  return runs.some(
    run => (run.match(/\d/g)?.length ?? 0) >= 2 && changes(run) >= Math.max(4, run.length / 5),
  );
}

/** How often letters and digits, small and capital, follow one another. */
function changes(run: string): number {
  const kindOf = (letter: string): number => (/\d/.test(letter) ? 0 : /[a-z]/.test(letter) ? 1 : 2);
  return Array.from(run).filter((letter, at) => at > 0 && kindOf(letter) !== kindOf(run[at - 1]!)).length;
}

/** Whether a value looks like a password that somebody chose: of three kinds of characters at least. */
function isPassword(value: string): boolean {
  if (isPlaceholder(value) || reference.test(value)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9_.:/-]/].filter(kind => kind.test(value)).length;
  return kinds >= 3 || isRandom(value);
}

const match = (rule: string, name: string, start: number, found: string): SecretMatch => ({
  kind: 'token',
  ...{ rule, name, start, end: start + found.length },
});
