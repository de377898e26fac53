import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/law/dates.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { defaultPolicy } from '../../../shared/law/policy.ts';
import { assessFlow, assessTransfers } from '../../../shared/law/transfer.ts';
import { mechanisms } from '../../../shared/schema/flow.ts';
import { transferCodes } from '../../../shared/schema/transfer-codes.ts';
import {
  badTia,
  context,
  dpf,
  flow,
  goodTia,
  judge,
  listWith,
  other,
  scc,
  staleTia,
  TODAY,
} from './facts.ts';

describe('territories', () => {
  const withinEea =
    'NL AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT PL PT RO SE SI SK IS LI NO AX GP MQ GF RE YT MF';
  it.each(withinEea.split(' '))('%s: the GDPR applies there, no transfer', (country) => {
    expect(judge({ country })).toBe('none WITHIN_EEA');
  });

  const third =
    'BQ AW CW SX BL PM NC PF WF TF GL SJ GI MC SM VA XK XN TK NU CK PS KP HK TR RU CN IN ZA KE INT:OTHER INT:UN INT:ICC';
  it.each(third.split(' '))('%s: third country without a decision', (country) => {
    expect(judge({ country })).toBe('blocked NO_MECHANISM');
  });

  it.each('AD AR CH GB GG IM JE NZ UY INT:EPO'.split(' '))('%s: decision without a condition', (country) => {
    expect(judge({ country })).toBe('ok ADEQUACY');
  });

  it.each('BR CA FO IL JP KR'.split(' '))('%s: decision with a condition', (country) => {
    expect(judge({ country })).toBe('action ADEQUACY_CONDITION_UNCONFIRMED');
    expect(judge({ country, conditionConfirmed: true })).toBe('ok ADEQUACY');
    expect(judge({ country, conditionConfirmed: false })).toBe('blocked NO_MECHANISM');
  });

  it.each('US PR GU VI AS MP UM'.split(' '))('%s: only organisations on the DPF List', (country) => {
    expect(judge({ country })).toBe('action ADEQUACY_CONDITION_UNCONFIRMED');
    expect(judge({ country, dpf: dpf() })).toBe('ok ADEQUACY +DPF_NO_FALLBACK');
    expect(judge({ country, dpf: dpf({ status: 'not-listed' }) })).toBe('blocked NO_MECHANISM');
  });

  it('every place on the list has a verdict, and the lists above leave no decision out', () => {
    const codes = [...shippedList.byCode.keys()];
    expect(codes).toHaveLength(258);
    const verdicts = Map.groupBy(codes, (country) => judge({ country }));
    expect(Object.fromEntries([...verdicts].map(([verdict, places]) => [verdict, places.length]))).toEqual({
      'none WITHIN_EEA': 37,
      'ok ADEQUACY': 10,
      'action ADEQUACY_CONDITION_UNCONFIRMED': 13,
      'blocked NO_MECHANISM': 198,
    });
  });
});

describe('every decision on the list counts from the day it was adopted', () => {
  const decisions = [...shippedList.byCode.values()].filter((entry) => entry.adequacy !== null);
  it.each(decisions.map((entry) => [entry.iso, entry.adequacy?.adopted ?? '']))(
    '%s from %s',
    (country, day) => {
      const carried = { country, conditionConfirmed: true, dpf: dpf({ checkedOn: '2000-01-01' }) };
      const list = listWith(country, { expires: null }, false);
      expect(judge(carried, { list, asOf: addDays(day, -1) })).toBe('blocked NO_MECHANISM');
      const isDpf = list.byCode.get(country)?.adequacy?.condition === 'dpf';
      const met = isDpf ? 'action DPF_RECHECK' : 'ok ADEQUACY';
      expect(judge(carried, { list, asOf: day })).toBe(met);
    },
  );
});

describe('policy', () => {
  const under = (changes: Partial<typeof defaultPolicy>) => ({ policy: { ...defaultPolicy, ...changes } });

  it('a missing TIA may block; a stale one and a defect stay actions', () => {
    const strict = under({ tiaMissing: 'blocked' });
    expect(judge({ safeguards: [scc()] }, strict)).toBe('blocked TIA_MISSING');
    expect(judge({ safeguards: [scc()], tia: staleTia }, strict)).toBe('action TIA_STALE');
    expect(judge({ safeguards: [scc({ module: 3 })] }, strict)).toBe('action SCC_DEFECT');
    expect(judge({ safeguards: [other('bcr-controller'), scc()] }, strict)).toBe('action BCR_WRONG_TYPE');
  });

  it('sets how early an ending decision is named, to the day', () => {
    const asOf = '2031-12-17';
    expect(judge({ country: 'GB' }, { asOf, ...under({ expiringDays: 9 }) })).toBe('ok ADEQUACY');
    expect(judge({ country: 'GB' }, { asOf, ...under({ expiringDays: 10 }) })).toBe(
      'action ADEQUACY_EXPIRING',
    );
    const lastDay = { asOf: '2031-12-27', ...under({ expiringDays: 0 }) };
    expect(judge({ country: 'GB' }, lastDay)).toBe('action ADEQUACY_EXPIRING');
  });

  it('sets how long a check of the DPF List and a TIA count', () => {
    const checked = { country: 'US', dpf: dpf({ checkedOn: '2026-05-22', recertificationDue: null }) };
    expect(judge(checked, under({ dpfCheckMonths: 6 }))).toBe('ok ADEQUACY +DPF_NO_FALLBACK');
    expect(judge(checked, { asOf: addDays(TODAY, 1), ...under({ dpfCheckMonths: 6 }) })).toBe(
      'action DPF_RECHECK',
    );
    const reviewed = { safeguards: [scc()], tia: { ...goodTia, completedOn: '2024-11-22' } };
    expect(judge(reviewed, under({ tiaReviewMonths: 24 }))).toBe('ok SCC');
    expect(judge(reviewed, under({ tiaReviewMonths: 23 }))).toBe('action TIA_STALE');
  });
});

