import { expect, test as base } from '@playwright/test';

interface Watch {
  /** Console messages that a test brings about on purpose. */
  expectedComplaints: RegExp | null;
}

/** Playwright's `test` whose page must ask no other host and leave the console clean. */
export const test = base.extend<Watch>({
  expectedComplaints: [null, { option: true }],
  page: async ({ page, expectedComplaints }, use) => {
    const hosts = new Set<string>();
    const complaints: string[] = [];
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol !== 'data:' && protocol !== 'blob:') hosts.add(hostname);
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await use(page);
    expect([...hosts]).toEqual(['127.0.0.1']);
    expect(complaints.filter((text) => !expectedComplaints?.test(text))).toEqual([]);
  },
});

export { expect };
