import { describe, expect, it } from 'vitest';
import type { Breach } from '../../../shared/fields/breach.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { breachClocks, breachDates, breachMatters } from '../../../shared/law/breaches.ts';
import { deadlines, isNear, isOverdue } from '../../../shared/law/deadlines.ts';
import { judged } from '../../../shared/law/judged.ts';
import { agreement, breach, checked, on, processor, record } from './records.ts';

const NOTIFIED = '2026-11-27T15:30Z';
const DAY = '2026-11-28';

const of = (breaches: readonly Breach[], changes: Partial<ProcessorRecord> = {}, asOf = DAY, policy = {}) =>
  judged(checked(record({ breaches: [...breaches], ...changes })), on(asOf, policy));

function clock(changes: Partial<Breach>, record: Partial<ProcessorRecord> = {}, asOf = DAY, policy = {}) {
  const [found] = breachClocks(of([breach(changes)], record, asOf, policy));
  return found;
}

describe('our own term', () => {
  it('counts hours from the notice of the supplier, weekends and holidays too', () => {
    expect(clock({})).toMatchObject({
      startsAt: NOTIFIED,
      ownHours: 72,
      dueAt: '2026-11-30T15:30Z',
      authority: 'open',
      isAuthorityLate: false,
    });
    // It ends on the Saturday of Christmas weekend: such an end does not move.
    expect(clock({ notifiedUsAt: '2026-12-23T09:00Z' }, {}, '2026-12-24')?.dueAt).toBe('2026-12-26T09:00Z');
  });
  it('counts from our own discovery where that was earlier', () => {
    const own = '2026-11-27T08:00Z';
    expect(clock({ awareAt: own })?.startsAt).toBe(own);
    expect(clock({ awareAt: '2026-11-27T18:00Z' })?.startsAt).toBe(NOTIFIED);
    expect(clock({ awareAt: own, notifiedUsAt: null })?.startsAt).toBe(own);
  });
  it('is not counted where nobody recorded when we knew', () => {
    expect(clock({ notifiedUsAt: null })).toMatchObject({
      startsAt: null,
      ownHours: null,
      dueAt: null,
      authority: 'open',
    });
  });
  it('is the one that applied on the day on which we knew', () => {
    const later = { laterBreachHours: 96, laterBreachHoursFrom: '2026-11-28' };
    expect(clock({}, {}, '2026-12-01', later)?.ownHours).toBe(72);
    // 23:30 in Greenwich is the next day in the Netherlands.
    expect(clock({ notifiedUsAt: '2026-11-27T23:30Z' }, {}, '2026-12-01', later)).toMatchObject({
      ownHours: 96,
      dueAt: '2026-12-01T23:30Z',
    });
    expect(clock({}, {}, DAY, { breachHours: 24 })?.dueAt).toBe('2026-11-28T15:30Z');
  });
  it('is not known before the day on which we knew', () => {
    expect(clock({}, {}, '2026-11-26')).toBe(undefined);
    expect(clock({}, {}, '2026-11-27')).toBeDefined();
    expect(clock({ notifiedUsAt: null }, {}, '2026-01-01')).toBeDefined();
  });
  it.each(['independent-controller', 'sub-processor'] as const)('is not ours with %s', (role) => {
    expect(clock({ authorityNotifiedAt: NOTIFIED }, { processor: processor({ role }) })).toMatchObject({
      startsAt: NOTIFIED,
      ownHours: null,
      dueAt: null,
      authority: 'not-ours',
      isAuthorityLate: false,
      subjects: 'not-ours',
    });
  });
  it('is ours with a joint controller', () => {
    expect(clock({}, { processor: processor({ role: 'joint-controller' }) })?.ownHours).toBe(72);
  });
});