it('advice on one flow stands in order', () => {
  const inside = { country: 'CH', importerCountry: 'NL', parentCountry: 'US' };
  expect(judge(inside)).toBe('ok ADEQUACY +IMPORTER_UNNAMED +PARENT_RISK');
});

describe('a decision of the DPF kind that ends', () => {
  const list = listWith('US', { expires: '2027-03-31' });
  it('is an action without fallback, without advisory', () => {
    expect(judge({ country: 'US', dpf: dpf() }, { list })).toBe('action ADEQUACY_EXPIRING');
  });
  it('is fine with a fallback', () => {
    const ready = { country: 'US', dpf: dpf(), safeguards: [scc()], tia: goodTia };
    expect(judge(ready, { list })).toBe('ok ADEQUACY');
  });
  it('first asks for the check', () => {
    expect(judge({ country: 'US', dpf: dpf({ checkedOn: null }) }, { list })).toBe('action DPF_RECHECK');
  });
});

describe('the list decides, not the country', () => {
  it('a withdrawn decision leaves nothing', () => {
    expect(judge({ country: 'US', dpf: dpf() }, { list: listWith('US', null) })).toBe('blocked NO_MECHANISM');
  });
  it('a new decision carries', () => {
    expect(judge({ country: 'KE' }, { list: listWith('KE', { adopted: TODAY }) })).toBe('ok ADEQUACY');
    expect(judge({ country: 'KE' }, { list: listWith('KE', { adopted: addDays(TODAY, 1) }) })).toBe(
      'blocked NO_MECHANISM',
    );
  });
  it('a place that is not on the list is a third country', () => {
    expect(judge({ country: 'ZZ' })).toBe('blocked NO_MECHANISM');
    expect(judge({ country: 'NL', parentCountry: 'ZZ' })).toBe('none WITHIN_EEA +PARENT_RISK');
  });
});

describe('what a verdict rests on', () => {
  it('names the safeguard by its place in the list', () => {
    const facts = flow({ safeguards: [other('scc-2010-87'), scc()], tia: goodTia });
    expect(assessFlow(facts, context).basis).toEqual({
      kind: 'safeguard',
      index: 1,
      mechanism: 'scc-2021-914',
    });
  });
  it('names the decision, and the fallback where there is one', () => {
    const decision = shippedList.byCode.get('CH')?.adequacy;
    const facts = flow({ country: 'CH', safeguards: [other('scc-2010-87'), scc()], tia: goodTia });
    expect(assessFlow(facts, context).basis).toEqual({ kind: 'adequacy', decision, fallback: 1 });
    const alone = flow({ country: 'CH', safeguards: [scc()] });
    expect(assessFlow(alone, context).basis).toEqual({ kind: 'adequacy', decision, fallback: null });
  });
  it('names the ground of a derogation', () => {
    const derogation = { ground: 'e', structural: false, signedOffOn: TODAY } as const;
    const verdict = assessFlow(flow({ derogation }), context);
    expect(verdict).toMatchObject({ basis: { kind: 'derogation', ground: 'e' }, article: '49(1)(e)' });
    const compelling = { ...derogation, ground: 'second-subparagraph' } as const;
    expect(assessFlow(flow({ derogation: compelling }), context).article).toBe('49(1)');
  });
  it('is empty where nothing carries the flow', () => {
    expect(assessFlow(flow(), context).basis).toBe(null);
    expect(assessFlow(flow({ country: 'NL' }), context).basis).toBe(null);
  });
});

describe('a negative TIA takes every accepted safeguard', () => {
  const authorised = { authorisedOn: '2025-01-01' };
  it.each([
    ['scc-2021-914', 'blocked TIA_NEGATIVE'],
    ['scc-2010-87', 'blocked SCC_OUTDATED'],
    ['scc-2004-915', 'blocked SCC_OUTDATED'],
    ['scc-2001-497', 'blocked SCC_OUTDATED'],
    ['bcr-processor', 'blocked TIA_NEGATIVE'],
    ['bcr-controller', 'action BCR_WRONG_TYPE'],
    ['code-of-conduct', 'blocked TIA_NEGATIVE'],
    ['certification', 'blocked TIA_NEGATIVE'],
    ['ad-hoc-clauses', 'blocked TIA_NEGATIVE'],
  ] as const)('%s: %s', (mechanism, expected) => {
    expect(mechanisms).toContain(mechanism);
    expect(judge({ safeguards: [other(mechanism, authorised)], tia: badTia })).toBe(expected);
  });
});

