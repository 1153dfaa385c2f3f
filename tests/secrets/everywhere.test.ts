import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secretProblems } from '../../src/library/secrets/secret-problems.ts';
import { concealSecrets } from '../../src/report/conceal.ts';
import { diagnose } from '../../src/report/diagnostic.ts';
import { machineReporters } from '../../src/report/reporters/index.ts';
import { reportText } from '../../src/report/reporters/text.ts';
import { defaultSecretSettings } from '../../src/report/secret.ts';
import { findSecrets } from '../../src/secrets/find-secrets.ts';
import { planted, privateKey } from './samples.ts';

/** Places of a report that a text can stand at. */
const places: Record<string, (text: string) => string> = {
  'front matter': text => `---\nissue: ${JSON.stringify(`It said ${text} twice`)}\n---\n\nText.\n`,
  'block of front matter': text => `---\nimpact: |\n  It said ${text}\n---\n\nText.\n`,
  prose: text => `It said ${text} and stopped.\n`,
  'end of a sentence': text => `It said (${text}).\n`,
  emphasis: text => `It said **${text}**.\n`,
  'inline code': text => `It said \`${text}\`, twice.\n`,
  fence: text => `\`\`\`sh\n$ ${text}\n\`\`\`\n`,
  'indented code': text => `Text.\n\n    ${text}\n`,
  table: text => `| what | value |\n| --- | --- |\n| it | ${text} |\n`,
  list: text => `- [ ] ${text}\n`,
  quote: text => `> > ${text}\n`,
  'link text': text => `[${text}](https://acme.net)\n`,
  'link address': text => `[it](<${text}>)\n`,
  'image alt': text => `![${text}](a.png "a")\n`,
  'image title': text => `![a](a.png "${text}")\n`,
  comment: text => `<!-- ${text} -->\n`,
  html: text => `<p>${text}</p>\n`,
  heading: text => `## ${text}\n`,
  json: text => `{"line": ${JSON.stringify(text)}}\n`,
};

const file = 'report.md';
const settings = { ...defaultSecretSettings, privateAddress: 'warning', email: 'warning' } as const;

/** All that is printed of a text, where every line has a problem that quotes it. */
async function printed(text: string): Promise<string> {
  const found = { path: `/${file}`, file, secrets: await findSecrets(text) };
  const { diagnostics, secrets } = secretProblems([found], settings, false);
  const quoting = text.split('\n').map((line, index) => ({
    ...diagnose('template-text', { text: line }, { line: index + 1, column: 1 }),
    file,
  }));
  const shown = concealSecrets([...diagnostics, ...quoting], secrets);
  const reports = Object.values(machineReporters).map(report => report(shown));
  return [reportText(shown, { output: {}, sourceOf: () => text }), ...reports].join('\n');
}

test('no secret is missed at any place of a text, and none is printed', async () => {
  const anywhere = fc.record({
    sample: fc.constantFrom(...planted),
    place: fc.constantFrom(...Object.keys(places)),
    seed: fc.nat(1_000_000),
    more: fc.lorem({ mode: 'sentences', maxCount: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(anywhere, async ({ sample, place, seed, more }) => {
      const { kind, secret, stated = (text: string) => text } = sample;
      const value = secret(seed);
      const text = `${places[place]!(stated(value))}\n${more} Again: ${value}\n`;
      expect((await findSecrets(text)).map(found => found.kind)).toContain(kind);
      expect(await printed(text)).not.toContain(value);
    }),
    { numRuns: 300 },
  );
});

test('no line of a private key is printed', async () => {
  const key = privateKey();
  const text = await printed(`\`\`\`text\n${key}\n\`\`\`\n`);
  for (const line of key.split('\n').slice(1, -1)) expect(text).not.toContain(line);
});

test('a text of any letters takes time in proportion to its length', async () => {
  const units = [
    'a.',
    'a@',
    '://a:',
    'token',
    'token=',
    '-----BEGIN ',
    'a-',
    '10.',
    'Password=;',
    'eyJ',
    'a1_',
    '_',
    'mysql ',
  ];
  for (const unit of units)
    expect(await findSecrets(unit.repeat(200_000 / unit.length))).toBeInstanceOf(Array);
});