describe('the notification to the authority', () => {
  it.each([
    ['on the last minute', '2026-11-30T15:30Z', false],
    ['a minute later', '2026-11-30T15:31Z', true],
  ])('%s', (_name, authorityNotifiedAt, isAuthorityLate) => {
    const found = clock({ authorityNotifiedAt }, {}, '2026-12-01');
    expect(found).toMatchObject({ authority: 'notified', isAuthorityLate });
  });
  it('is late for nobody where the term is not known', () => {
    expect(clock({ notifiedUsAt: null, authorityNotifiedAt: NOTIFIED })).toMatchObject({
      authority: 'notified',
      isAuthorityLate: false,
    });
  });
  it('does not count before its day', () => {
    const authorityNotifiedAt = '2026-11-29T10:00Z';
    expect(clock({ authorityNotifiedAt })?.authority).toBe('open');
    expect(clock({ authorityNotifiedAt }, {}, '2026-11-29')?.authority).toBe('notified');
    // Planned past the term: not late yet, for there is still time to be early.
    expect(clock({ authorityNotifiedAt: '2026-12-05T10:00Z' })).toMatchObject({
      authority: 'open',
      isAuthorityLate: false,
    });
  });
  it('is not needed where the reason for that is recorded', () => {
    const without = { notNotifiedReason: 'Versleuteld, sleutel veilig.' };
    expect(clock(without)).toMatchObject({ authority: 'not-needed', subjects: 'not-needed' });
    expect(clock({ ...without, authorityNotifiedAt: NOTIFIED })?.authority).toBe('notified');
  });
  it('stays open with a risk that was found not unlikely, whatever reason is recorded against it', () => {
    const kept = { notNotifiedReason: 'Te veel werk.' };
    for (const risk of ['risk', 'high'] as const) {
      expect(clock({ ...kept, risk })?.authority).toBe('open');
      expect(breachDates(of([breach({ ...kept, risk })]))).toHaveLength(1);
    }
    expect(clock({ ...kept, risk: 'unlikely' })).toMatchObject({
      authority: 'not-needed',
      subjects: 'not-needed',
    });
  });
  it('to the data subjects follows from the risk: only a high one is told, and at once', () => {
    const matters = (changes: Partial<Breach>) =>
      breachMatters(of([breach(changes)])).map(({ matter }) => matter);
    const told = { authorityNotifiedAt: NOTIFIED };
    expect([clock({ ...told, risk: 'risk' })?.subjects, matters({ ...told, risk: 'risk' })]).toEqual([
      'not-needed',
      [],
    ]);
    expect(matters({ risk: 'high' })).toEqual(['subjects']);
    expect(matters({ risk: 'high', notifiedUsAt: null })).toEqual(['undated', 'subjects']);
    expect(matters({ risk: 'high', subjectsToldOn: DAY })).toEqual([]);
    expect(matters({ risk: 'high', subjectsNotToldReason: 'Versleuteld (art. 34 lid 3 onder a).' })).toEqual(
      [],
    );
  });
  it('to the data subjects is a matter of its own', () => {
    const told = { authorityNotifiedAt: NOTIFIED };
    expect(clock(told)?.subjects).toBe('open');
    expect(clock({ ...told, subjectsToldOn: DAY })?.subjects).toBe('told');
    expect(clock({ ...told, subjectsToldOn: '2026-11-29' })?.subjects).toBe('open');
    expect(clock({ ...told, subjectsNotToldReason: 'Geen hoog risico.' })?.subjects).toBe('not-needed');
  });
});

describe('the notice of the supplier', () => {
  const agreed = (breachTermHours: number | null) => ({ agreements: [agreement({ breachTermHours })] });
  const dayBefore = '2026-11-26T15:30Z';
  const hoursOf = (told: ReturnType<typeof clock>) => told?.agreed.map(({ hours }) => hours);

  it.each([
    ['within what was agreed', dayBefore, agreed(24), 'in-time', 24, 1440],
    ['a minute later', '2026-11-26T15:29Z', agreed(24), 'late', 24, 1441],
    ['at once', NOTIFIED, agreed(24), 'in-time', 24, 0],
    ['without agreed hours', dayBefore, agreed(null), 'no-term', null, 1440],
    ['without agreement', dayBefore, { agreements: [] }, 'no-term', null, 1440],
    ['of which the discovery is not known', null, agreed(24), 'unknown', 24, null],
    ['before its own discovery', '2026-11-27T15:31Z', agreed(24), 'unknown', 24, null],
  ])('%s', (_name, supplierAwareAt, changes, notice, hours, usedMinutes) => {
    expect(clock({ supplierAwareAt }, changes)).toMatchObject({ notice, agreed: [{ hours }], usedMinutes });
  });
  it('that never came is not known', () => {
    expect(
      clock({ supplierAwareAt: dayBefore, notifiedUsAt: null, awareAt: NOTIFIED }, agreed(24)),
    ).toMatchObject({ notice: 'unknown', usedMinutes: null, agreed: [{ hours: 24 }] });
  });
  it('is held against the agreement of the day of the discovery', () => {
    const agreements = [
      agreement({
        id: 'old',
        breachTermHours: 48,
        signedOn: '2020-01-01',
        effectiveOn: '2020-01-01',
        endsOn: '2026-11-26',
      }),
      agreement({ id: 'new', breachTermHours: 12, signedOn: '2026-11-27', effectiveOn: '2026-11-27' }),
    ];
    expect(hoursOf(clock({ supplierAwareAt: dayBefore }, { agreements }))).toEqual([48]);
    expect(hoursOf(clock({ supplierAwareAt: '2026-11-27T10:00Z' }, { agreements }))).toEqual([12]);
    // Without the discovery of the supplier, that of the notice; without both, our own.
    expect(hoursOf(clock({}, { agreements }))).toEqual([12]);
    expect(hoursOf(clock({ notifiedUsAt: null, awareAt: dayBefore }, { agreements }))).toEqual([48]);
    expect(hoursOf(clock({ notifiedUsAt: null }, { agreements }))).toEqual([]);
    const ended = { agreements: agreements.slice(0, 1) };
    expect(hoursOf(clock({ supplierAwareAt: '2026-11-27T10:00Z' }, ended))).toEqual([null]);
  });
});

