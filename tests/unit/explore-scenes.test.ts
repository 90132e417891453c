import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../ui/src/state/packed-text.ts';
import { freeName, readScenes, writeScenes } from '../../ui/src/state/scenes.ts';
import type { NamedScene } from '../../ui/src/state/scenes.ts';

const scene: fc.Arbitrary<NamedScene> = fc.record({
  name: fc.stringMatching(/^[一-龥A-Za-z]{1,20}$/),
  savedAt: fc.constant('2026-11-25T08:00:00.000Z'),
  graphVersion: fc.option(fc.nat(), { nil: null }),
  view: fc.string({ maxLength: 200 }),
});

describe('a file of scenes', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.array(scene, { maxLength: 5 }), (scenes) => {
        expect(readScenes(writeScenes(scenes))).toEqual({ scenes, left: 0 });
      }),
    );
  });

  it('is refused in words where it is another version or no scenes at all, and counts what is left out', () => {
    expect(readScenes('{"format":"lianzhu-scenes","version":9,"scenes":[]}')).toEqual({
      refusal: 'otherVersion',
      version: '9',
    });
    for (const text of ['', 'null', '[]', '{"format":"x"}', '{"format":"lianzhu-scenes","version":1}']) {
      expect(readScenes(text)).toEqual({ refusal: 'notScenes' });
    }
    const mixed =
      '{"format":"lianzhu-scenes","version":1,"scenes":[null,{"name":"a","view":""},{"name":""}]}';
    expect(readScenes(mixed)).toMatchObject({ scenes: [{ name: 'a', graphVersion: null }], left: 2 });
  });

  it('never gives two scenes one name', () => {
    const one: NamedScene = { name: '周一', savedAt: '', graphVersion: 1, view: '' };
    expect(freeName('周一', [one])).toBe('周一 (2)');
    expect(freeName('周一', [one, { ...one, name: '周一 (2)' }])).toBe('周一 (3)');
    expect(freeName('周二', [one])).toBe('周二');
  });
});

describe('a packed text', () => {
  it('comes back whole from letters that an address takes as they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 3000 }), async (text) => {
        const packed = await pack(text);
        expect(packed).toMatch(/^[A-Za-z0-9_-]*$/);
        expect(await unpack(packed)).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it('that was cut, edited or is a bomb is not read, and nothing is thrown', async () => {
    const packed = await pack('nodes=F007.3c.-y*'.repeat(300));
    expect(await unpack(packed.slice(0, -5))).toBeNull();
    expect(await unpack('%%%')).toBeNull();
    expect(await unpack(await pack('x'.repeat(2_000_000)))).toBeNull();
  });
});
