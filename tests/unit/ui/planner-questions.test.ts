import { describe, expect, it } from 'vitest';
import { FACTORS } from '@lianzhu/graph-seed/model';
import { zh } from '../../../ui/src/i18n/zh.ts';
import { matchPath } from '../../../ui/src/match-path.ts';
import { ROUTES } from '../../../ui/src/routes.ts';
import { FACTOR_CHOICES, PLANNER_QUESTIONS } from '../../../ui/src/views/overview/questions.ts';

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
