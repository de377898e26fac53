import { describe, expect, it } from 'vitest';
import { attentionOf } from '../../../shared/explained/attention.ts';
import { breachStand, explainBreaches } from '../../../shared/explained/breaches.ts';
import { outlookOf } from '../../../shared/explained/outlook.ts';
import type { Agreement } from '../../../shared/fields/agreement.ts';
import type { Breach } from '../../../shared/fields/breach.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { judged } from '../../../shared/law/judged.ts';
import { timeLeft } from '../../../shared/words/breaches.ts';
import { TODAY } from '../law/facts.ts';
import { agreement, breach, checked, on, processor, record, review } from '../law/records.ts';

const DAY = '2026-11-28';
const NOTIFIED = '2026-11-27T15:30Z';

const of = (changes: Partial<ProcessorRecord>, asOf = DAY) =>
  judged(checked(record({ reviews: [review()], ...changes })), on(asOf));
const withBreach = (changes: Partial<Breach> = {}, more: Partial<ProcessorRecord> = {}, asOf = DAY) =>
  of({ breaches: [breach(changes)], ...more }, asOf);
const items = (one: ReturnType<typeof of>, code: string) =>
  attentionOf(one)
    .filter((item) => item.code === code)
    .map(({ urgency, due, reason, nextStep }) => ({ urgency, due, reason, nextStep }));

