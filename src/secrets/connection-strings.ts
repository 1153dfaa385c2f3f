import type { Detector, SecretMatch } from './match.ts';
import { isExampleHost, isPlaceholder } from './placeholders.ts';

// From behind the scheme: few texts have as many addresses as words.
const address = /:\/\/([^\s:@/?#"'`<>|\\]{0,100}):([^\s@/"'`<>|]{1,200})@([^\s:/?#"'`<>|)\]},;\\]+)/gi;
const settings = /\b(?:password|pwd)\s*=\s*("[^"\n]+"|'[^'\n]+'|[^\s;"'`|<>]+)/gi;
const others = /\b(?:server|data source|host|user ?id|uid|initial catalog|database|dbname|accountname)\s*=/i;
const parameters =
  /[?&](?:password|passwd|pwd)=([^\s&"'`<>|)\]]{4,})|\b(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{40,}={0,2})|[?&]sig=([A-Za-z0-9%+/_-]{30,})/g;

/** Passwords given to programs as words of a command line. */
const commands =
  /\b(?:mysql(?:dump|admin)?|mariadb)\b[^\n|;&`]{0,120}?\s-p([^\s"'`<>-][^\s"'`<>]{3,100})|\bsshpass\s+-p\s*["']?([^\s"'`<>]{4,100})|\bredis-cli\b[^\n|;&`]{0,80}?\s(?:-a|--pass)\s+["']?([^\s"'`<>]{4,100})|\bcurl\b[^\n|;&`]{0,200}?\s(?:-u|--user)[\s=]["']?[^\s:"'`<>$]{1,64}:([^\s"'`<>]{4,200})/gi;

/** Passwords within an address or a list of settings that says where they open what. */
export const connectionStrings: Detector = text => [
  ...(text.includes('://') ? inAddresses(text) : []),
  ...inSettings(text),
  ...inParameters(text),
  ...inCommands(text),
];

function inAddresses(text: string): SecretMatch[] {
  return Array.from(text.matchAll(address)).flatMap(({ index, 0: whole, 1: user, 2: password, 3: host }) => {
    if (!isRealPassword(password!, user!) || isExampleHost(host!)) return [];
    const start = index + whole.length - host!.length - 1 - password!.length;
    return [match('address-password', 'address with a password', start, password!)];
  });
}

function inSettings(text: string): SecretMatch[] {
  return Array.from(text.matchAll(settings)).flatMap(({ index, 0: whole, 1: quoted }) => {
    const password = withoutMarkup(quoted!.replace(/^(["'])(.*)\1$/, '$2'));
    const before = text.lastIndexOf('\n', index) + 1;
    const after = text.indexOf('\n', index);
    const line = text.slice(before, after < 0 ? text.length : after);
    if (!line.includes(';') && !/\bdbname\s*=/.test(line)) return [];
    if (!others.test(line) || !isRealPassword(password, '')) return [];
    const start = index + whole.length - quoted!.length + quoted!.indexOf(password);
    return [match('connection-settings', 'connection settings with a password', start, password)];
  });
}

function inParameters(text: string): SecretMatch[] {
  return Array.from(text.matchAll(parameters)).flatMap(({ index, 0: whole, ...groups }) => {
    const value = groups[1] ?? groups[2] ?? groups[3] ?? '';
    if (!isRealPassword(value, '')) return [];
    return [
      match('address-key', 'address or settings with a key', index + whole.length - value.length, value),
    ];
  });
}

function inCommands(text: string): SecretMatch[] {
  return Array.from(text.matchAll(commands)).flatMap(({ index, 0: whole, ...groups }) => {
    const written = groups[1] ?? groups[2] ?? groups[3] ?? groups[4] ?? '';
    const password = withoutMarkup(written);
    if (!isRealPassword(password, '') || !/\d|[^\w]/.test(password)) return [];
    return [match('command', 'command with a password', index + whole.length - written.length, password)];
  });
}

/** A value without what Markdown has behind it: the address of a link whose text it ends, the end of emphasis or of brackets. */
const withoutMarkup = (value: string): string =>
  value.replace(/\]\(.*$|\*{0,3}_{0,3}[)\]]*\*{0,3}[.,]?$/, '');

/** Whether a password is more than what stands for one. */
export const isRealPassword = (password: string, user: string): boolean =>
  password.length >= 4 &&
  password.toLowerCase() !== user.toLowerCase() &&
  !isPlaceholder(password) &&
  !isPlaceholder(decoded(password));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const match = (rule: string, name: string, start: number, password: string): SecretMatch => ({
  kind: 'connectionString',
  ...{ rule, name, start, end: start + password.length },
});
