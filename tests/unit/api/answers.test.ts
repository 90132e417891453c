import { describe, expect, it, vi } from 'vitest';
import { contentDisposition } from '../../../api/src/answers/answers.ts';
import { BoundedCache } from '../../../api/src/answers/bounded-cache.ts';
import { GraphVersion } from '../../../api/src/answers/graph-version.ts';
import type { GraphMeta } from '../../../api/src/queries/graph-meta.ts';

const meta = (version: number) => ({ version }) as GraphMeta;

describe('the graph version', () => {
  it('is read once for requests that come together, and again when it is old', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const read = vi.fn(async () => meta(read.mock.calls.length));
    const version = new GraphVersion(read, 2000);
    const together = await Promise.all([version.current(), version.current()]);
    expect(together.map((one) => one.version)).toEqual([1, 1]);
    vi.advanceTimersByTime(1999);
    expect((await version.current()).version).toBe(1);
    vi.advanceTimersByTime(1);
    expect((await version.current()).version).toBe(2);
    vi.useRealTimers();
  });

  it('is asked again after a failure', async () => {
    const read = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue(meta(3));
    const version = new GraphVersion(read, 60_000);
    await expect(version.current()).rejects.toThrow('away');
    expect((await version.current()).version).toBe(3);
  });
});

describe('the cache of answers', () => {
  const answer = (body: string, questions = '') => ({
    body: Buffer.from(body),
    gzipped: null,
    questions: Buffer.from(questions),
  });

  it('drops those used longest ago when it is full, and keeps none that is too large', () => {
    const cache = new BoundedCache(10);
    cache.set('a', answer('1234'));
    cache.set('b', answer('12', '34'));
    expect(String(cache.get('a')?.body)).toBe('1234');
    cache.set('c', answer('1', '234'));
    expect(['a', 'b', 'c'].map((key) => cache.get(key)?.body.toString())).toEqual(['1234', undefined, '1']);
    cache.set('d', answer('123456', '78901'));
    expect(cache.get('d')).toBeUndefined();
    expect(String(cache.get('a')?.body)).toBe('1234');
    cache.set('e', { ...answer('123456'), gzipped: Buffer.from('78901') });
    expect(cache.get('e')).toBeUndefined();
  });
});

describe('the name of a file', () => {
  it('is whole for new readers and ASCII for old ones', () => {
    expect(contentDisposition("番禺区 'a'.json", 'lianzhu F1.json')).toBe(
      `attachment; filename="lianzhu_F1.json"; filename*=UTF-8''%E7%95%AA%E7%A6%BA%E5%8C%BA%20%27a%27.json`,
    );
  });
});