describe('what it asks', () => {
  it('the notification to the authority has a deadline, from the first moment on and late after it', () => {
    expect(breachDates(of([breach()]))).toEqual([
      {
        kind: 'breach',
        subject: 'b1',
        name: 'Verkeerd verzonden bestand',
        on: '2026-11-30',
        article: '33(1)',
        formula: { at: NOTIFIED, hours: 72 },
        flowId: null,
        place: null,
      },
    ]);
    const onDay = (asOf: string) =>
      deadlines(of([breach()], {}, asOf))
        .filter(({ kind }) => kind === 'breach')
        .map((deadline) => [deadline.due, isNear(deadline, asOf), isOverdue(deadline, asOf)]);
    expect(onDay('2026-11-27')).toEqual([['2026-11-30', true, false]]);
    expect(onDay('2026-11-30')).toEqual([['2026-11-30', true, false]]);
    expect(onDay('2026-12-01')).toEqual([['2026-11-30', true, true]]);
  });
  it.each([
    ['notified', { authorityNotifiedAt: NOTIFIED }, {}],
    ['not needed', { notNotifiedReason: 'Geen risico.' }, {}],
    ['without a known start', { notifiedUsAt: null }, {}],
    ['not ours', {}, { processor: processor({ role: 'sub-processor' as const }) }],
  ])('none when it is %s', (_name, changes, more) => {
    expect(breachDates(of([breach(changes)], more))).toEqual([]);
  });
  it('stays when the supplier or the breach is closed without it', () => {
    const ended = { processor: processor({ endedOn: '2026-11-27' }) };
    expect(breachDates(of([breach({ closedOn: DAY })], ended))).toHaveLength(1);
  });

  const matters = (changes: Partial<Breach>, more: Partial<ProcessorRecord> = {}) =>
    breachMatters(of([breach(changes)], more)).map(({ breach: { id }, matter }) => `${id} ${matter}`);
  const ofCustomers = { processor: processor({ role: 'sub-processor' }) };

  it.each([
    ['a running term is a deadline', {}, {}, []],
    ['when we knew', { notifiedUsAt: null }, {}, ['b1 undated']],
    ['not when no notification is needed', { notifiedUsAt: null, notNotifiedReason: 'Geen risico.' }, {}, []],
    ['whether data subjects are told', { authorityNotifiedAt: NOTIFIED }, {}, ['b1 subjects']],
    ['once they are', { authorityNotifiedAt: NOTIFIED, subjectsToldOn: DAY }, {}, []],
    ['whether our customer knows', {}, ofCustomers, ['b1 customers']],
    ['until that is closed', { closedOn: DAY }, ofCustomers, []],
    ['not before that day', { closedOn: '2026-11-29' }, ofCustomers, ['b1 customers']],
    [
      'nothing of another controller',
      {},
      { processor: processor({ role: 'independent-controller' as const }) },
      [],
    ],
  ])('%s', (_name, changes, more, expected) => expect(matters(changes, more)).toEqual(expected));
  it('is held against each of the terms where services have their own', () => {
    const services = [
      { id: 's1', name: 'Salaris', category: null, endedOn: null },
      { id: 's2', name: 'Verzuim', category: null, endedOn: null },
    ];
    const two = (first: number | null, second: number | null) => ({
      processor: processor({ services }),
      agreements: [
        agreement({ id: 'a1', serviceIds: ['s1'], breachTermHours: first }),
        agreement({ id: 'a2', serviceIds: ['s2'], breachTermHours: second }),
      ],
    });
    const discovered = (hours: number) => `2026-11-${27 - hours / 24}T15:30Z`;
    const notice = (hours: number, record: Partial<ProcessorRecord>) =>
      clock({ supplierAwareAt: discovered(hours) }, record)?.notice;
    expect(clock({ supplierAwareAt: discovered(24) }, two(48, 12))?.agreed).toEqual([
      { hours: 48, of: 'Salaris' },
      { hours: 12, of: 'Verzuim' },
    ]);
    expect(notice(24, two(48, 12))).toBe('differs');
    expect(notice(24, two(48, 24))).toBe('in-time');
    expect(notice(72, two(48, 24))).toBe('late');
    expect(notice(24, two(48, null))).toBe('differs');
    expect(notice(24, two(null, null))).toBe('no-term');
    // Of the service without an agreement nothing was agreed.
    const { agreements, ...own } = two(48, 12);
    const one = { ...own, agreements: agreements.slice(0, 1) };
    expect(clock({ supplierAwareAt: discovered(24) }, one)?.agreed).toEqual([
      { hours: 48, of: 'Salaris' },
      { hours: null, of: 'Verzuim' },
    ]);
    expect(notice(24, one)).toBe('differs');
  });
});