describe('a breach asks for attention', () => {
  it('at once, with the time of day on which the term ends', () => {
    expect(items(withBreach(), 'breach')).toEqual([
      {
        urgency: 'now',
        due: '2026-11-30',
        reason: {
          nl: 'Het datalek bij Acme B.V. (Verkeerd verzonden bestand) moet uiterlijk op 30-11-2026 16:30 bij de Autoriteit Persoonsgegevens zijn gemeld, tenzij een risico voor personen niet waarschijnlijk is; weekeinden en feestdagen tellen mee (art. 33 lid 1 AVG).',
          en: 'The breach at Acme B.V. (Verkeerd verzonden bestand) must be notified to the supervisory authority by 30 Nov 2026 16:30, unless a risk to persons is unlikely; weekends and holidays count (Art. 33(1) GDPR).',
        },
        nextStep: {
          nl: 'Meld het datalek met wat u nu weet en vul later aan, na het einde van de termijn ook met de reden van de vertraging; leg het moment van melden vast, of waarom melden niet nodig is.',
          en: 'Notify the breach with what you know now and complete it later, after the end of the term also with the reasons for the delay; record the moment of notification, or why none is needed.',
        },
      },
    ]);
    const [late] = items(withBreach({}, {}, '2026-12-01'), 'breach');
    expect(late?.reason.nl).toContain(
      'had uiterlijk op 30-11-2026 16:30 bij de AP gemeld'.replace('AP', 'Autoriteit Persoonsgegevens'),
    );
    expect(late?.nextStep.nl).toContain('met de reden van de vertraging');
    const counted = outlookOf(withBreach()).deadlines.find(({ kind }) => kind === 'breach');
    expect(counted?.formula).toEqual({
      nl: '30-11-2026 16:30 = 27-11-2026 16:30 plus 72 uur',
      en: '30 Nov 2026 16:30 = 27 Nov 2026 16:30 plus 72 hours',
    });
  });

  it('as over from the minute after its end, also on the same day; of another day the day decides', () => {
    const [clock] = explainBreaches(withBreach());
    expect(clock?.dueAt).toBe('2026-11-30T15:30Z');
    const stand = (now: string | null, day = '2026-11-30') => breachStand(clock, day, now).stand;
    expect(stand('2026-11-30T15:30Z')).toBe('running');
    expect(stand('2026-11-30T15:31Z')).toBe('late');
    expect(stand(null)).toBe('running');
    expect(stand(null, '2026-12-01')).toBe('late');
    const [item] = attentionOf(withBreach()).filter(({ code }) => code === 'breach');
    expect(item?.dueAt).toBe('2026-11-30T15:30Z');
    expect(outlookOf(withBreach()).deadlines.map(({ dueAt }) => dueAt)).toContain('2026-11-30T15:30Z');
  });

  it.each([
    ['2026-11-28T22:31Z', 'nog 40 uur, tot 30-11-2026 16:30', '40 hours left, until 30 Nov 2026 16:30'],
    ['2026-11-30T14:29Z', 'nog 1 uur, tot 30-11-2026 16:30', '1 hour left, until 30 Nov 2026 16:30'],
    ['2026-11-30T15:30Z', 'nog minder dan 1 uur, tot', 'less than 1 hour left, until'],
    ['2026-11-30T15:31Z', 'minder dan 1 uur te laat, sinds', 'less than 1 hour late, since'],
    ['2026-12-04T15:29Z', '95 uur te laat, sinds', '95 hours late, since'],
    ['2026-12-04T15:30Z', '4 dagen te laat, sinds', '4 days late, since'],
  ])('in whole hours that are left or over, at %s', (now, dutch, english) => {
    expect(timeLeft('2026-11-30T15:30Z', now, 'nl').full).toContain(dutch);
    expect(timeLeft('2026-11-30T15:30Z', now, 'en').full).toContain(english);
  });

  it.each([
    ['breach-undated', { notifiedUsAt: null }, {}, 'now', 'art. 33 lid 1 en 33 lid 5 AVG'],
    ['breach-subjects', { authorityNotifiedAt: NOTIFIED }, {}, 'soon', 'art. 34 lid 1 AVG'],
    [
      'breach-customers',
      {},
      { processor: processor({ role: 'sub-processor' as const }) },
      'now',
      'art. 33 lid 2 AVG',
    ],
  ])('%s', (code, changes, more, urgency, article) => {
    const [item, ...others] = items(withBreach(changes, more), code);
    expect(others).toEqual([]);
    expect(item).toMatchObject({ urgency, due: null });
    expect(item?.reason.nl).toContain(`(${article}).`);
    expect(item?.reason.en).toMatch(/^[A-Z].*Acme B\.V\. \(Verkeerd verzonden bestand\).*GDPR\)\.$/);
  });

  it('with a high risk at once, and does not ask whether it is one', () => {
    const [item] = items(withBreach({ authorityNotifiedAt: NOTIFIED, risk: 'high' }), 'breach-subjects');
    expect(item?.urgency).toBe('now');
    expect(item?.reason.nl).toContain('houdt een hoog risico in');
    expect(item?.nextStep.nl).toMatch(/^Deel het datalek onverwijld mee aan de betrokkenen/);
    expect(item?.nextStep.en).toMatch(/^Communicate the breach to the data subjects without undue delay/);
    const [clock] = explainBreaches(withBreach({ risk: 'high', notNotifiedReason: 'Te veel werk.' }));
    expect(clock?.sentences.map(({ nl }) => nl)).toContain(
      'Vastgelegd is waarom melden niet nodig is, maar ook dat er een risico is: dan moet het worden gemeld (art. 33 lid 1 AVG).',
    );
  });

  it('for nothing once it is settled, and for what is not documented', () => {
    const settled = {
      authorityNotifiedAt: NOTIFIED,
      subjectsToldOn: DAY,
      personalData: 'Namen',
      dataSubjects: 'Ongeveer 40 klanten',
      consequences: 'Spam',
      measures: 'Bestand gewist',
    };
    const codes = (changes: Partial<Breach>) =>
      attentionOf(withBreach(changes)).filter(({ code }) => code.startsWith('breach'));
    expect(codes(settled)).toEqual([]);
    const gaps = (changes: Partial<Breach>) =>
      outlookOf(withBreach({ ...settled, ...changes })).completeness.gaps.map(({ code }) => code);
    expect(gaps({})).not.toContain('breach.facts');
    for (const fact of ['personalData', 'dataSubjects', 'consequences', 'measures'] as const) {
      expect(gaps({ [fact]: '' })).toContain('breach.facts');
    }
  });

  it('a risk that nobody assessed is a gap, and one that was kept from the authority does not suffice', () => {
    const gaps = (changes: Partial<Breach>, role: 'processor' | 'sub-processor' = 'processor') =>
      outlookOf(withBreach(changes, { processor: processor({ role }) }))
        .completeness.gaps.map(({ code }) => code)
        .filter((code) => code === 'breach.risk' || code === 'breach.notNotified');
    expect(gaps({})).toEqual(['breach.risk']);
    expect(gaps({ risk: 'unlikely', notNotifiedReason: 'Versleuteld' })).toEqual([]);
    expect(gaps({ risk: 'high' })).toEqual([]);
    for (const risk of ['risk', 'high'] as const) {
      expect(gaps({ risk, notNotifiedReason: 'Versleuteld' })).toEqual(['breach.notNotified']);
      expect(gaps({ risk, notNotifiedReason: 'Versleuteld', authorityNotifiedAt: NOTIFIED })).toEqual([]);
    }
    expect(gaps({}, 'sub-processor')).toEqual([]);
  });
});

