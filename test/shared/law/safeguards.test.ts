/** Safeguards of Art. 46 GDPR, the TIA beside them, and tools for sending data on. */
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/law/dates.ts';
import { defaultPolicy } from '../../../shared/law/policy.ts';
import { carriesOnward, completedTia, lawChangedSince, sccDefects } from '../../../shared/law/safeguards.ts';
import { assessFlow } from '../../../shared/law/transfer.ts';
import { context, dpf, flow, goodTia, judge, other, scc, TODAY } from './facts.ts';

describe('standard contractual clauses', () => {
  it.each([
    ['complete', {}, []],
    ['signed on the first day of the clauses', { signedOn: '2021-06-27' }, []],
    ['signed the day before', { signedOn: '2021-06-26' }, ['too-early']],
    ['signed today', { signedOn: TODAY }, []],
    ['still to be signed', { signedOn: addDays(TODAY, 1) }, ['signature']],
    ['not signed', { signedOn: null }, ['signature']],
    ['of another module', { module: 3 }, ['module']],
    ['of no module', { module: null }, ['module']],
    ['without annexes', { annexesComplete: false }, ['annexes']],
    ['of which nobody asked for the annexes', { annexesComplete: null }, ['annexes-unknown']],
    [
      'of which nothing is right',
      { module: 1, annexesComplete: false, signedOn: '2020-01-01' },
      ['module', 'annexes', 'too-early'],
    ],
  ])('%s: what is wrong is named, and the verdict says the same', (_, changes, defects) => {
    expect(sccDefects(scc(changes), 'processor', TODAY)).toEqual(defects);
    expect(judge({ safeguards: [scc(changes)], tia: goodTia })).toBe(
      defects.length === 0 ? 'ok SCC' : 'action SCC_DEFECT',
    );
  });
});

describe('a TIA', () => {
  it('that says nothing of its outcome is none yet', () => {
    const open = { ...goodTia, outcome: null };
    expect(judge({ safeguards: [scc()], tia: open })).toBe('action TIA_MISSING');
    expect(completedTia(open, TODAY)).toBe(null);
  });

  it('counts from the day on which it is finished', () => {
    const later = { ...goodTia, completedOn: addDays(TODAY, 1) };
    expect([completedTia(later, TODAY), completedTia(null, TODAY)]).toEqual([null, null]);
    expect(completedTia({ ...later, completedOn: TODAY }, TODAY)).toEqual({ ...goodTia, completedOn: TODAY });
  });
});

describe('a change of the law of the importer after the TIA', () => {
  const tia = { ...goodTia, completedOn: '2026-01-10' };
  const before = { country: 'US', dpf: dpf({ status: 'not-listed' }), safeguards: [scc()], tia };
  it.each([
    ['advise', 'ok SCC +LAW_CHANGED'],
    ['stale', 'action TIA_STALE'],
  ] as const)(
    'is advice, or makes the TIA count no more, as the organisation chose: %s',
    (lawChanged, expected) => {
      const policy = { ...defaultPolicy, lawChanged };
      expect(judge(before, { policy })).toBe(expected);
      expect(judge({ ...before, tia: { ...goodTia, completedOn: TODAY } }, { policy })).toBe('ok SCC');
      // Clause 14 of 2021/914 asks no assessment of an importer that is our own customer.
      const customer = { ...before, actor: 'customer' as const, safeguards: [scc({ module: 4 })] };
      expect(judge(customer, { policy })).toBe('ok SCC');
    },
  );

  it('leaves the safeguard named that carried the flow', () => {
    const policy = { ...defaultPolicy, lawChanged: 'stale' } as const;
    expect(assessFlow(flow(before), { ...context, policy }).basis).toMatchObject({ index: 0 });
  });
});

describe('data that an importer outside the EEA sends on', () => {
  it('go under its own tool, which is named', () => {
    const signed = { signedOn: TODAY };
    const facts = flow({ exportedFrom: 'GB', safeguards: [other('scc-2010-87'), other('uk-idta', signed)] });
    expect(assessFlow(facts, context).basis).toEqual({ kind: 'safeguard', index: 1, mechanism: 'uk-idta' });
  });

  it('to a country with a decision wait for what that asks, also where nobody asked for safeguards', () => {
    expect(judge({ exportedFrom: 'GB', country: 'CA', safeguards: null })).toBe(
      'action ADEQUACY_CONDITION_UNCONFIRMED',
    );
  });
});

describe('events of the law', () => {
  // Two of the list: on 12 and 29 June 2026.
  const days = (completedOn: string | null, asOf = TODAY) =>
    lawChangedSince(completedOn === null ? null : { ...goodTia, completedOn }, 'US', {
      ...context,
      asOf,
    }).map((event) => event.on);

  it('from after the TIA through the day itself', () => {
    expect(days('2026-06-11')).toEqual(['2026-06-12', '2026-06-29']);
    expect(days('2026-06-12')).toEqual(['2026-06-29']);
    expect(days('2026-06-29')).toEqual([]);
    expect(days('2026-06-11', '2026-06-28')).toEqual(['2026-06-12']);
    expect(days('2026-06-11', '2026-06-29')).toEqual(['2026-06-12', '2026-06-29']);
  });

  it('age nothing where there is no TIA, or the place is not on the list', () => {
    expect(days(null)).toEqual([]);
    expect(lawChangedSince(goodTia, 'ZZ', context)).toEqual([]);
    expect(judge({ country: 'ZZ', safeguards: [scc()], tia: goodTia })).toBe('ok SCC');
  });
});

describe('a tool for sending data on', () => {
  it.each([
    ['uk-idta', 'GB', true],
    ['uk-addendum', 'GB', true],
    ['uk-idta', 'US', false],
    ['dpf-onward', 'US', true],
    ['dpf-onward', 'GB', false],
    ['onward-contract', 'CH', true],
    ['onward-contract', 'GB', true],
    ['scc-2021-914', 'GB', false],
    ['bcr-processor', 'US', false],
  ] as const)('%s from %s: %s, once it is signed', (mechanism, exportedFrom, expected) => {
    const facts = flow({ exportedFrom });
    const signed = (signedOn: string | null) => carriesOnward(other(mechanism, { signedOn }), facts, TODAY);
    expect([signed(TODAY), signed(addDays(TODAY, 1)), signed(null)]).toEqual([expected, false, false]);
  });

  it('of Art. 46 is none, also where nobody sends anything on', () => {
    expect(carriesOnward(scc(), flow(), TODAY)).toBe(false);
  });
});
