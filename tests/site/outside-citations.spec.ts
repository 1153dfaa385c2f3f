import { expect, test } from 'playwright/test';

// tests/site/cited.json is what `faultline links --record` would have written of a wiki.
test('a recommendation’s page shows who cites it elsewhere, beside those of the site', async ({ page }) => {
  await page.goto('/recommendations/docker-build-stuck-on-alpine/use-debian-slim/');
  const elsewhere = page.getByRole('link', { name: 'Runbook: images' });
  await expect(elsewhere).toHaveAttribute(
    'href',
    'https://git.example/wiki/blob/main/runbooks/images%20%26%20layers.md#L12',
  );
  await expect(elsewhere).toHaveAttribute('rel', 'noopener');
  const cited = page.getByRole('listitem').filter({ has: elsewhere });
  await expect(cited).toContainText('Elsewhere');
  await expect(page.getByRole('link', { name: 'Choosing a base image' }).first()).toBeVisible();
});
