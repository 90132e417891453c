import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { RENDERERS } from '../../api/src/export/renderer.ts';
import { META, SMALL } from './small-subgraph.ts';

/** The files of one format as texts: a zip is compared by what it holds, since its packing is the library's. */
function textsOf(extension: string): Map<string, string> {
  const renderer = RENDERERS.find((one) => one.extension === extension);
  if (!renderer) throw new Error(`no renderer for ${extension}`);
  const body = renderer.render(SMALL, META);
  if (typeof body === 'string') return new Map([[`small.${extension}`, body]]);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return new Map(
    Object.entries(unzipSync(body)).map(([name, bytes]) => [`small.${name}`, decoder.decode(bytes)]),
  );
}

describe.each(RENDERERS.map((renderer) => renderer.extension))('%s', (extension) => {
  it('equals the kept files (UPDATE_GOLDEN=1 rewrites them)', () => {
    const texts = textsOf(extension);
    expect(texts.size).toBeGreaterThan(0);
    for (const [name, text] of texts) {
      const file = new URL(`golden/${name}`, import.meta.url);
      if (process.env['UPDATE_GOLDEN']) writeFileSync(file, text);
      expect(text).toBe(readFileSync(file, 'utf8'));
    }
  });

  it('gives the same bytes for the same answer', () => {
    const [first, second] = [0, 1].map(() =>
      RENDERERS.find((one) => one.extension === extension)!.render(SMALL, META),
    );
    expect(first).toEqual(second);
  });

  it('carries the evidence of every node and relationship', () => {
    const all = [...textsOf(extension).values()].join('\n');
    for (const id of ['E1', 'E2']) expect(all).toContain(id);
  });
});
