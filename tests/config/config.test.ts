import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultConfig, setCurrentConfig, useAudience } from '../../src/library/config/current-config.ts';
import { findConfig, loadConfig } from '../../src/library/config/load-config.ts';
import { explanations } from '../../src/report/problem-explanations.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'faultline-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const load = (text: string, name = 'faultline.config.ts') => {
  writeFileSync(join(root, name), text);
  return loadConfig(join(root, name), root);
};

/** Code, `line:column` and message of everything that is wrong with a text. */
const problemsOf = async (text: string, name?: string): Promise<string[][]> =>
  (await load(text, name)).diagnostics.map(({ code, place, message }) => [
    code,
    `${place.line}:${place.column}`,
    message,
  ]);

describe('what a site looks like', () => {
  test.each([
    ['theme: { acent: { light: "#fff", dark: "#000" } }', 'config-key-unknown', 'Unknown key `acent`.'],
    [
      'theme: { ink: { light: "#fff", dark: "url(x)" } }',
      'config-value-invalid',
      '`theme.ink.dark`: expected a colour',
    ],
    ['severities: { SEV9: "x" }', 'config-key-unknown', 'Unknown key `SEV9`.'],
    ['labels: { incident: "x" }', 'config-key-unknown', 'Unknown key `incident`.'],
    [
      'editUrl: "https://git.example.org/edit"',
      'config-value-invalid',
      '`editUrl`: expected an address with `{file}`',
    ],
    [
      'components: { Masthead: "./none.astro" }',
      'config-value-invalid',
      '`components.Masthead`: expected a file that exists',
    ],
    [
      'securityTxt: { contact: ["a@b.example"], expires: "2027-01-01" }',
      'config-value-invalid',
      '`securityTxt.contact[0]`',
    ],
    ['shareImages: { font: [] }', 'config-key-unknown', 'Unknown key `font`.'],
    [
      'shareImages: { fonts: ["./faultline.config.ts"] }',
      'config-value-invalid',
      '`shareImages.fonts[0]`: expected a font that can be read',
    ],
    [
      'base: "https://a.example/b"',
      'config-value-invalid',
      '`base`: expected a path such as `/postmortems/`',
    ],
    ['services: []', 'config-value-invalid', '`services`: expected a value that is not empty'],
  ])('%s', async (keys, code, message) => {
    const [found] = await problemsOf(`export default { ${keys} };`);
    expect(found).toMatchObject([code, expect.stringMatching(/^1:\d+$/), expect.stringContaining(message)]);
  });

  test('a component is taken from where the configuration is', async () => {
    writeFileSync(join(root, 'Head.astro'), '');
    const { config } = await load('export default { components: { Masthead: "./Head.astro" } };');
    expect(config.components).toEqual({ Masthead: join(root, 'Head.astro') });
  });
});

describe('a configuration', () => {
  test('may be absent', async () => {
    expect(findConfig(root)).toBeUndefined();
    expect(await loadConfig(undefined, root)).toEqual({
      config: {
        secrets: {
          privateKey: 'warning',
          token: 'warning',
          connectionString: 'warning',
          privateAddress: 'notice',
          email: 'notice',
          allow: [],
        },
        search: { sites: [], synonyms: [], internalSynonyms: [] },
      },
      diagnostics: [],
    });
  });

  test('is TypeScript with types and a helper', async () => {
    const { config, diagnostics, file } = await load(
      `import { defineConfig } from ${JSON.stringify(join(process.cwd(), 'src/library/config/define-config.ts'))};
const year: number = 2026;
export default defineConfig({ title: \`Incidents \${year}\`, base: 'team', reports: './postmortems', citations: ['cited.json'] });`,
    );
    expect(diagnostics).toEqual([]);
    expect(file).toBe('faultline.config.ts');
    expect(config).toEqual({
      title: 'Incidents 2026',
      base: '/team/',
      reports: join(root, 'postmortems'),
      citations: [{ file: join(root, 'cited.json'), visibility: 'public' }],
      secrets: defaultConfig.secrets,
      search: defaultConfig.search,
    });
  });

  test.each([
    ['faultline.config.mjs', 'export default { title: "A" }'],
    ['faultline.config.js', 'export default { title: "A" }'],
  ])('may be %s', async (name, text) => {
    expect((await load(text, name)).config.title).toBe('A');
    expect(findConfig(root)).toBe(join(root, name));
  });

  test('gives a federated site’s address its slash', async () => {
    const { config } = await load(
      `export default { search: { sites: [{ name: ' Payments ', url: 'https://a.example/pay' }] } };`,
    );
    expect(config.search.sites).toEqual([
      { name: 'Payments', url: 'https://a.example/pay/', visibility: 'public' },
    ]);
  });

  test('for a public site has nothing in it that is internal', async () => {
    setCurrentConfig(
      await load(
        `export default { citations: ['a.json', { file: 'b.json', visibility: 'internal' }], search: { synonyms: [['a', 'b']], internalSynonyms: [['c', 'd']], sites: [{ name: 'A', url: 'https://a.example/' }, { name: 'B', url: 'https://b.example/', visibility: 'internal' }] } };`,
      ),
    );
    expect(useAudience('internal').search.synonyms).toHaveLength(2);
    expect(useAudience('internal').search.synonyms).toHaveLength(2);
    const { citations, search, audience } = useAudience('public');
    expect(audience).toBe('public');
    expect(citations!.map(({ file }) => file)).toEqual([join(root, 'a.json')]);
    expect(search.sites.map(({ name }) => name)).toEqual(['A']);
  });
});

