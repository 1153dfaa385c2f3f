/** A package that a command installs. */
export interface Package {
  /** `system` for the distribution's own; others never stand for each other. */
  source: 'system' | 'pip' | 'npm' | 'gem' | 'cargo';
  name: string;
  /** As written behind the name, operator included: `==2.1`, `@20`. */
  version: string;
}

interface Installer {
  source: Package['source'];
  /** The command, its words before the packages. */
  command: RegExp;
  /** Flags that take the next word as their value. */
  valued: RegExp;
}

const none = /^$/;
const installers: Installer[] = [
  {
    source: 'system',
    command: /^apk(?: +-\S+)* +add$/,
    valued: /^(?:-t|--virtual|-X|--repository|-p|--root)$/,
  },
  {
    source: 'system',
    command: /^(?:apt-get|apt|aptitude)(?: +-\S+)* +install$/,
    valued: /^(?:-t|--target-release|-o|--option|-c)$/,
  },
  {
    source: 'system',
    command: /^(?:yum|dnf|microdnf|tdnf|zypper)(?: +-\S+)* +(?:install|in)$/,
    valued: none,
  },
  {
    source: 'pip',
    command: /^(?:(?:python[\d.]*|py) +-m +)?(?:pip[\d.]*|uv +pip|pipx)(?: +-\S+)* +install$/,
    valued:
      /^(?:-r|--requirement|-c|--constraint|-i|--index-url|--extra-index-url|-f|--find-links|-t|--target|--prefix|--root|--platform|--python-version|--timeout|--retries|--trusted-host|-e|--editable|--python)$/,
  },
  {
    source: 'npm',
    command:
      /^(?:npm +(?:install|i|add) +(?:-g|--global)|npm +(?:-g|--global) +(?:install|i|add)|yarn +global +add|pnpm +(?:add|install) +(?:-g|--global))$/,
    valued: /^(?:--registry|--prefix)$/,
  },
  { source: 'gem', command: /^gem +install$/, valued: /^(?:-v|--version)$/ },
  { source: 'cargo', command: /^cargo +install$/, valued: /^(?:--version|--git|--path|--root)$/ },
];

/**
 * The packages that a `RUN` instruction's shell text installs. Flags, files, variables and URLs among the
 * words are passed over.
 */
export function installedPackages(script: string): Package[] {
  return commandsOf(script).flatMap(words => {
    for (const { source, command, valued } of installers) {
      const length = lengthOfMatch(words, command);
      if (length > 0) return packagesIn(words.slice(length), source, valued);
    }
    return [];
  });
}

/** Single commands as words, without comments and continuations. */
function commandsOf(script: string): string[][] {
  const joined = script
    .split('\n')
    .map(line => line.replace(/(^|\s)#.*$/, '$1').trimEnd())
    .filter(line => line.trim() !== '')
    .map(line => (/[\\`]$/.test(line) ? `${line.slice(0, -1)} ` : `${line}\n`))
    .join('');
  return joined
    .split(/&&|\|\||[;|\n]|\b(?:then|do|else)\b/)
    .map(command => command.trim().split(/\s+/).map(unquoted))
    .map(words =>
      words.slice(words.findIndex(word => !/^(?:sudo|env|exec|command|[A-Z_]+=.*|[({])$/.test(word))),
    );
}

const unquoted = (word: string): string => word.replace(/^(["'])(.*)\1$/, '$2');

/** How many words a command's own words are; `npm install x -g` has its flag anywhere. */
function lengthOfMatch(words: string[], command: RegExp): number {
  for (let length = 2; length <= Math.min(words.length, 8); length++) {
    if (command.test(words.slice(0, length).join(' '))) return length;
  }
  const [name, verb, ...rest] = words;
  const flag = rest.findIndex(word => word === '-g' || word === '--global');
  if (flag < 0 || !command.test(`${name} ${verb} -g`)) return 0;
  words.splice(flag + 2, 1);
  return 2;
}

function packagesIn(words: string[], source: Package['source'], valued: RegExp): Package[] {
  const packages: Package[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (/^\d?[<>]/.test(word) && !/^[<>]=/.test(word)) break;
    if (valued.test(word)) index++;
    else if (
      !/^[-.$/]|[$/*]$|^[)}\]]|:\/\/|\.(?:txt|whl|rpm|deb|tar\.gz|tgz|apk)$/.test(word) &&
      word !== ''
    ) {
      const match = /^(@?[^@=<>~!\s]+?)((?:[=<>~!@].*)?)$/.exec(word);
      const name = match?.[1]?.replace(/\[.*\]$/, '');
      if (match && name && /^[@\p{L}\p{N}]/u.test(name)) packages.push({ source, name, version: match[2]! });
    }
  }
  return packages;
}
