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
  it('equals the kept files (vitest -u rewrites them)', async () => {
    const texts = textsOf(extension);
    expect(texts.size).toBeGreaterThan(0);
    for (const [name, text] of texts) {
      await expect(text).toMatchFileSnapshot(`golden/${name}`);
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
