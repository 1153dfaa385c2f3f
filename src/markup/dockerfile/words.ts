import type { Token } from '../token-kinds.ts';

type Kind = Token['kind'];

const variable = /\$\{[^}\n]*\}|\$[A-Za-z_]\w*/g;

/** Text in which variables stand out; the rest is of one kind. */
export function textTokens(text: string, kind?: Kind): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(variable)) {
    if (match.index > from) tokens.push({ text: text.slice(from, match.index), kind });
    tokens.push({ text: match[0], kind: 'variable' });
    from = match.index + match[0].length;
  }
  if (from < text.length) tokens.push({ text: text.slice(from), kind });
  return tokens;
}

/** An image reference: name, `:tag`, `@digest` (https://docs.docker.com/reference/cli/docker/image/tag/). */
export function imageTokens(reference: string): Token[] {
  const match = /^(.*?)(?:(:)((?:\$\{[^}]*\}|[^:/@}])*))?(?:(@)(.*))?$/s.exec(reference)!;
  const [, name, colon, tag, at, digest] = match;
  return [
    ...textTokens(name ?? '', 'image'),
    ...(colon ? [{ text: colon, kind: 'punctuation' as const }, ...textTokens(tag!, 'tag')] : []),
    ...(at ? [{ text: at, kind: 'punctuation' as const }, ...textTokens(digest!, 'digest')] : []),
  ];
}

/** A JSON array, the exec form of an instruction. */
export function execFormTokens(text: string): Token[] {
  return [...text.matchAll(/"(?:\\.|[^"\\])*"?|[[\],]|[^"[\],]+/g)].map(([part]) => ({
    text: part,
    kind: part.startsWith('"') ? 'string' : /^[[\],]$/.test(part) ? 'punctuation' : undefined,
  }));
}

/** `key=value` pairs, as `ENV`, `ARG` and `LABEL` have them; `inValue` when an earlier line opened a value. */
export function pairTokens(text: string, keyKind: Kind, inValue: boolean): Token[] {
  const tokens: Token[] = [];
  let expectsKey = !inValue;
  for (const [part] of text.matchAll(/"(?:\\.|[^"\\])*"?|'[^']*'?|\s+|=|(?:\\.|[^\s="'\\]|\\$)+/g)) {
    if (/^\s/.test(part)) {
      tokens.push({ text: part });
      if (tokens.some(token => token.kind === 'operator')) expectsKey = true;
    } else if (part === '=' && tokens.at(-1)?.kind === keyKind) {
      tokens.push({ text: part, kind: 'operator' });
      expectsKey = false;
    } else if (expectsKey) {
      tokens.push({ text: part, kind: keyKind });
      expectsKey = false;
    } else tokens.push(...textTokens(part, 'string'));
  }
  return tokens;
}

/** Flags before an instruction's arguments, such as `--from=build` and `--mount=type=cache,target=/x`. */
export function flagTokens(text: string): { tokens: Token[]; rest: string } {
  const tokens: Token[] = [];
  let rest = text;
  for (;;) {
    const match =
      /^(\s*)(--[A-Za-z][\w-]*)(?:(=)((?:"[^"]*"|'[^']*'|\$\{[^}]*\}|[^\s\\]|\\(?!\s*$))*))?/.exec(rest);
    if (!match) return { tokens: tokens.filter(token => token.text !== ''), rest };
    const [whole, space, name, equals, value] = match;
    tokens.push({ text: space! }, { text: name!, kind: 'flag' });
    if (equals) tokens.push({ text: equals, kind: 'operator' }, ...flagValue(name!, value!));
    rest = rest.slice(whole.length);
  }
}

function flagValue(name: string, value: string): Token[] {
  if (name === '--from') return /[/:@]/.test(value) ? imageTokens(value) : textTokens(value, 'stage');
  if (name !== '--mount') return textTokens(value, 'string');
  return [...value.matchAll(/,|[^,]+/g)].flatMap(([part]) => {
    const pair = /^([\w-]+)(=)(.*)$/s.exec(part);
    if (!pair) return [{ text: part, kind: part === ',' ? 'punctuation' : 'property' } as Token];
    const isStage = pair[1] === 'from' && !/[/:@]/.test(pair[3]!);
    return [
      { text: pair[1]!, kind: 'property' as const },
      { text: '=', kind: 'operator' as const },
      ...textTokens(pair[3]!, isStage ? 'stage' : 'string'),
    ];
  });
}
