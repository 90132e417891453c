import type { Locator, Page } from '@playwright/test';

/** More steps than any page has stops before what is looked for. */
const MOST_TABS = 250;

/** Presses Tab until the element has the focus: what cannot be reached this way is not there for the keyboard. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let step = 0; step < MOST_TABS; step++) {
    await page.keyboard.press('Tab');
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error(`Tab never reached ${target.toString()}`);
}
