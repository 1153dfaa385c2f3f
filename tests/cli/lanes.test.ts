import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const front =
  '---\ntitle: Builds hang\ndate: 2026-01-04\nstatus: resolved\nissue: x\nstarted: 2026-01-04T10:00Z\nresolved: 2026-01-04T11:00Z\n---\n';
const body = `
## Timeline

| Time (UTC) | Event |
| --- | --- |
| 10:00 | Builds start to hang |
| 10:20 | Paged |
| 11:00 | Fixed & resolved "for good" |

## The fix

**Before** (\`Dockerfile\`):

\`\`\`dockerfile
FROM node:18-alpine
RUN apk add --no-cache gcc
\`\`\`

**After** (\`Dockerfile\`):

\`\`\`dockerfile
FROM node:20-slim
RUN apt-get install -y gcc
\`\`\`

| Metric | Before | After | Improvement |
| --- | ---: | ---: | ---: |
| Build time | 10 min | 48 s | 92% faster |
| Image | 150 MB | 180 MB | +30 MB |

- Step 1: 2.3s
- Step 2: 41.9s
- Step 3: 0.1s
- Total: \`=sum\`

It took \`=ttr\`, 98 of 120 nodes (98%) and 40 min in all.

\`\`\`console
$ docker compose ps
NAME   STATUS
web    Up
\`\`\`

\`\`\`ts title="a.ts"
const a = { b: "<c>" };
\`\`\`

> [!TIP]
> Read the [doc](../docs/images.md) and ![a plan](plan.svg).

1. [x] Done, with a note[^1]

[^1]: The *note*.

## Recommendations

- **Pin the image**: by digest.
`;

/** A report's body as published, without what only spells the same markup differently. */
function published(id: string): string {
  const html = readFileSync(join(folder, 'site/incidents', id, 'index.html'), 'utf8');
  const article = /<h2 id="timeline">[\s\S]*?by digest\.<\/li>/.exec(html)?.[0];
  expect(article).toBeDefined();
  return article!
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/ ([\w-]+)=""/g, ' $1')
    .replace(/ ([\w-]+)="true"/g, ' $1')
    .replace(/change-view-\d+/g, 'change-view')
    .replace(/\/>/g, '>')
    .replace(
      /<(\w+)((?: [^<>]*?)?)>/g,
      (_, name: string, attributes: string) =>
        `<${name} ${
          attributes
            .match(/[\w-]+(?:="[^"]*")?/g)
            ?.sort()
            .join(' ') ?? ''
        }>`,
    )
    .replace(/>\s+/g, '>')
    .replace(/\s+</g, '<');
}

test('every construct looks the same in Markdown and in MDX', () => {
  for (const name of ['reports', 'docs']) mkdirSync(join(folder, name));
  writeFileSync(
    join(folder, 'reports/plan.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
  );
  writeFileSync(join(folder, 'docs/images.md'), '# Images\n');
  writeFileSync(join(folder, 'reports/static.md'), `${front}${body}`);
  writeFileSync(
    join(folder, 'reports/code.mdx'),
    `${front}${body.replace('`=ttr`', '<Computed of="ttr" />')}\nComputed: {1 + 1}\n`,
  );
  const words = [
    resolve('src/cli/main.ts'),
    'build',
    join(folder, 'reports'),
    '--docs',
    join(folder, 'docs'),
    '--out',
    join(folder, 'site'),
  ];
  execFileSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  expect(published('code')).toBe(published('static'));
  for (const name of ['code', 'static'])
    expect(readFileSync(join(folder, `site/incidents/${name}.md`), 'utf8')).toContain('It took 1 h, 98 of');
}, 120_000);
