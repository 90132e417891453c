import type { Locator, Page } from '@playwright/test';

export const palette = (page: Page): Locator => page.getByRole('dialog', { name: '搜索' });

/** Opens the palette by keyboard and types. */
export async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await palette(page).getByRole('combobox').fill(text);
}
