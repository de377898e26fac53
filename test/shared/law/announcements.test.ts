/** What an announced sub-processor waits for, and what it would bring, by the rules alone. */
import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../shared/fields/agreement.ts';
import type { Announcement } from '../../../shared/fields/evidence.ts';
import type { Processor } from '../../../shared/fields/processor.ts';
import { emptySubProcessor } from '../../../shared/fields/sub-processor.ts';
import {
  announcedFlow,
  announcedVerdict,
  objectionDates,
  openAnnouncements,
} from '../../../shared/law/announcements.ts';
import { judged } from '../../../shared/law/judged.ts';
import { agreement, announcement, checked, judgement, processor, record } from './records.ts';

const of = (told: Partial<Announcement>, terms: Partial<Agreement> = {}, supplier: Partial<Processor> = {}) =>
  judged(
    checked(
      record({
        processor: processor(supplier),
        agreements: [agreement(terms)],
        announcements: [announcement(told)],
      }),
    ),
    judgement,
  );
const open = (...facts: Parameters<typeof of>) =>
  openAnnouncements(of(...facts)).map(({ matter, until }) => [matter, until]);

describe('an announcement waits', () => {
  it.each([
    ['consent under specific authorisation', { subProcessorAuthorisation: 'specific' }, [['consent', null]]],
    ['objection under general', { subProcessorAuthorisation: 'general' }, [['objection', '2026-12-01']]],
    ['to know which of them holds', {}, [['regime', '2026-12-01']]],
  ] as const)('for %s', (_name, terms, expected) => expect(open({}, terms)).toEqual(expected));
  it('for the term where neither the announcement nor the agreement has one', () => {
    const general = { subProcessorAuthorisation: 'general' } as const;
    expect(open({ objectionUntil: null }, general)).toEqual([['term', null]]);
    expect(open({ objectionUntil: null }, { ...general, objectionDays: 10 })).toEqual([
      ['objection', '2026-11-30'],
    ]);
  });
  it.each(['joint-controller', 'independent-controller'] as const)(
    'of a %s for objection where a day was said, and for nothing else',
    (role) => {
      expect(open({}, {}, { role })).toEqual([['objection', '2026-12-01']]);
      expect(open({ objectionUntil: null }, {}, { role })).toEqual([]);
      expect(objectionDates(of({}, {}, { role }))).toMatchObject([
        {
          kind: 'objection',
          subject: 'n1',
          on: '2026-12-01',
          formula: { from: null, recorded: 'objection' },
        },
      ]);
    },
  );
  it('says from which day the agreed days were counted', () => {
    const terms = { subProcessorAuthorisation: 'general', objectionDays: 10 } as const;
    expect(openAnnouncements(of({ objectionUntil: null }, terms))[0]?.formula).toEqual({
      from: '2026-11-20',
      plus: { months: 0, days: 10 },
    });
    // What was said counts before what was agreed.
    expect(openAnnouncements(of({}, terms))[0]).toMatchObject({
      until: '2026-12-01',
      formula: { from: null, recorded: 'objection' },
    });
  });
});

describe('what an announced sub-processor brings', () => {
  const verdict = (told: Partial<Announcement>, known: Parameters<typeof announcedVerdict>[2] = null) =>
    announcedVerdict(of({}), announcement(told), known);
  const registered = (country: string | null) => ({
    ...emptySubProcessor('Sub Ltd.'),
    country,
    id: 's9',
    version: 3,
  });

  it('is a flow to its place, by it as our sub-processor', () => {
    expect(announcedFlow({ name: 'Sub Ltd.', country: 'IN' }, 's9')).toMatchObject({
      actor: 'sub-processor',
      entity: 'Sub Ltd.',
      country: 'IN',
      subProcessorId: 's9',
    });
    expect(announcedFlow({ name: 'Sub Ltd.', country: null }, 's9')).toBe(null);
  });
  it('is assessed with nothing recorded of it', () => {
    expect(verdict({ country: 'IN' })).toMatchObject({
      flow: { id: 'n1', processorId: 'p1', actor: 'sub-processor', entity: 'Sub Ltd.', country: 'IN' },
      assessment: { result: 'action', code: 'MECHANISM_UNKNOWN' },
    });
    expect(verdict({ country: 'NL' })?.assessment?.code).toBe('WITHIN_EEA');
  });
  it('is assessed with what the register knows of it', () => {
    expect(verdict({ country: 'NL' }, registered('NL'))?.flow).toMatchObject({
      subProcessorId: 's9',
      importerCountry: 'NL',
    });
    expect(verdict({ country: 'NL' })?.flow).toMatchObject({ subProcessorId: 'n1', importerCountry: null });
  });
  it('is not located without a place, unless it is established in the EEA', () => {
    expect(verdict({})).toEqual({ flow: null, assessment: null });
    expect(verdict({}, registered('US'))).toEqual({ flow: null, assessment: null });
    expect(verdict({}, registered('NL'))).toBe(null);
  });
  it('looks at it alone, whatever the supplier itself does', () => {
    const whole = record({ flows: [], agreements: [], announcements: [announcement()] });
    expect(announcedVerdict(judged(whole, judgement), announcement({ country: 'NL' }), null)?.flow?.id).toBe(
      'n1',
    );
  });
});
