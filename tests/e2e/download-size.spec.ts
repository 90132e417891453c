import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test } from './watched-page.ts';

/** DESIGN's budget for the first screen, without the canvas. */
const MOST_BYTES = 150_000;

test('the first screen is at most 150 kB of gzip, and the canvas waits for the first graph', async ({
  page,
}) => {
  const parts: { path: string; bytes: number }[] = [];
  const reading: Promise<void>[] = [];
  const weigh = (response: Response): void => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/api/')) return;
    reading.push(
      response.body().then((body) => void parts.push({ path: pathname, bytes: gzipSync(body).length })),
    );
  };
  page.on('response', weigh);
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await Promise.all(reading);
  page.off('response', weigh);
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`First screen: ${(total / 1000).toFixed(1)} kB gzip in ${parts.length} files.`);
  expect(parts.filter(({ path }) => path.endsWith('.js')).length).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(MOST_BYTES);
  expect(parts.filter(({ path }) => path.includes('canvas'))).toEqual([]);

  const canvas = page.waitForRequest(/canvas.*\.js$/);
  await page.goto('/explore?root=talent');
  await canvas;
});