describe('the clock of a breach in words', () => {
  const said = (
    changes: Partial<Breach>,
    terms: Partial<Agreement> = { breachTermHours: 24 },
    asOf = '2026-12-02',
    more: Partial<ProcessorRecord> = {},
  ) =>
    explainBreaches(withBreach(changes, { agreements: [agreement(terms)], ...more }, asOf)).flatMap(
      ({ sentences }) => sentences.map(({ nl }) => nl),
    );
  const own = 'Uw termijn van 72 uur telt van 27-11-2026 16:30 tot 30-11-2026 16:30.';
  const notKnown = 'Hoe snel de leverancier meldde, is niet bekend.';
  const unknown = `${notKnown} Vraag wanneer hij het ontdekte, en leg dat vast.`;

  it('of the authority', () => {
    expect(said({})).toEqual([own, unknown]);
    expect(said({ authorityNotifiedAt: '2026-11-30T15:00Z' })).toEqual([
      own,
      'Op 30-11-2026 16:00 gemeld bij de Autoriteit Persoonsgegevens, binnen de termijn.',
      unknown,
    ]);
    const late = { authorityNotifiedAt: '2026-11-30T17:31Z' };
    expect(said(late)[1]).toBe(
      'Op 30-11-2026 18:31 gemeld bij de Autoriteit Persoonsgegevens, 2 uur en 1 minuut na de termijn; de reden van de vertraging is niet vastgelegd (art. 33 lid 1 AVG).',
    );
    expect(said({ ...late, delayReason: 'Ziekte' })[1]).toMatch(/2 uur en 1 minuut na de termijn\.$/);
    expect(said({ ...late, notifiedUsAt: null }).slice(0, 2)).toEqual([
      'Niet vastgelegd is wanneer u het wist: uw termijn kan niet worden geteld.',
      'Op 30-11-2026 18:31 gemeld bij de Autoriteit Persoonsgegevens; of dat binnen de termijn was, is niet bekend.',
    ]);
    expect(said({ notNotifiedReason: 'Geen risico' })[1]).toBe(
      'Niet gemeld bij de Autoriteit Persoonsgegevens; waarom niet, is vastgelegd (art. 33 lid 5 AVG).',
    );
    const ofOthers = { processor: processor({ role: 'independent-controller' }) };
    expect(said({}, {}, DAY, ofOthers)[0]).toBe(
      'Het is niet aan u om dit bij de Autoriteit Persoonsgegevens te melden.',
    );
  });

  it('of the supplier, of which nothing is asked that is recorded', () => {
    const at = { supplierAwareAt: '2026-11-26T14:00Z', awareAt: '2026-11-27T15:30Z' };
    expect(said({ ...at, notifiedUsAt: null })[1]).toBe(`${notKnown} Leg vast wanneer hij het meldde.`);
    expect(said({ ...at, supplierAwareAt: null, notifiedUsAt: null })[1]).toBe(
      `${notKnown} Vraag wanneer hij het ontdekte, en leg vast wanneer hij het meldde.`,
    );
    expect(said({ supplierAwareAt: '2026-11-28T14:00Z' })[1]).toBe(
      `${notKnown} De melding staat vóór de ontdekking: kijk de tijden na.`,
    );
  });

  it('of the supplier', () => {
    const aware = { supplierAwareAt: '2026-11-26T14:00Z' };
    expect(said(aware, { breachTermHours: 26 })[1]).toBe(
      'De leverancier meldde het 25 uur en 30 minuten na de ontdekking, binnen de afgesproken 26 uur.',
    );
    expect(said(aware)[1]).toBe(
      'De leverancier meldde het 25 uur en 30 minuten na de ontdekking; afgesproken is 24 uur. Dat is te laat (art. 33 lid 2 AVG).',
    );
    expect(said(aware, { breachTermHours: null })[1]).toContain('Er gold geen afgesproken termijn in uren');
    expect(explainBreaches(withBreach(aware))[0]).toMatchObject({ breachId: 'b1', notice: 'no-term' });
  });

  it.each([
    ['2026-11-27T15:30Z', '0 uur', '0 hours'],
    ['2026-11-27T15:29Z', '1 minuut', '1 minute'],
    ['2026-11-27T14:30Z', '1 uur', '1 hour'],
    ['2026-11-27T14:29Z', '1 uur en 1 minuut', '1 hour and 1 minute'],
    ['2026-11-27T13:25Z', '2 uur en 5 minuten', '2 hours and 5 minutes'],
  ])('in hours and minutes: %s', (supplierAwareAt, nl, en) => {
    const sentences = explainBreaches(withBreach({ supplierAwareAt }))[0]?.sentences.at(-1);
    expect(sentences?.nl).toContain(`De leverancier meldde het ${nl} na de ontdekking`);
    expect(sentences?.en).toContain(`The supplier notified you ${en} after it became aware`);
  });
});

