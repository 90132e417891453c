import { describe, expect, it } from 'vitest';
import { FACTORS } from '@lianzhu/graph-seed/model';
import { zh } from '../../../ui/src/i18n/zh.ts';
import { matchPath } from '../../../ui/src/match-path.ts';
import { FACTOR_CHOICES, PLANNER_QUESTIONS } from '../../../ui/src/views/overview/questions.ts';

// By a path that the compiler does not follow: the views behind it are of the browser, whose types are not known here.
const ROUTES_FILE = '../../../ui/src/routes.ts';
const { ROUTES } = (await import(ROUTES_FILE)) as { ROUTES: { pattern: string }[] };

const ALL_HREFS = [...FACTOR_CHOICES, ...PLANNER_QUESTIONS].map(({ href }) => href);

describe("the planner's questions", () => {
  it.each(ALL_HREFS)('%s leads to a view', (href) => {
    const { pathname } = new URL(href, 'http://localhost');
    expect(matchPath(pathname, ROUTES)).not.toBeNull();
  });

  it('lead to different views, or to one view in different states', () => {
    expect(new Set(ALL_HREFS).size).toBe(ALL_HREFS.length);
  });

  it('ask about every factor, and have words', () => {
    expect(FACTOR_CHOICES.map(({ factor }) => factor)).toEqual([...FACTORS]);
    const words = zh.overview as Record<string, string>;
    for (const { text } of PLANNER_QUESTIONS) expect(words[text.replace('overview.', '')]).toBeTruthy();
  });
});
