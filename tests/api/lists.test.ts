import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  BodyListItem,
  EvidenceDetail,
  FirmDetail,
  FirmListItem,
  MeasureListItem,
  Meta,
  NeedListItem,
  SegmentListItem,
  SourceDetail,
  SourceListItem,
} from '@lianzhu/api/contract';
import { openTestApp } from './test-app.ts';
import type { TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

async function all<Item>(path: string): Promise<Item[]> {
  const answer = await test.get(`${path}${path.includes('?') ? '&' : '?'}limit=500`);
  expect(answer.statusCode).toBe(200);
  const { items, total, next, truncated } = answer.json();
  expect([items.length, next, truncated]).toEqual([total, null, false]);
  return items as Item[];
}

const ids = (items: { id: string }[]) => items.map((item) => item.id);

describe('pages', () => {
  it.each([
    '/chains',
    '/firms',
    '/needs',
    '/measures',
    '/bodies',
    '/sources',
    '/segments',
    '/firms?stage=midstream',
  ])('of %s put together are the whole list', async (path) => {
    const whole = ids(await all<{ id: string }>(path));
    const seen: string[] = [];
    let cursor = '';
    do {
      const answer = (await test.get(`${path}${path.includes('?') ? '&' : '?'}limit=7${cursor}`)).json();
      seen.push(...ids(answer.items));
      expect(answer).toMatchObject({ total: whole.length, truncated: answer.next !== null });
      cursor = answer.next === null ? '' : `&cursor=${answer.next}`;
    } while (cursor !== '');
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('hold every node of the label', async () => {
    const { counts } = (await test.get('/meta')).json();
    for (const [path, label] of [
      ['/chains', 'Chain'],
      ['/firms', 'Firm'],
      ['/needs', 'Need'],
      ['/measures', 'Measure'],
      ['/bodies', 'Body'],
      ['/sources', 'Source'],
      ['/segments', 'Segment'],
    ] as const) {
      expect(await all(path)).toHaveLength(counts.nodes[label]);
    }
  });
});

describe('filters keep what the unfiltered list says', () => {
  it('of firms', async () => {
    const firms = await all<FirmListItem>('/firms');
    const expectIds = async (path: string, keep: (firm: FirmListItem) => boolean) => {
      const kept = ids(firms.filter(keep));
      expect(kept.length).toBeGreaterThan(0);
      expect(ids(await all(path))).toEqual(kept);
    };
    await expectIds('/firms?chain=CH01', ({ chains }) => chains.some(({ id }) => id === 'CH01'));
    await expectIds('/firms?stage=upstream', ({ chains }) =>
      chains.some(({ segments }) => segments.some(({ stage }) => stage === 'upstream')),
    );
    await expectIds('/firms?leader=true', ({ chains }) =>
      chains.some(({ designation }) => designation !== null),
    );
    await expectIds('/firms?leader=false', ({ chains }) =>
      chains.every(({ designation }) => designation === null),
    );
    await expectIds('/firms?leader=official', ({ chains }) =>
      chains.some(({ designation }) => designation === 'official'),
    );
    await expectIds('/firms?chain=CH03&leader=true', ({ chains }) =>
      chains.some(({ id, designation }) => id === 'CH03' && designation !== null),
    );
    const segment = firms.flatMap(({ chains }) => chains.flatMap(({ segments }) => segments))[0]!.id;
    await expectIds(`/firms?segment=${segment}`, ({ chains }) =>
      chains.some(({ segments }) => segments.some(({ id }) => id === segment)),
    );
  });

  it('of needs', async () => {
    const needs = await all<NeedListItem>('/needs');
    const expectIds = async (path: string, keep: (need: NeedListItem) => boolean) => {
      const kept = ids(needs.filter(keep));
      expect(kept.length).toBeGreaterThan(0);
      expect(ids(await all(path))).toEqual(kept);
    };
    await expectIds('/needs?factor=land', ({ factor }) => factor === 'land');
    await expectIds('/needs?chain=CH04', ({ chains }) => chains.some(({ id }) => id === 'CH04'));
    await expectIds('/needs?chain=PANYU', ({ props }) => props['scope'] === 'district');
    await expectIds('/needs?basis=inferred', ({ basis }) => basis === 'inferred');
    await expectIds(
      '/needs?status=open&factor=talent',
      ({ props, factor }) => props['status'] === 'open' && factor === 'talent',
    );
    await expectIds('/needs?matched=true', ({ measures }) => measures.length > 0);
    const { topic } = needs[0]!.props;
    await expectIds(
      `/needs?topic=${encodeURIComponent(String(topic))}`,
      ({ props }) => props['topic'] === topic,
    );
    const unmatched = ids(needs.filter(({ measures }) => measures.length === 0));
    expect(ids(await all('/needs?matched=false'))).toEqual(unmatched);
  });

  it('of measures and segments', async () => {
    const measures = await all<MeasureListItem>('/measures');
    const fund = ids(measures.filter(({ props }) => props['kind'] === 'fund'));
    expect(ids(await all('/measures?kind=fund'))).toEqual(fund);
    const serving = ids(measures.filter(({ chains }) => chains.some(({ id }) => id === 'CH05')));
    expect(ids(await all('/measures?chain=CH05'))).toEqual(serving);
    const uncalled = ids(measures.filter(({ needs }) => needs.length === 0));
    expect(ids(await all('/measures?matched=false'))).toEqual(uncalled);
    const segments = await all<SegmentListItem>('/segments');
    const gaps = segments.filter(({ firms }) => firms === 0);
    expect(gaps.length).toBeGreaterThan(0);
    expect(ids(await all('/segments?gap=true'))).toEqual(ids(gaps));
    expect(gaps.every(({ gap }) => gap)).toBe(true);
  });
});

describe('needs and measures', () => {
  it('name each other', async () => {
    const needs = await all<NeedListItem>('/needs');
    const measures = await all<MeasureListItem>('/measures');
    const fromNeeds = needs.flatMap((need) => need.measures.map((measure) => `${need.id} ${measure}`));
    const fromMeasures = measures.flatMap((measure) => measure.needs.map((need) => `${need} ${measure.id}`));
    expect(fromNeeds.length).toBeGreaterThan(0);
    expect(fromMeasures.sort()).toEqual(fromNeeds.sort());
  });
});

describe('a chain', () => {
  it('counts in the list what it shows in detail', async () => {
    for (const chain of await all<{ id: string; counts: Record<string, number> }>('/chains')) {
      const detail = (await test.get(`/chains/${chain.id}`)).json();
      expect(detail.counts).toEqual(chain.counts);
      expect(detail.segments).toHaveLength(chain.counts['segments']!);
      expect(detail.segments.filter((segment: { gap: boolean }) => segment.gap)).toHaveLength(
        chain.counts['gapSegments']!,
      );
      expect(new Set(detail.leaders.map((leader: { firm: { id: string } }) => leader.firm.id)).size).toBe(
        chain.counts['leaders'],
      );
      const firms = await all<FirmListItem>(`/firms?chain=${chain.id}`);
      expect(firms).toHaveLength(chain.counts['firms']!);
      expect(await all(`/needs?chain=${chain.id}`)).toHaveLength(chain.counts['needs']!);
      expect(await all(`/measures?chain=${chain.id}`)).toHaveLength(chain.counts['measures']!);
    }
  });
});

describe('certainty', () => {
  /** Documented: the best of its pieces of evidence, S before A before B before C. Anything else is I. */
  async function best({ basis, evidence }: { basis: string; evidence: string[] }): Promise<string> {
    if (basis !== 'documented') return 'I';
    const answers = await Promise.all(evidence.map((id) => test.get(`/evidence/${id}`)));
    const letters = answers.map((answer) => (answer.json() as EvidenceDetail).certainty);
    return ['S', 'A', 'B', 'C'].find((letter) => letters.some((one) => one === letter)) ?? 'I';
  }

  it('is that of the best evidence, for firms, segments and bodies', async () => {
    const rows = [
      ...(await all<FirmListItem>('/firms')),
      ...(await all<SegmentListItem>('/segments')),
      ...(await all<BodyListItem>('/bodies')),
    ];
    for (const row of rows) expect([row.id, row.certainty]).toEqual([row.id, await best(row)]);
    expect(new Set(rows.map(({ certainty }) => certainty)).size).toBeGreaterThan(2);
  });

  it('is told for each relationship of a firm, in both directions', async () => {
    const firm = (await test.get('/firms/F002')).json() as FirmDetail;
    const edges = Object.values(firm.relationships).flatMap((group) => [...group.in, ...group.out]);
    expect(firm.relationships['SUPPLIES']?.in.length).toBeGreaterThan(0);
    expect(Object.keys(firm.certainties).sort()).toEqual(ids(edges).sort());
    for (const edge of edges)
      expect([edge.id, firm.certainties[edge.id]]).toEqual([edge.id, await best(edge)]);
  });
});

describe('a source', () => {
  it('tells what rests on it by kind, as its pieces of evidence do one by one', async () => {
    const listed = await all<SourceListItem>('/sources');
    const busy = [...listed].sort((a, b) => b.itemCount - a.itemCount).slice(0, 3);
    for (const { id, evidenceCount, itemCount } of busy) {
      const source = (await test.get(`/sources/${id}`)).json() as SourceDetail;
      expect(source).toMatchObject({ evidenceCount, itemCount });
      expect(source.pieces).toHaveLength(evidenceCount);
      const resting = new Map<string, Set<string>>();
      for (const piece of source.pieces) {
        const detail = (await test.get(`/evidence/${piece.id}`)).json() as EvidenceDetail;
        expect(detail.source.id).toBe(id);
        for (const support of detail.supports) {
          resting.set(support.id, (resting.get(support.id) ?? new Set()).add(piece.id));
        }
      }
      const told = source.supports.filter(({ kind }) => kind !== 'figure');
      for (const { items, total } of told) expect(items).toHaveLength(Math.min(total, 100));
      for (const { id: item, evidence } of told.flatMap(({ items }) => items)) {
        expect([item, new Set(evidence)]).toEqual([item, resting.get(item)]);
      }
      expect(told.reduce((sum, { total }) => sum + total, 0)).toBe(resting.size);
    }
  });

  it('tells figures too, with whose they are', async () => {
    const { figures } = (await test.get('/meta')).json() as Meta;
    const [figure] = figures;
    const evidence = (await test.get(`/evidence/${figure?.evidence[0]}`)).json() as EvidenceDetail;
    const source = (await test.get(`/sources/${evidence.source.id}`)).json() as SourceDetail;
    const group = source.supports.find(({ kind }) => kind === 'figure');
    expect(group?.items.find(({ id }) => id === figure?.id)).toMatchObject({
      owner: { id: 'PANYU', label: 'District' },
    });
  });

  it('is no other node', async () => {
    for (const id of ['CH01', 'EV-CH01-S0', 'NOPE'])
      expect((await test.get(`/sources/${id}`)).statusCode).toBe(404);
  });
});
