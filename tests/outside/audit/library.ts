import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const gif = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';

/** Keys of every kind that a report may have. */
const frontMatter = (n: number, more: string): string => `---
date: ${day(n)}
status: resolved
issue: The queue of shop ${n} grew without end.
severity: SEV${n % 4}
services: [shop-${n % 3}, shared]
tags: [queues]
authors: [Ada]
started: ${day(n)}T10:00Z
resolved: ${day(n)}T11:00Z
impact: Orders waited for ${n} minutes.
causes: [A consumer without a limit.]
links: [{ url: https://status.example/${n}, title: Status page }]
recommendations:
  - { id: limit, text: Limit consumer ${n}, status: accepted, owner: payments, due: 2026-09-01, history: [{ date: ${day(n + 1)}, status: accepted, note: Agreed }] }
${more}---

# The queue of shop ${n}

## Timeline

- 10:00 - The queue grows
- 11:00 - The consumer has a limit

## The fix

**Before**:

\`\`\`yaml
limit: ${n}
\`\`\`

**After**:

\`\`\`yaml
limit: ${n + 40}
\`\`\`
`;

const blocks = `
![A chart](chart.png) ![A sign](sign.gif) ![A map](map.svg)

> :::internal
>
> The customer was named here.
>
> :::

See [the guide](../docs/guide.md).
`;

/**
 * Writes a library of which every third report is internal, with docs, images and texts with code.
 * @returns the folders of its reports and docs
 */
export function writeLibrary(folder: string): { reports: string; docs: string } {
  const [reports, docs] = [join(folder, 'reports'), join(folder, 'docs')];
  for (const made of [reports, docs]) mkdirSync(made, { recursive: true });
  for (let n = 1; n <= 12; n++) {
    const isInternal = n % 3 === 0;
    const more = isInternal ? 'visibility: internal\n' : `related: [shop-${n + 1}]\ninternal: Ask Ada.\n`;
    writeFileSync(join(reports, `shop-${n}.md`), frontMatter(n, more) + blocks);
  }
  writeFileSync(
    join(reports, 'shop-13.mdx'),
    `${frontMatter(13, '')}
import picture from './chart.png';

The sum is {1 + 1}. <Internal>It was more.</Internal> <img src={picture.src} alt="A chart" />

<Internal>

Another customer was named here.

</Internal>
`,
  );
  writeFileSync(join(reports, 'shop-14.mdx'), frontMatter(14, ''));
  writeFileSync(
    join(docs, 'guide.md'),
    '# Guide\n\nSee [a report](../reports/shop-1.md), <!-- why? --> and [what to do](rec:shop-1/limit).\n',
  );
  writeFileSync(
    join(docs, 'ours.md'),
    '---\nvisibility: internal\n---\n\n# Ours\n\nSee [a report](../reports/shop-3.md).\n',
  );
  writeFileSync(join(reports, 'chart.png'), png);
  writeFileSync(join(reports, 'sign.gif'), gif);
  writeFileSync(join(reports, 'map.svg'), svg);
  return { reports, docs };
}
