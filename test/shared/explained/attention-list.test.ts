/** What needs attention as one list: its order, and what tells one matter from another. */
import { describe, expect, it } from 'vitest';
import { attention, attentionOf } from '../../../shared/explained/attention.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { addDays } from '../../../shared/law/dates.ts';
import { judged } from '../../../shared/law/judged.ts';
import type { Judgement } from '../../../shared/law/verdict.ts';
import { dpf, scc, staleTia, TODAY } from '../law/facts.ts';
import {
  agreement,
  breach,
  certificate,
  dataFlow,
  judgement,
  on,
  processor,
  record,
  review,
} from '../law/records.ts';

describe('the list', () => {
  const under = (all: readonly ProcessorRecord[], day: Judgement = judgement) =>
    attention(all.map((value) => judged(value, day)));
  const records = [
    record({
      processor: processor({ id: 'b', name: 'Beta' }),
      agreements: [],
      flows: [dataFlow({ country: 'unknown' })],
    }),
    record({
      processor: processor({ id: 'a', name: 'Alfa' }),
      agreements: [agreement({ endsOn: '2026-12-31' })],
      flows: [dataFlow({ country: 'IN' })],
    }),
    record({
      processor: processor({ id: 'c', name: 'Ceta' }),
      certificates: [certificate({ validUntil: '2026-10-01' })],
    }),
  ].map((value) => ({ ...value, reviews: [review()] }));

  it('is ordered by urgency and gravity, then by day, then by supplier', () => {
    const list = under(records).map(({ urgency, processor: name, code, due }) =>
      [urgency, name, code, due ?? ''].join(' ').trim(),
    );
    expect(list).toEqual([
      'now Alfa NO_MECHANISM',
      'now Beta no-agreement',
      'now Ceta certificate 2026-10-01',
      'soon Alfa agreement-end 2026-12-31',
      'soon Beta UNKNOWN_LOCATION',
      'later Alfa incomplete',
      'later Beta incomplete',
      'later Ceta incomplete',
    ]);
  });

  it('puts what may not go on above a date of a flow that has passed while the flow has a basis', () => {
    const flow = dataFlow({
      country: 'US',
      entity: 'Delta Inc.',
      dpf: dpf(),
      safeguards: [scc()],
      tia: staleTia,
    });
    const delta = record({ processor: processor({ id: 'd', name: 'Delta' }), flows: [flow] });
    const told = breach({
      risk: 'high',
      authorityNotifiedAt: '2026-11-20T09:00Z',
      notifiedUsAt: '2026-11-19T09:00Z',
    });
    const epsilon = record({ processor: processor({ id: 'e', name: 'Epsilon' }), breaches: [told] });
    const now = under([...records, delta, epsilon].map((value) => ({ ...value, reviews: [review()] })))
      .filter(({ urgency }) => urgency === 'now')
      .map(({ processor: name, code }) => `${name} ${code}`);
    expect(now).toEqual([
      'Alfa NO_MECHANISM',
      'Epsilon breach-subjects',
      'Beta no-agreement',
      'Delta tia',
      'Ceta certificate',
    ]);
  });

  it('is the same whatever the order of the records', () => {
    expect(under([...records].reverse())).toEqual(under(records));
  });

  it('keeps the identity of a matter from day to day', () => {
    const keys = (asOf: string) => under(records, on(asOf)).map((item) => item.key);
    expect(keys(addDays(TODAY, 1)).sort()).toEqual(keys(TODAY).sort());
    expect(new Set(keys(TODAY)).size).toBe(keys(TODAY).length);
  });

  it('tells every matter by a key that says what it is', () => {
    const keysOf = (changes: Partial<ProcessorRecord>) =>
      attentionOf(judged(record({ reviews: [review()], ...changes }), judgement)).map((item) => [
        item.key,
        item.article,
      ]);
    const lacking = { 'h.audit': { answer: 'no', clause: '', note: '' } } as const;
    expect(
      keysOf({
        agreements: [agreement({ checklist: lacking })],
        flows: [dataFlow({ parentCountry: 'US' }), dataFlow({ id: 'f2', country: 'IN' })],
      }),
    ).toEqual([
      ['p1:example:processor:NL:PARENT_RISK', '28(1), 32, 44, 48'],
      ['p1:example:processor:IN:NO_MECHANISM', '44'],
      ['p1:checklist:a1', '28(3)'],
      ['p1:incomplete', '5(2), 30(1)'],
    ]);
    expect(keysOf({ agreements: [] })[0]).toEqual(['p1:agreement:none:no-agreement', '28(3)']);
    expect(keysOf({ agreements: [agreement({ recorded: 'missing' })] })[0]).toEqual([
      'p1:agreement:a1:missing',
      '28(3)',
    ]);
  });

  it('says nothing of a supplier that has gone', () => {
    const gone = processor({ endedOn: '2026-11-21', exitConfirmedOn: TODAY });
    expect(attentionOf(judged(record({ processor: gone }), judgement))).toEqual([]);
  });
});
