import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  BestMeasure,
  Bottlenecks,
  CommonProblem,
  FirmExit,
  FirmExitRank,
  List,
} from '@lianzhu/api/contract';
import { openTestApp } from './test-app.ts';
import type { TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const ask = async <Answer>(path: string): Promise<Answer> => (await test.get(path)).json();
const whatIf = (body: object, query = '') =>
  test.app.inject({ method: 'POST', url: `/api/v1/what-if${query}`, payload: body });

describe('GET /common-problems', () => {
  it('names topics of at least so many chains, the highest score first', async () => {
    const two = await ask<List<CommonProblem>>('/common-problems');
    const three = await ask<List<CommonProblem>>('/common-problems?chains=3');
    expect(two.items.length).toBeGreaterThan(three.items.length);
    expect(three.items).toEqual(two.items.filter((topic) => topic.chains.length >= 3));
    for (const topic of two.items) expect(topic.score).toBeCloseTo(topic.sum * topic.chains.length, 12);
    const scores = two.items.map((topic) => topic.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('pages without losing or repeating a topic', async () => {
    const all = await ask<List<CommonProblem>>('/common-problems?chains=1');
    const first = await ask<List<CommonProblem>>('/common-problems?chains=1&limit=2');
    const rest = await ask<List<CommonProblem>>(`/common-problems?chains=1&limit=500&cursor=${first.next}`);
    expect([...first.items, ...rest.items]).toEqual(all.items);
  });

  it.each(['chains=0', 'chains=two', 'severity.3=2', 'colour=red'])('answers 400 to %s', async (query) => {
    const answer = await test.get(`/common-problems?${query}`);
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'INVALID_PARAMETER']);
  });
});

describe('POST /what-if', () => {
  it('moves nothing when nothing changes, and agrees with the matrix', async () => {
    const answer = (await whatIf({})).json();
    const { rows, districtWide } = await ask<Bottlenecks>('/bottlenecks');
    expect(answer.changes).toEqual([]);
    expect(answer.before).toEqual(answer.after);
    expect(answer.before.rows).toEqual(rows.map(({ chain, cells, total }) => ({ chain, cells, total })));
    expect(answer.before.districtWide).toEqual(districtWide);
  });

  it('lowers the cell that a new measure serves, by a quarter', async () => {
    const { rows } = await ask<Bottlenecks>('/bottlenecks');
    const cell = rows.flatMap((row) => row.cells).find((one) => (one.gap ?? 0) > 0);
    const add = [
      { label: 'Measure', name: '试', factor: cell?.factor, chains: [cell?.chain], certainty: 'A' },
    ];
    const { changes } = (await whatIf({ add })).json();
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ chain: cell?.chain, factor: cell?.factor, gapBefore: cell?.gap });
    expect(changes[0].gapAfter).toBeCloseTo((cell?.gap ?? 0) * 0.75, 12);
  });

  it('leaves the stored graph as it was', async () => {
    const before = await ask<Bottlenecks>('/bottlenecks');
    const { items } = await ask<List<{ id: string }>>('/needs?limit=500');
    await whatIf({ remove: items.map(({ id }) => ({ label: 'Need', id })) });
    expect(await ask<Bottlenecks>('/bottlenecks')).toEqual(before);
  });

  it('answers 400 that names every change it cannot apply', async () => {
    const answer = await whatIf({
      remove: [{ label: 'Need', id: 'nobody' }],
      add: [{ label: 'Measure', name: 'x', factor: 'land', certainty: 'A' }],
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      '/remove/0/id',
      '/add/0',
    ]);
  });

  it('answers 400 to more than 500 changes, unknown fields and bad values', async () => {
    const many = (label: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({ label, id: `N${index}` }));
    const bodies = [
      { remove: many('Need', 501) },
      { remove: many('Need', 300), change: many('Measure', 300) },
      { move: [] },
      { change: [{ label: 'Need', id: 'N-L02', severity: 9 }] },
      { add: [{ label: 'Firm', name: 'x' }] },
    ];
    for (const body of bodies) {
      const answer = await whatIf(body);
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'INVALID_PARAMETER']);
    }
  });
});

describe('GET /best-measures', () => {
  it('gives the running sum of what each step removes', async () => {
    const { items } = await ask<List<BestMeasure>>('/best-measures?count=4');
    expect(items).toHaveLength(4);
    let sum = 0;
    for (const step of items) {
      sum += step.removed;
      expect(step.sum).toBeCloseTo(sum, 12);
    }
    const land = await ask<List<BestMeasure>>('/best-measures?count=4&factor=land');
    expect(new Set(land.items.map((step) => step.factor))).toEqual(new Set(['land']));
  });

  it.each(['count=0', 'count=51', 'factor=water'])('answers 400 to %s', async (query) => {
    expect((await test.get(`/best-measures?${query}`)).statusCode).toBe(400);
  });
});

describe('firm exits', () => {
  it('each rank equals the firm’s own page', async () => {
    const ranks = await ask<List<FirmExitRank>>('/firm-exits?limit=500');
    const firms = await ask<List<{ id: string }>>('/firms?limit=500');
    expect(ranks.items.map((rank) => rank.id).sort()).toEqual(firms.items.map((firm) => firm.id).sort());
    for (const rank of ranks.items) {
      const exit = await ask<FirmExit>(`/firms/${rank.id}/exit`);
      expect({
        segmentsEmptied: exit.segmentsEmptied.length,
        chainsWithoutLeader: exit.chainsWithoutLeader.length,
        pathsCut: exit.pathsCutTotal,
        needsOrphaned: exit.needsOrphaned.length,
      }).toEqual({
        segmentsEmptied: rank.segmentsEmptied,
        chainsWithoutLeader: rank.chainsWithoutLeader,
        pathsCut: rank.pathsCut,
        needsOrphaned: rank.needsOrphaned,
      });
    }
  });

  it('answers 404 for what is no firm', async () => {
    expect((await test.get('/firms/nobody/exit')).statusCode).toBe(404);
    expect((await test.get('/firms/land/exit')).statusCode).toBe(404);
  });
});

describe('GET /bottleneck-stability', () => {
  it('ranks the three largest gaps of the matrix', async () => {
    const { top } = await ask<{ top: { gap: number }[] }>('/bottleneck-stability');
    const { rows } = await ask<Bottlenecks>('/bottlenecks');
    const gaps = rows.flatMap((row) => row.cells).flatMap((cell) => cell.gap ?? []);
    expect(top.map((cell) => cell.gap)).toEqual(gaps.toSorted((a, b) => b - a).slice(0, 3));
  });
});
