import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Compile } from 'typebox/compile';
import { MAX_WHAT_IF_CHANGES, WhatIf } from '@lianzhu/api/contract';
import { CERTAINTIES, FACTORS, NEED_STATUSES } from '@lianzhu/graph-seed/model';
import { decodeScenario, encodeScenario } from '../../../ui/src/state/scenario-url.ts';
import { countChanges, MAX_CHANGES, noChanges } from '../../../ui/src/state/scenario.ts';
import type { Changes } from '../../../ui/src/state/scenario.ts';

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
const id = fc.oneof(fc.stringMatching(/^[A-Z]{1,3}-?[A-Za-z0-9_.*-]{0,8}$/), text);
const factor = fc.constantFrom(...FACTORS);
const certainty = fc.constantFrom(...CERTAINTIES);
const status = fc.constantFrom(...NEED_STATUSES);
const severity = fc.constantFrom(1, 2, 3, null);
const label = fc.constantFrom('Measure' as const, 'Need' as const);

const removal = fc.record({ label, id });
const change = fc.oneof(
  fc.record({ label: fc.constant('Measure' as const), id, certainty }),
  fc
    .record(
      { label: fc.constant('Need' as const), id, certainty, severity, status },
      { requiredKeys: ['label', 'id'] },
    )
    .filter((one) => Object.keys(one).length > 2),
);
const base = { name: text, factor, certainty };
const addition = fc.oneof(
  fc.record({ label: fc.constant('Measure' as const), ...base, scope: fc.constant('district' as const) }),
  fc.record({
    label: fc.constant('Measure' as const),
    ...base,
    chains: fc.array(id, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ label: fc.constant('Need' as const), ...base, chain: id, topic: text, severity, status }),
);
/** No item is touched twice. */
const changes = fc
  .record({
    remove: fc.array(removal, { maxLength: 5 }),
    change: fc.array(change, { maxLength: 5 }),
    add: fc.array(addition, { maxLength: 5 }),
  })
  .filter(({ remove, change: changed }) => {
    const ids = [...remove, ...changed].map((one) => one.id);
    return new Set(ids).size === ids.length;
  }) as fc.Arbitrary<Changes>;
const scenario = fc.record({ name: fc.string({ unit: 'binary', maxLength: 40 }), changes });

const throughAddress = (value: string): string =>
  new URLSearchParams(new URLSearchParams({ s: value }).toString()).get('s') ?? '';

describe('a scenario in the address', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const decoded = decodeScenario(throughAddress(encodeScenario(given)));
        expect(decoded).toEqual({ ...given, unread: [] });
      }),
    );
  });

  it('tells when it was cut, and never adds a change that was not in it', () => {
    fc.assert(
      fc.property(scenario, fc.nat(), (given, at) => {
        const whole = encodeScenario(given);
        const cut = whole.slice(0, at % whole.length);
        const decoded = decodeScenario(cut);
        expect(decoded.unread.length).toBeGreaterThan(0);
        for (const kind of ['remove', 'change', 'add'] as const) {
          for (const one of decoded.changes[kind]) expect(given.changes[kind]).toContainEqual(one);
        }
      }),
    );
  });

  it('tells when a character of it was changed', () => {
    fc.assert(
      fc.property(scenario, fc.nat(), fc.constantFrom('x', '9', '*', '.', '_'), (given, at, sign) => {
        const whole = encodeScenario(given);
        const place = at % whole.length;
        fc.pre(whole[place] !== sign);
        const edited = whole.slice(0, place) + sign + whole.slice(place + 1);
        expect(decodeScenario(edited).unread.length).toBeGreaterThan(0);
      }),
    );
  });

  it('gives only changes that the API’s own form allows, whatever the text', () => {
    const allowed = Compile(WhatIf);
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'x.M.',
        'x.N.a',
        'c.M.a...',
        'c.M.a.A.o.',
        'c.N.a..o.9',
        'm.land.A.n',
        'm.land.A.n.',
        'n.land.A.n.c.t.1',
      ),
    );
    const wild = fc.array(piece).map((pieces) => pieces.join('*'));
    fc.assert(
      fc.property(wild, (given) => {
        expect(allowed.Check(decodeScenario(given).changes)).toBe(true);
      }),
    );
  });
});

describe('what of a link is not applied', () => {
  const removals = (ids: string[]): Changes => ({
    ...noChanges(),
    remove: ids.map((one) => ({ label: 'Need', id: one })),
  });

  it('an item that is touched again', () => {
    const { changes: read, unread } = decodeScenario(
      encodeScenario({ name: 'a', changes: removals(['N1', 'N1', 'N2']) }),
    );
    expect(read).toEqual(removals(['N1', 'N2']));
    expect(unread).toEqual([{ piece: 'x.N.N1', reason: 'repeated' }]);
  });

  it('what is more than the API takes', () => {
    expect(MAX_CHANGES).toBe(MAX_WHAT_IF_CHANGES);
    const ids = Array.from({ length: MAX_CHANGES + 2 }, (_none, index) => `N${index}`);
    const { changes: read, unread } = decodeScenario(encodeScenario({ name: 'a', changes: removals(ids) }));
    expect(countChanges(read)).toBe(MAX_CHANGES);
    expect(unread.map(({ reason }) => reason)).toEqual(['too-many', 'too-many']);
  });

  it('a piece that means nothing, beside the rest', () => {
    const whole = encodeScenario({ name: 'a', changes: removals(['N1', 'N2']) });
    const { changes: read, unread } = decodeScenario(whole.replace('x.N.N1', 'x.Q.N1'));
    expect(read).toEqual(removals(['N2']));
    expect(unread).toEqual([
      { piece: '', reason: 'edited' },
      { piece: 'x.Q.N1', reason: 'malformed' },
    ]);
  });

  it('the last piece of a link without its end', () => {
    const { name, changes: read, unread } = decodeScenario('a*x.N.N1*x.N.N');
    expect({ name, read }).toEqual({ name: 'a', read: removals(['N1']) });
    expect(unread).toEqual([{ piece: 'x.N.N', reason: 'cut' }]);
  });
});
