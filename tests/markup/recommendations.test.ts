import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';

const front = (more = '') => `---\ntitle: T\ndate: 2026-01-04\nstatus: resolved\nissue: x\n${more}---\n`;
const recommendationsOf = async (body: string, more = '') =>
  (await compile(front(more) + body, { format: 'md', kind: 'report' })).recommendations;

test('list items, with their bold lead as id', async () => {
  const found = await recommendationsOf(
    '## Action items\n\n1. **Pin the image**: by digest.\n2. Alert on build time - before people notice\n',
  );
  expect(found.map(({ id, text, status, line }) => [id, text, status, line])).toEqual([
    ['pin-the-image', 'Pin the image: by digest.', 'proposed', 9],
    ['alert-on-build-time', 'Alert on build time - before people notice', 'proposed', 10],
  ]);
});

test('task-list items say whether they are done', async () => {
  const found = await recommendationsOf('### Follow-ups\n\n- [x] Restore monthly\n- [ ] Write the runbook\n');
  expect(found.map(({ text, status }) => [text, status])).toEqual([
    ['Restore monthly', 'implemented'],
    ['Write the runbook', 'proposed'],
  ]);
});

test('table rows with owner, due day, ticket and status', async () => {
  const table =
    '| # | Action | Owner | Due | Ticket | Status |\n| --- | --- | --- | --- | --- | --- |\n| 1 | Add a canary | Ops | 2026-03-01 | OPS-7 | ✅ Done |\n';
  const found = await recommendationsOf(`## Corrective actions\n\n${table}`);
  expect(found).toMatchObject([
    {
      text: 'Add a canary',
      owner: 'Ops',
      due: '2026-03-01',
      ticket: 'OPS-7',
      status: 'implemented',
      line: 11,
    },
  ]);
});

test('the section’s leading bold sentence, not the list that argues for it', async () => {
  const found = await recommendationsOf(
    '## Recommendation\n\n**Use slim images** unless size matters most. They bring:\n- wheels\n- speed\n\n## Next\n\n- no\n',
  );
  expect(found.map(({ id, text }) => [id, text])).toEqual([
    ['use-slim-images', 'Use slim images unless size matters most.'],
  ]);
});

test('a bold label before a list only groups it', async () => {
  const found = await recommendationsOf(
    '## Recommendations\n\n**Immediate:**\n\n- Rotate keys\n\n**Later**\n\n- Automate it\n',
  );
  expect(found.map(({ text }) => text)).toEqual(['Rotate keys', 'Automate it']);
});

test('an empty item recommends nothing', async () => {
  expect(await recommendationsOf('## Recommendations\n\n- Rotate keys\n-\n- [ ] \n')).toHaveLength(1);
});

test('other languages', async () => {
  expect(await recommendationsOf('## アクションアイテム\n\n- 監視を追加する\n')).toHaveLength(1);
  expect(await recommendationsOf('## Принятые меры\n\n- Добавить проверку\n')).toHaveLength(1);
  expect(await recommendationsOf('## Tiltak\n\n- Legg til varsling\n')).toHaveLength(1);
});

test('front matter decides, and finds the item that states it', async () => {
  const listed =
    'recommendations:\n  - { id: pin, text: Pin the base image by digest, status: accepted, owner: Ops }\n  - { id: gone, text: Something said nowhere }\n';
  const found = await recommendationsOf(
    '## Recommendations\n\n- Other\n- Pin the base image by its digest.\n',
    listed,
  );
  expect(found).toMatchObject([
    { id: 'pin', status: 'accepted', owner: 'Ops', origin: 'front-matter', anchor: 'pin', line: 13 },
    { id: 'gone', status: 'proposed', origin: 'front-matter', line: 8 },
  ]);
  expect(found[1]!.anchor).toBeUndefined();
});

test('equal texts get different ids, and no id is taken by a heading', async () => {
  const found = await recommendationsOf('## Recommendations\n\n- Test\n- Test\n- Recommendations\n');
  expect(found.map(({ id }) => id)).toEqual(['test', 'test-2', 'recommendations-2']);
});

test('a sub-heading for each recommendation, and its list only details it', async () => {
  const found = await recommendationsOf(
    '## Next steps\n\n### Step 1: Pin the image\n\n- in every service\n\n### 2. Alert on build time\n\nBefore people notice.\n',
  );
  expect(found.map(({ id, text, anchor, line }) => [id, text, anchor, line])).toEqual([
    ['pin-the-image', 'Step 1: Pin the image', 'step-1-pin-the-image', 9],
    ['alert-on-build-time', '2. Alert on build time', '2-alert-on-build-time', 13],
  ]);
});

test('sub-headings that group by horizon recommend nothing themselves', async () => {
  const found = await recommendationsOf(
    '## Recommendations\n\n### Immediate\n\n- Rotate keys\n\n### Long-term\n\n1. Automate it\n\n### What went well\n\n- The rollback\n',
  );
  expect(found.map(({ text }) => text)).toEqual(['Rotate keys', 'Automate it']);
});

test('a list that argues for what stands above it recommends nothing', async () => {
  const found = await recommendationsOf(
    '## Recommendations\n\n1. Use the mirror\n\n**Benefits**:\n\n- faster\n- cheaper\n',
  );
  expect(found.map(({ text }) => text)).toEqual(['Use the mirror']);
});

test('a section of prose recommends in its paragraphs', async () => {
  const found = await recommendationsOf('## Next step\n\nImplement the second option in the proxy.\n');
  expect(found.map(({ text }) => text)).toEqual(['Implement the second option in the proxy.']);
  expect(await recommendationsOf('## Recommendations\n\nNone.\n')).toEqual([]);
});

test('a label outside a section: its line, or the list below it', async () => {
  const found = await recommendationsOf(
    '## Conclusion\n\n**Result**: mended\n**Next action**: Watch the queue for a week\n\n- **Review actions**:\n  - Add a smoke test\n',
  );
  expect(found.map(({ text, line }) => [text, line])).toEqual([
    ['Watch the queue for a week', 10],
    ['Add a smoke test', 13],
  ]);
});

test('options, verdicts and what was done already are no recommendations', async () => {
  expect(await recommendationsOf('## Option A (recommended)\n\n- simple\n')).toEqual([]);
  expect(await recommendationsOf('## Deployment recommendation\n\n- green\n')).toEqual([]);
  expect(await recommendationsOf('## Actions taken\n\n- rolled back\n')).toEqual([]);
});
