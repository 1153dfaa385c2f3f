/** A prompt at the beginning of a line. */
export interface Prompt {
  /** As written, up to the command. */
  text: string;
  /** Language of what is typed behind it. */
  language: 'bash' | 'powershell' | 'python' | 'sql' | 'text';
}

interface PromptForm {
  pattern: RegExp;
  language: Prompt['language'];
}

/** Prompts that nothing else looks like, whatever the block's language. */
const unmistakable: readonly PromptForm[] = [
  { pattern: /^(?:\([\w.-]+\) ?)?\[?[\w.-]+@[\w.-]+(?:[: ][^\s\]$#%>]*)?\]?[$#%>](?: |$)/, language: 'bash' },
  { pattern: /^(?:bash|sh|zsh)-\d[\w.]*[$#] /, language: 'bash' },
  { pattern: /^PS [A-Za-z]:\\[^>]*> ?/, language: 'powershell' },
  { pattern: /^PS(?: \/[^>]*)?> /, language: 'powershell' },
  { pattern: /^[A-Za-z]:\\[^<>|"]*> ?/, language: 'powershell' },
  { pattern: /^>>> ?/, language: 'python' },
  { pattern: /^In \[\d+\]: /, language: 'python' },
  { pattern: /^(?:mysql|MariaDB|sqlite)(?: ?\[[^\]]*\]| ?\([^)]*\))?> /i, language: 'sql' },
  { pattern: /^[a-z_][\w-]*[=*!^](?:\*)?[#>] /i, language: 'sql' },
  { pattern: /^(?:redis )?(?:\d{1,3}\.){3}\d{1,3}:\d+(?:\[\d+\])?> /, language: 'text' },
  {
    pattern: /^(?:irb|pry)\([^)]*\)[^>]{0,12}> |^\(gdb\) |^\(lldb\) |^iex\(\d+\)> |^scala> /,
    language: 'text',
  },
];

const dollar: PromptForm = {
  pattern: /^(?:\([\w.-]+\) )?(?:[~/][\w./~-]* )?\$ (?=\S)|^\$$/,
  language: 'bash',
};
const arrow: PromptForm = { pattern: /^(?:❯|➜|λ) (?=\S)/u, language: 'bash' };
const percent: PromptForm = { pattern: /^% (?=[a-z./])/, language: 'bash' };
const root: PromptForm = { pattern: /^# (?=[a-z./])/, language: 'bash' };
const angle: PromptForm = { pattern: /^> (?=\S)/, language: 'bash' };

const shells = new Set([
  'bash',
  'sh',
  'shell',
  'zsh',
  'fish',
  'ksh',
  'powershell',
  'ps1',
  'pwsh',
  'bat',
  'cmd',
]);
const sessions = new Set(['console', 'shell-session', 'shellsession', 'sh-session', 'terminal', 'session']);
const plain = new Set(['', 'text', 'txt', 'none', 'plaintext', 'output']);
const others = new Set(['python', 'py', 'pycon', 'sql', 'mysql', 'psql', 'redis', 'ruby', 'irb']);

/**
 * The forms of prompt that count in a block, found by its language and its lines. `# ` is a prompt only in a
 * session without another kind, where it cannot be a comment; `> ` only where it opens the block.
 */
export function promptForms(language: string, lines: readonly string[]): readonly PromptForm[] {
  if (!shells.has(language) && !sessions.has(language) && !plain.has(language))
    return others.has(language) ? unmistakable : [];
  const first = lines.find(line => line.trim() !== '') ?? '';
  const usual = [...unmistakable, dollar, arrow];
  if (lines.some(line => usual.some(form => form.pattern.test(line)))) {
    const opens = usual.some(form => form.pattern.test(first)) || /^# /.test(first);
    return plain.has(language) && !opens ? [] : usual;
  }
  if (sessions.has(language))
    return [root, percent, angle].filter(form => form.pattern.test(first)).slice(0, 1);
  return shells.has(language) && angle.pattern.test(first) ? [angle] : [];
}

/** The prompt that opens a line. */
export function promptOf(line: string, forms: readonly PromptForm[]): Prompt | undefined {
  for (const { pattern, language } of forms) {
    const match = pattern.exec(line);
    if (match) return { text: match[0], language };
  }
  return undefined;
}

/** Prompts of lines that go on with the command above: `> `, `... `, `    -> `, `name-# `. */
export const continuationPrompt = /^(?:> ?|\.\.\. ?|\s*-> |\s*\.\.\.: |[a-z_][\w-]*[-'"(][#>] )/i;
