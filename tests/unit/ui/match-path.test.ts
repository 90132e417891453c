import { expect, test } from 'vitest';
import { matchPath } from '../../../ui/src/match-path.ts';

const ROUTES = ['/', '/bottlenecks', '/bottlenecks/:chain/:factor', '/firms/:id'].map((pattern) => ({
  pattern,
}));
const match = (path: string) => matchPath(path, ROUTES);

test('a path fits one pattern, with its parameters decoded', () => {
  expect(match('/')?.route.pattern).toBe('/');
  expect(match('/bottlenecks/')?.route.pattern).toBe('/bottlenecks');
  expect(match('/bottlenecks/CH04/land')?.params).toEqual({ chain: 'CH04', factor: 'land' });
  expect(match('/firms/F%20060')?.params).toEqual({ id: 'F 060' });
});

test('a path of no pattern has no route', () => {
  expect(match('/bottlenecks/CH04')).toBeNull();
  expect(match('/bottlenecks/CH04/land/more')).toBeNull();
  expect(match('/nope')).toBeNull();
});

test('a malformed escape stays as it is typed', () => {
  expect(match('/firms/%E0%A4%A')?.params).toEqual({ id: '%E0%A4%A' });
});
