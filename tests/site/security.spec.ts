import { expect, test } from 'playwright/test';
import { pageKinds } from './page-kinds.ts';

for (const [kind, path] of Object.entries(pageKinds)) {
  test(`${kind}: the policy is strict and nothing breaks it`, async ({ page, baseURL }) => {
    const problems: string[] = [];
    page.on('console', message => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', error => problems.push(String(error)));
    page.on('request', request => {
      if (!request.url().startsWith(baseURL!) && !request.url().startsWith('data:'))
        problems.push(`request to ${request.url()}`);
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const expected = kind === 'not found' ? [expect.stringContaining('404')] : [];
    expect(problems).toEqual(expected);
    const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(await page.locator('[style]').count()).toBe(0);
  });
}