describe('another parent', () => {
  const announced = (changes: object = {}, agreed: Partial<Agreement> = {}, asOf = TODAY) =>
    of(
      {
        processor: processor({
          nextParent: {
            name: 'Big Corp',
            country: 'US',
            announcedOn: null,
            effectiveOn: '2027-01-01',
            ...changes,
          },
        }),
        agreements: [agreement(agreed)],
      },
      asOf,
    );
  const clause = (answer: 'yes' | 'no') => ({ checklist: { 'x.control': { answer, clause: '', note: '' } } });
  const renewing = {
    endsOn: '2027-03-31',
    renewal: { kind: 'automatic', months: 12 },
    notice: { months: 3, days: 0 },
  } as const;

  it('is something to act on before its day', () => {
    const [item] = items(announced({}, renewing), 'parent-change');
    expect(item).toMatchObject({ urgency: 'soon', due: '2027-01-01' });
    expect(item?.reason.nl).toBe(
      'Acme B.V. krijgt op 1-1-2027 een andere moedermaatschappij in de Verenigde Staten; een opzegging moet uiterlijk op 31-12-2026 zijn ontvangen (art. 28 lid 1 AVG).',
    );
    expect(item?.nextStep.nl).toContain('Zoek in de overeenkomst op');
    expect(items(announced({}, clause('yes')), 'parent-change')[0]?.nextStep.nl).toContain('beroep u daarop');
    expect(items(announced({}, clause('no')), 'parent-change')[0]?.nextStep.nl).toContain(
      'regelt niets voor een andere',
    );
    expect(items(announced({ country: null }), 'parent-change')[0]?.reason.nl).toContain(
      'moedermaatschappij; in welk land is niet vastgelegd (art.',
    );
  });
  it('is something to take over after it, and breaks no rule', () => {
    const [item] = items(announced({}, renewing, '2027-01-02'), 'parent-change');
    expect(item?.urgency).toBe('soon');
    expect(item?.reason.nl).toBe(
      'Acme B.V. heeft sinds 1-1-2027 een andere moedermaatschappij in de Verenigde Staten (art. 28 lid 1 AVG).',
    );
    expect(item?.nextStep.en).toContain('record the new country');
  });
  it('without its day asks for it', () => {
    expect(items(announced({ effectiveOn: null }), 'parent-undated')).toEqual([
      {
        urgency: 'soon',
        due: null,
        reason: {
          nl: 'Acme B.V. krijgt een andere moedermaatschappij; vanaf welke dag is niet vastgelegd (art. 28 lid 1 AVG).',
          en: 'Acme B.V. gets another parent company; from which day on is not recorded (Art. 28(1) GDPR).',
        },
        nextStep: {
          nl: 'Vraag wanneer de verandering ingaat en leg die dag vast.',
          en: 'Ask when the change takes effect and record that day.',
        },
      },
    ]);
  });
});

