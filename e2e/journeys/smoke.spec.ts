import { expect, test } from '@playwright/test';

test('the sign-in page answers', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('h1')).toBeVisible();
});
