/** A long wait for verdicts: how far it is, for the eye and for a screen reader, on any page. */
import { expect, expectAccessible, test } from './register.ts';

test.use({ opened: 'example' });

test('while the list waits for verdicts the page says how far they are, and stops when they are there', async ({
  page,
}) => {
  const release = Promise.withResolvers<void>();
  let done = 34_000;
  await page.route('**/rpc/processors/list', async (route) => {
    await release.promise;
    await route.continue();
  });
  await page.route('**/rpc/register/preparing', (route) =>
    route.fulfill({ json: { json: { done, total: 100_000 } } }),
  );
  await page.getByRole('link', { name: 'Leveranciers' }).first().click();
  const bar = page.getByRole('progressbar', { name: 'De oordelen worden berekend' });
  await expect(bar).toHaveAttribute('aria-valuenow', '34');
  await expect(bar).toContainText('34 %');
  await expect(page.getByRole('status').filter({ hasText: 'De oordelen worden berekend' })).toHaveCount(1);
  await expectAccessible(page);
  done = 71_000;
  await expect(bar).toHaveAttribute('aria-valuenow', '71');
  release.resolve();
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'De oordelen worden berekend' })).toHaveCount(0);
});

test('a wait for anything else shows no progress of verdicts', async ({ page }) => {
  const release = Promise.withResolvers<void>();
  await page.route('**/rpc/processors/list', async (route) => {
    await release.promise;
    await route.continue();
  });
  const answered = () => page.waitForResponse('**/rpc/register/preparing');
  const first = answered();
  await page.getByRole('link', { name: 'Leveranciers' }).first().click();
  await first;
  // The second answer comes after the first one was drawn.
  await answered();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  release.resolve();
});
