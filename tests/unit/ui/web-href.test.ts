import { describe, expect, it } from 'vitest';
import { webHref } from '../../../ui/src/web-href.ts';

describe('the target of a link to a source', () => {
  it('is the address where it is one of the web', () => {
    for (const address of ['https://a.cn/b?c=1', 'http://a.cn', 'HTTPS://A.CN']) {
      expect(webHref(address)).toBe(address);
    }
  });

  it('is none without a scheme, which would lead into the app, and with any other', () => {
    for (const address of [
      'a.cn/b',
      '/firms',
      'javascript:alert(1)',
      ' https://a.cn',
      'data:text/html,x',
      '',
    ]) {
      expect(webHref(address)).toBeNull();
    }
  });
});
