import { describe, expect, it } from 'vitest';
import { badParameter, ERRORS, languageOf, toProblem, unknownIds } from '../../../api/src/errors.ts';
import { toApiError } from '../../../api/src/plugins/error-handler.ts';
import { StoreError } from '../../../api/src/store/graph-store.ts';

describe('language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['zh-CN,en;q=0.8', 'zh'],
    ['en;q=0.3, zh;q=0.7', 'zh'],
    ['fr, en;q=0.5', 'en'],
    ['fr', 'zh'],
    ['en;q=0', 'zh'],
    ['en;q=x', 'zh'],
  ])('%s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('problem documents', () => {
  it('name the parameter in the asked language', () => {
    const error = badParameter('to', '须与 from 不同', 'must differ from from');
    expect(toProblem(error, 'en', '/api/v1/graph/paths')).toEqual({
      type: 'urn:lianzhu:error:INVALID_PARAMETER',
      title: 'Invalid parameter',
      status: 400,
      detail: 'Check the parameters listed.',
      instance: '/api/v1/graph/paths',
      code: 'INVALID_PARAMETER',
      errors: [{ pointer: '/to', detail: 'must differ from from' }],
    });
    expect(toProblem(error, 'zh', '/x').errors).toEqual([{ pointer: '/to', detail: '须与 from 不同' }]);
  });

  it('name unknown ids, the first ten of many', () => {
    expect(toProblem(unknownIds(['A', 'B']), 'en', '/').detail).toBe('The graph has no A, B.');
    const many = Array.from({ length: 12 }, (_, index) => `X${index}`);
    expect(toProblem(unknownIds(many), 'en', '/').detail).toMatch(/X9, …\.$/);
  });

  it('have both languages for every code', () => {
    for (const { title, detail } of Object.values(ERRORS)) {
      for (const text of [title, detail]) expect(text.zh).not.toBe(text.en);
    }
  });
});

describe('failures', () => {
  it('of the store keep their meaning and none of their words', () => {
    const away = toApiError(
      new StoreError('STORE_UNAVAILABLE', 'secret-host refused', new Error('password=x')),
    );
    expect(toProblem(away, 'en', '/')).toMatchObject({ status: 503, code: 'STORE_UNAVAILABLE' });
    expect(JSON.stringify(toProblem(away, 'en', '/'))).not.toMatch(/secret|password/);
    expect(away.context.retryAfterSeconds).toBeGreaterThan(0);
    expect(toApiError(new StoreError('STORE_TIMEOUT', 'x')).code).toBe('STORE_TIMEOUT');
    expect(toApiError(new StoreError('STORE_REFUSED', 'MATCH (n)')).code).toBe('INTERNAL');
  });

  it('that nobody expected tell nothing', () => {
    const problem = toProblem(toApiError(new TypeError('column x of /home/me')), 'en', '/');
    expect(problem).toMatchObject({ status: 500, code: 'INTERNAL' });
    expect(JSON.stringify(problem)).not.toContain('/home/me');
  });
});