test('a configuration allows what looks like a secret, with a reason, in folders beside it', async () => {
  const { config, diagnostics } = await load(
    `export default { secrets: { email: 'off', allow: [{ pattern: /^demo-\\w+$/gi, in: 'old', because: 'Made up.' }] } };`,
  );
  expect(diagnostics).toEqual([]);
  expect(config.secrets).toEqual({
    ...defaultConfig.secrets,
    email: 'off',
    allow: [{ pattern: { source: '^demo-\\w+$', flags: 'i' }, in: join(root, 'old'), because: 'Made up.' }],
  });
  const typo = await load('export default { secrets: { e_mail: "off" } };', 'faultline.config.mjs');
  expect(typo.diagnostics).toMatchObject([{ code: 'config-key-unknown', hint: 'Did you mean `email`?' }]);
});

describe('a mistake', () => {
  test('is placed where it stands, each on its own', async () => {
    const text = `// search: { sites: [] } is the default
import { defineConfig } from './define.mjs';
const config = {
  titel: 'Incidents', // "title": 3
  search: {
    sites: [
      { name: 'A', url: 'https://a.example/' },
      { name: 'B', url: 'b.example' },
    ],
    synonyms: [['LB']],
    'sinonyms': 1,
  },
} satisfies object;
export default defineConfig(config);
`;
    writeFileSync(join(root, 'define.mjs'), 'export const defineConfig = config => config;');
    expect(await problemsOf(text)).toEqual([
      ['config-key-unknown', '4:3', 'Unknown key `titel`.'],
      [
        'config-value-invalid',
        '8:25',
        '`search.sites[1].url`: expected an `https://` address, received `b.example`.',
      ],
      [
        'config-value-invalid',
        '10:16',
        '`search.synonyms[0]`: expected a value that is not empty, received a list.',
      ],
      ['config-key-unknown', '11:5', 'Unknown key `sinonyms`.'],
    ]);
    const { diagnostics, config } = await load(text);
    expect(diagnostics.map(({ hint }) => hint)).toContain('Did you mean `title`?');
    expect(diagnostics.map(({ hint }) => hint)).toContain('Did you mean `synonyms`?');
    expect(diagnostics.every(({ file }) => file === 'faultline.config.ts')).toBe(true);
    expect(config).toEqual(defaultConfig);
  });

  test.each([
    ['a key that is missing', 'export default { search: { sites: [{ name: "A" }] } };', '1:36'],
    [
      'a secret allowed without a reason',
      'export default { secrets: { allow: [{ rule: "aws" }] } };',
      '1:37',
    ],
    ['nothing that is allowed', 'export default { secrets: { allow: [{ because: "x" }] } };', '1:37'],
    [
      'two things allowed at once',
      'export default { secrets: { allow: [{ rule: "a", text: "abcd", because: "x" }] } };',
      '1:37',
    ],
    ['a weight that is none', 'export default { secrets: { email: "warn" } };', '1:36'],
    [
      'two sites of one name',
      'export default { search: { sites: [{ name: "A", url: "https://a.example" },\n { name: "A", url: "https://b.example" }] } };',
      '2:10',
    ],
    [
      'an address with a password',
      'export default { search: { sites: [{ name: "A", url: "https://u:p@a.example" }] } };',
      '1:54',
    ],
    [
      'an address that runs',
      'export default { search: { sites: [{ name: "A", url: "javascript:alert(1)" }] } };',
      '1:54',
    ],
    ['what is computed', 'const sites = Array.of(1);\nexport default {\n  search: { sites },\n};', '3:13'],
    ['no object at all', 'export default 3;', '1:1'],
  ])('%s', async (_, text, place) => {
    expect(await problemsOf(text)).toEqual([['config-value-invalid', place, expect.any(String)]]);
  });

  test.each([
    ['no default export', 'export const config = {};', 'faultline.config.ts', '1:1'],
    [
      'an error that is thrown',
      'const a = 1;\nthrow new Error("no luck");\nexport default {};',
      'faultline.config.ts',
      '2:7',
    ],
  ])('%s cannot be read', async (_, text, name, place) => {
    expect(await problemsOf(text, name)).toEqual([['config-unreadable', place, expect.any(String)]]);
  });
});

const configCodes = (['config-unreadable', 'config-key-unknown', 'config-value-invalid'] as const).map(
  code => [code, explanations[code]] as const,
);
test.each(configCodes)(
  '%s: the examples of the reference are what they say',
  async (code, { wrong, right }) => {
    expect((await problemsOf(wrong!, 'wrong.mjs')).map(([found]) => found)).toEqual([code]);
    expect(await problemsOf(right!, 'right.mjs')).toEqual([]);
  },
);
