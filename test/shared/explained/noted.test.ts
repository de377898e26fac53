import { describe, expect, it } from 'vitest';
import { notedOf } from '../../../shared/explained/noted.ts';
import type { Agreement } from '../../../shared/fields/agreement.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { judged } from '../../../shared/law/judged.ts';
import { agreement, breach, checked, on, processor, record } from '../law/records.ts';

const DAY = '2026-11-28';
const noted = (changes: Partial<ProcessorRecord>, asOf = DAY) =>
  notedOf(judged(checked(record(changes)), on(asOf))).map(({ label, name, sentences }) => [
    label.nl,
    name,
    ...sentences.map(({ nl }) => nl),
  ]);

const switching = (changes: Partial<Agreement>, asOf = DAY) => {
  const cloud = { isCloudService: true, transitionDays: 30, switchingCharges: false };
  return noted({ agreements: [agreement({ ...cloud, ...changes })] }, asOf).flatMap((one) => one.slice(2));
};

describe('what is on record of a supplier besides what is to be done', () => {
  it('is nothing where nothing happened', () => expect(noted({})).toEqual([]));

  it('a breach, with the verdict on the hours, also of a supplier that has stopped', () => {
    const breaches = [
      breach({ supplierAwareAt: '2026-11-25T12:00Z', authorityNotifiedAt: '2026-11-28T09:00Z' }),
    ];
    const agreements = [agreement({ breachTermHours: 24 })];
    const expected = [
      [
        'Datalek',
        'Verkeerd verzonden bestand',
        'Uw termijn van 72 uur telt van 27-11-2026 16:30 tot 30-11-2026 16:30.',
        'Op 28-11-2026 10:00 gemeld bij de Autoriteit Persoonsgegevens, binnen de termijn.',
        'De leverancier meldde het 51 uur en 30 minuten na de ontdekking; afgesproken is 24 uur. Dat is te laat (art. 33 lid 2 AVG).',
      ],
    ];
    expect(noted({ breaches, agreements })).toEqual(expected);
    const stopped = processor({
      endedOn: '2026-11-27',
      nextParent: { name: 'Holding Inc.', country: 'US', announcedOn: null, effectiveOn: null },
    });
    expect(noted({ breaches, agreements, processor: stopped })).toEqual(expected);
  });

  it('another parent, with what is known of it', () => {
    const nextParent = { name: 'Holding Inc.', country: 'US', announcedOn: null, effectiveOn: '2027-06-01' };
    expect(noted({ processor: processor({ nextParent }) })).toEqual([
      ['Andere moedermaatschappij', '', 'Holding Inc., Verenigde Staten, Gaat in op: 1-6-2027'],
    ]);
    const unknown = { name: '', country: null, announcedOn: null, effectiveOn: null };
    expect(noted({ processor: processor({ nextParent: unknown }) })).toEqual([]);
  });

  it('of switching what goes beyond the law, what falls away and what is not recorded', () => {
    const notice = { months: 2, days: 0 };
    expect(switching({ notice })).toEqual([]);
    expect(switching({ notice, isCloudService: null })).toEqual([]);
    expect(switching({ notice, recorded: 'missing', switchingCharges: null })).toEqual([]);
    expect(switching({ notice, switchingCharges: null })).toEqual([
      'Nog niet alles wat over overstappen is afgesproken, is vastgelegd.',
    ]);
    expect(switching({ notice, transitionDays: 45, switchingCharges: true })).toEqual([
      'De overgangsperiode van 45 dagen is te lang: die mag hooguit 30 dagen zijn (art. 25 lid 2 onder a dataverordening).',
      'De overstapkosten in de overeenkomst vervallen op 12-1-2027 (art. 29 lid 1 dataverordening).',
    ]);
    expect(switching({ notice, switchingCharges: true }, '2027-01-12')).toEqual([
      'In de overeenkomst staan overstapkosten; die mogen niet meer in rekening worden gebracht (art. 29 lid 1 dataverordening).',
    ]);
    const long = {
      notice: { months: 3, days: 0 },
      endsOn: '2027-08-31',
      renewal: { kind: 'automatic', months: 12 },
    } as const;
    expect(switching(long)).toEqual([
      'De opzegtermijn van 3 maanden is voor overstappen te lang: die mag hooguit twee maanden zijn (art. 25 lid 2 onder d dataverordening).',
      'Een opzegging om over te stappen is op tijd als die uiterlijk op 30-6-2027 is ontvangen.',
    ]);
  });
});
