import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';

const front = '---\ntitle: T\ndate: 2026-03-02\nstatus: resolved\nissue: x\n---\n';

async function drawn(body: string) {
  const { html, claims, sections, headings } = await compile(`${front}${body}`, {
    kind: 'report',
    format: 'md',
  });
  const marks = [...html.matchAll(/<span class="claim ([^"]*)" id="([^"]*)">(.*?)<button/g)].map(
    ([, kind, id, figure]) => [kind!.replace('claim-', ''), id!, figure!],
  );
  return { html, claims, sections, headings, marks };
}

test('a mark stands at its own figure where the same figure comes twice', async () => {
  const { marks } = await drawn('Of 98% of hosts, 98 of 120 nodes (98%) fell.\n');
  expect(marks).toEqual([['contradicted', 'claim.1', '98%']]);
  const { html } = await drawn('Of 98% of hosts, 98 of 120 nodes (98%) fell.\n');
  expect(html).toContain('<p>Of 98% of hosts, 98 of 120 nodes (<span');
});

test('entities, escapes and emphasis before a figure do not move its mark', async () => {
  const { marks } = await drawn('A &amp; B \\* *x*: 98 of 120 nodes (**98%**) &lt;\n');
  expect(marks).toEqual([['contradicted', 'claim.1', '98%']]);
});

test('raw HTML around a figure does not move its mark', async () => {
  const { marks } = await drawn('<details>\n<summary>42/53 (12%)</summary>\n\n42/53 (13%)\n\n</details>\n');
  expect(marks).toEqual([['contradicted', 'claim.1', '13%']]);
});

test('what names a section has no mark, and its contradiction leads to the section', async () => {
  const { marks, claims, html } = await drawn('## Lost 98 of 120 nodes (98%)\n\nText.\n');
  expect(marks).toEqual([]);
  expect(claims.map(({ verdict, anchor }) => [verdict, anchor])).toEqual([
    ['contradicted', 'lost-98-of-120-nodes-98'],
  ]);
  expect(html).not.toContain('claim-open');
});

test('a figure in a link is marked behind it', async () => {
  const { html, marks } = await drawn('See [42/53 (79%)](https://example.org/).\n');
  expect(marks).toEqual([['verified claim-behind', 'claim.1', '']]);
  expect(html).toContain('42/53 (79%)</a><span');
});

test('code keeps every character', async () => {
  const { html, marks, claims } = await drawn('```\nUnit: 42/53 (12%)\n```\n\nAnd `42/53 (12%)`.\n');
  expect(marks).toEqual([]);
  expect(claims).toHaveLength(1);
  expect(html).toContain('Unit: 42/53 (12%)');
  expect(html).toContain('<code>42/53 (12%)</code>');
});

test('marks are no words: neither search nor headings know of them', async () => {
  const body = '## Nodes\n\n98 of 120 nodes (98%) fell, 42 of 53 hosts (79%) came back.\n';
  const { sections, headings } = await drawn(body);
  expect(sections).toEqual([
    {
      id: 'nodes',
      heading: 'Nodes',
      prose: '98 of 120 nodes (98%) fell, 42 of 53 hosts (79%) came back.',
      code: '',
    },
  ]);
  expect(headings.map(({ id }) => id)).toEqual(['nodes']);
});

test('what could not be checked is listed, and nothing more', async () => {
  const { html, claims, marks } = await drawn('- Build: 12 min\n- Test: 13 min\n- Total: 20 min\n');
  expect(claims.map(({ verdict }) => verdict)).toEqual(['unchecked']);
  expect(marks).toEqual([]);
  expect(html).toMatch(
    /id="claims\.unchecked"[^>]* popover="auto".*the items may not be all, or may overlap/,
  );
});

test('ids of marks are none that a heading can have', async () => {
  const { html } = await drawn('## Claim 1\n\n98 of 120 nodes (98%) fell.\n');
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(match => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every id a calculation leads to is on the page', async () => {
  const { html } = await drawn(
    '- Step 1: 2.3 s\n- Step 2: 41.9 s\n- Step 3: 0.1 s\n- Total: 48.1 s\n\n## Timeline\n\n- 14:05 - Rollout begins\n- 14:11 - Paged\n- 14:45 - Resolved after 50 min\n',
  );
  const targets = [...html.matchAll(/<a href="#([^"]*)"/g)].map(match => match[1]!);
  expect(targets.length).toBeGreaterThan(2);
  for (const target of targets) expect(html).toContain(` id="${target}"`);
});
