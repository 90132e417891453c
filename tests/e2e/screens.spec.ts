import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { askShown, SCREENS } from './screens.ts';
import type { Screen, Shown } from './screens.ts';
import { expect, test } from './watched-page.ts';

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const SHOTS = 'test-results/screens';
/** What an unknown id brings about: the browser itself reports the answer 404 on its console. */
const NOT_FOUND = /status of 404/;

test.use({ expectedComplaints: NOT_FOUND });

let shown: Shown;
test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  shown = await askShown(request);
  await request.dispose();
});

/** Opens a screen as a link with language and theme would, and waits until it is at rest. */
async function openScreen(page: Page, screen: Screen, language: string, theme: string): Promise<void> {
  const path = screen.path(shown);
  await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}&theme=${theme}`);
  await page.waitForLoadState('networkidle');
  await screen.open?.(page);
  await page.waitForLoadState('networkidle');
}

/** Everything that axe finds, as "rule: where". */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

for (const screen of SCREENS) {
  for (const theme of ['light', 'dark']) {
    test(`${screen.name}, ${theme}`, async ({ page }) => {
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        for (const language of ['zh', 'en']) {
          await openScreen(page, screen, language, theme);
          await page.screenshot({ path: `${SHOTS}/${screen.name}-${size}-${theme}-${language}.png` });
          const [content, width] = await page.evaluate<[number, number]>(
            '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
          );
          expect.soft(content, `${size} ${language}: no sideways scroll`).toBeLessThanOrEqual(width);
          // The languages differ in words alone, which the repository's tests compare.
          if (language === 'zh') expect.soft(await violationsOf(page), `${size}: axe`).toEqual([]);
        }
      }
    });
  }
}