describe('several flows', () => {
  it('tell which one decided, and keep a place for those that ended', () => {
    const flows = [
      flow({ country: 'NL', parentCountry: 'US' }),
      flow({ endedOn: addDays(TODAY, -1) }),
      flow({ country: 'unknown' }),
      flow({ country: 'CA' }),
    ];
    const result = assessTransfers(flows, context);
    expect(result).toMatchObject({ result: 'action', code: 'UNKNOWN_LOCATION', decidingFlow: 2 });
    expect(result.advisories).toEqual(['PARENT_RISK']);
    expect(result.perFlow.map((item) => item?.code ?? null)).toEqual([
      'WITHIN_EEA',
      null,
      'UNKNOWN_LOCATION',
      'ADEQUACY_CONDITION_UNCONFIRMED',
    ]);
  });

  it('without any left nothing decides', () => {
    expect(assessTransfers([], context)).toEqual({
      result: 'action',
      code: 'NO_FLOWS_RECORDED',
      advisories: [],
      article: '28(3)(a), 30(1)(e)',
      decidingFlow: null,
      decidingLink: null,
      perFlow: [],
      unlocatedLinks: [],
    });
    expect(assessTransfers([flow({ endedOn: '2026-11-21' })], context)).toMatchObject({
      result: 'none',
      code: 'NO_ACTIVE_FLOWS',
      article: '44',
      decidingFlow: null,
    });
  });

  it('a sub-processor of which nobody knows where it is decides after the flows', () => {
    const nowhere = { country: null, hasFlow: false, endedOn: null };
    const chain = [{ ...nowhere, country: 'DE' }, nowhere, { ...nowhere, country: 'IN' }];
    expect(assessTransfers([flow({ country: 'NL' })], context, chain)).toMatchObject({
      code: 'SUBPROCESSOR_NOT_LOCATED',
      article: '28(2), 28(4), 44',
      decidingFlow: null,
      decidingLink: 1,
      unlocatedLinks: [1, 2],
    });
    const unknown = [flow({ country: 'NL' }), flow({ country: 'unknown' })];
    expect(assessTransfers(unknown, context, chain)).toMatchObject({ decidingFlow: 1, decidingLink: null });
  });
});

describe('a chain without a flow', () => {
  const link = { country: 'DE', hasFlow: false, endedOn: null };
  const codeOf = (chain: Parameters<typeof assessTransfers>[2]) => assessTransfers([], context, chain).code;

  it('of which one link runs says that nothing was recorded of where the data are', () => {
    expect(codeOf([link, { ...link, endedOn: addDays(TODAY, -1) }])).toBe('NO_FLOWS_RECORDED');
    expect(codeOf([{ ...link, endedOn: TODAY }])).toBe('NO_FLOWS_RECORDED');
    expect(codeOf([{ ...link, endedOn: addDays(TODAY, -1) }])).toBe('NO_ACTIVE_FLOWS');
  });
});

it('every code is reached by some facts', () => {
  const derogation = { ground: 'b', structural: false, signedOffOn: '2026-01-01' } as const;
  const reached = [
    { country: 'NL' },
    { separateImporter: false },
    { country: 'CH' },
    { safeguards: [scc()], tia: goodTia },
    { safeguards: [other('bcr-processor', { signedOn: TODAY })], tia: goodTia },
    { safeguards: [other('code-of-conduct', { signedOn: TODAY })], tia: goodTia },
    { safeguards: [other('certification', { signedOn: TODAY })], tia: goodTia },
    { safeguards: [other('certification')], tia: goodTia },
    { country: 'NL', importerCountry: 'IN' },
    { importerCountry: 'NL' },
    { exportedFrom: 'GB', safeguards: [other('uk-idta', { signedOn: TODAY })] },
    { exportedFrom: 'GB' },
    { safeguards: [other('ad-hoc-clauses', { authorisedOn: '2026-01-01' })], tia: goodTia },
    { derogation },
    { country: 'unknown' },
    { country: 'CA' },
    { country: 'US', dpf: dpf({ checkedOn: null }) },
    { safeguards: [scc({ module: 3 })], tia: goodTia },
    { safeguards: [other('bcr-controller')] },
    { safeguards: [scc()] },
    { safeguards: [scc()], tia: staleTia },
    { safeguards: null },
    { safeguards: [other('scc-2010-87')] },
    { safeguards: [other('ad-hoc-clauses')] },
    { safeguards: [scc()], tia: badTia },
    { derogation: { ...derogation, structural: true } },
    {},
  ].map((facts) => assessFlow(flow(facts), context).code);
  const elsewhere = ['NO_ACTIVE_FLOWS', 'NO_FLOWS_RECORDED', 'SUBPROCESSOR_NOT_LOCATED', 'ADEQUACY_EXPIRING'];
  expect([...reached, ...elsewhere].sort()).toEqual([...transferCodes].sort());
});