describe('switching a cloud service', () => {
  const cloud = {
    isCloudService: true,
    endsOn: '2027-03-31',
    renewal: { kind: 'automatic', months: 12 },
    notice: { months: 3, days: 0 },
  } as const;
  const agreed = (changes: Partial<Agreement>, asOf = TODAY) =>
    of({ agreements: [agreement({ ...cloud, ...changes })] }, asOf);

  it('the notice deadline says by when notice to switch is soon enough', () => {
    expect(items(agreed({}), 'notice')[0]?.reason.nl).toContain(
      '31-12-2026 zijn ontvangen; om over te stappen volstaat 31-1-2027, want',
    );
    expect(items(agreed({ isCloudService: null }), 'notice')[0]?.reason.nl).not.toContain('overstappen');
    // The deadline is that of the next period by now: what is said of the running one is not about it.
    expect(items(agreed({}, '2027-01-15'), 'notice')[0]?.reason.nl ?? '').not.toContain('overstappen');
  });
  it('charges that fall away break no rule', () => {
    const [item] = items(agreed({ switchingCharges: true }, '2026-11-22'), 'switching-charges');
    expect(item).toMatchObject({ urgency: 'soon', due: '2027-01-12' });
    expect(item?.reason.nl).toBe(
      'Vanaf 12-1-2027 mag Acme B.V. voor overstappen geen kosten meer in rekening brengen; tot dan hooguit wat het overstappen kost (art. 29 dataverordening).',
    );
  });
  it('gaps name what is agreed too long, or not recorded', () => {
    const gaps = (changes: Partial<Agreement>, asOf = TODAY, category: 'saas' | null = null) =>
      outlookOf(
        of(
          {
            processor: processor({ category }),
            agreements: [agreement({ ...cloud, transitionDays: 30, switchingCharges: false, ...changes })],
          },
          asOf,
        ),
      )
        .completeness.gaps.map(({ code }) => code)
        .filter((code) => code.startsWith('agreement.switching') || code === 'agreement.cloud');
    expect(gaps({ notice: { months: 1, days: 0 } })).toEqual([]);
    expect(gaps({})).toEqual(['agreement.switchingNoticeLong']);
    const short = { switchingNotice: { months: 2, days: 0 } };
    expect(gaps({ ...short, transitionDays: 60 })).toEqual(['agreement.switchingTransitionLong']);
    expect(gaps({ ...short, transitionDays: null })).toEqual(['agreement.switchingTerms']);
    expect(gaps({ ...short, switchingCharges: true })).toEqual([]);
    expect(gaps({ ...short, switchingCharges: true }, '2027-01-12')).toEqual(['agreement.switchingCharged']);
    expect(gaps({ isCloudService: null })).toEqual([]);
    expect(gaps({ isCloudService: null }, TODAY, 'saas')).toEqual(['agreement.cloud']);
    expect(gaps({ isCloudService: false }, TODAY, 'saas')).toEqual([]);
  });
});
