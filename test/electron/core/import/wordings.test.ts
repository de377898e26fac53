/** What single cells say in the words of lawyers, buyers and auditors. */
import { describe, expect, it } from 'vitest';
import { readState } from '../../../../electron/core/import/cells/agreement.ts';
import { readCertificates } from '../../../../electron/core/import/cells/certificates.ts';
import { readStart } from '../../../../electron/core/import/cells/day.ts';
import { readPlaces } from '../../../../electron/core/import/cells/places.ts';
import { readEnd, readNotice, readRenewal } from '../../../../electron/core/import/cells/terms.ts';
import { text } from './lists.ts';

describe('the state of an agreement', () => {
  const stateOf = (words: string) => readState(text(words)).value.recorded;

  it.each([
    // Words that only begin like "n.a.": not needed would count as covered.
    ['Nader te bepalen met legal', 'unknown'],
    ['Na ontvangst handtekening', 'unknown'],
    ['Nachforderung läuft', 'unknown'],
    ['n/a', 'not-required'],
    ['NA', 'not-required'],
    ['na (geen persoonsgegevens)', 'not-required'],
    ['n.a.', 'not-required'],
    ['n.v.t. (geen persoonsgegevens)', 'not-required'],
    ['non applicable', 'not-required'],
    ['nicht erforderlich', 'not-required'],
    ['pas nécessaire', 'not-required'],
    ['Fully executed', 'signed'],
    ['volledig getekend', 'signed'],
    ['In force', 'signed'],
    ['Partially executed', 'unknown'],
    ['Yes - NDA only', 'unknown'],
    ['Ja, alleen door ons', 'unknown'],
    ['Signed by one party', 'unknown'],
    ['signé par une seule partie', 'unknown'],
    ['Awaiting countersignature', 'to-sign'],
    ['Counter-signature pending', 'to-sign'],
    ['Signature requested', 'to-sign'],
    ['In legal review', 'negotiation'],
    ['Included in MSA', 'incorporated'],
    ['DPA in MSA', 'incorporated'],
    ['in den AGB enthalten', 'incorporated'],
    ['intégré aux CGU', 'incorporated'],
  ])('%s: %s', (words, state) => expect(stateOf(words)).toBe(state));

  it('what expires one day has not expired', () => {
    expect(readState(text('Lapsed')).value.hasEnded).toBe(true);
    expect(readState(text('expiré')).value.hasEnded).toBe(true);
    expect(readState(text('expires 31-12-2027')).value.hasEnded).toBe(false);
    expect(readState(text('expire le 31/12/2027')).value.hasEnded).toBe(false);
  });
});

describe('certificates that the supplier does not have', () => {
  it.each([
    'ISO 27001 - lapsed 2024',
    'suspended ISO 27001',
    'ISO 27001 target 2027',
    'aligned with ISO 27001',
    'conform ISO 27001',
    'ISO 27001 (parent company only)',
    'ISO 27001 certified data centre',
    'ISO 27001 (datacenter)',
    'ISO 27001 via subprocessor',
    'AWS is ISO 27001 certified',
  ])('%s', (words) => {
    const { value, remarks } = readCertificates(text(words), 'Certifications');
    expect(value).toEqual([]);
    expect(remarks.some(({ keeps }) => keeps)).toBe(true);
  });
});

describe('places', () => {
  it.each([
    ['Data: US. Support: NL.', ['US storage', 'NL support']],
    ['24/7 support: Ireland, India', ['IE support', 'IN support']],
    ['Georgia (US)', ['US storage']],
    ['Georgia', ['GE storage']],
    ['Ireland.', ['IE storage']],
    ['V.S.', ['US storage']],
  ])('%s', (words, places) => {
    expect(readPlaces(text(words)).value.map(({ country, kind }) => `${country} ${kind}`)).toEqual(places);
  });
});

describe('a day of which the words say that it is another one', () => {
  it.each([
    'since 01-01-2024',
    'vanaf 1-1-2024',
    'ab 01.01.2024',
    'à partir du 01/01/2024',
    'renewed 01-01-2026',
    'signed 01-01-2024 (3 yrs)',
    'start 01-01-2024, 36 months',
    'not before 31-12-2026',
  ])('%s is no end', (words) => {
    const { value, remarks } = readEnd(text(words));
    expect(value.endsOn).toBe(null);
    expect(remarks.map(({ level }) => level)).toEqual(['rejected']);
  });

  it.each([
    'until 01-06-2027',
    't/m 1-6-2027',
    'bis 01.06.2027',
    'expires 01-06-2027',
    'planned 01-06-2027',
    '1-6-2027 (gepland)',
    'sent 01-06-2025',
    'not signed (sent 01-06-2025)',
    'to be signed before 01-06-2027',
  ])('%s is no day of signing', (words) => {
    const { value, remarks } = readStart(text(words));
    expect(value).toBe(null);
    expect(remarks.map(({ level }) => level)).toEqual(['rejected']);
  });

  it.each(['per 1-6-2027', 'vanaf 1-6-2027', 'signed on 01-06-2027', '1-6-2027, verloopt in 2030'])(
    'but %s',
    (words) => expect(readStart(text(words)).value).toBe('2027-06-01'),
  );
  it.each(['t/m 31-12-2026', 'until 31-12-2026', '31-12-2026, not renewed'])('and %s', (words) =>
    expect(readEnd(text(words)).value.endsOn).toBe('2026-12-31'),
  );
});

describe('how a term goes on', () => {
  it.each([
    ['Off', 'none', null],
    ['disabled', 'none', null],
    ['enabled', 'automatic', null],
    ['rolling', 'automatic', null],
    ['Month-to-month', 'automatic', 1],
    ['jährlich', 'automatic', 12],
  ])('%s', (words, kind, months) => expect(readRenewal(text(words)).value).toEqual({ kind, months }));

  it.each([
    'One-time renewal 12 months',
    'max 2x 12 months',
    'eenmalig 1 jaar',
    'Opt-in',
    'handmatig 12 maanden',
  ])('%s does not go on by itself', (words) => expect(readRenewal(text(words)).value).toBe(null));

  it('after its end, in German and without an end', () => {
    expect(readEnd(text('31.12.2026, danach jährlich')).value).toMatchObject({
      endsOn: '2026-12-31',
      renewal: { kind: 'automatic', months: 12 },
    });
    for (const words of ['Open-ended', 'perpetual'])
      expect(readEnd(text(words)).value.renewal?.kind).toBe('indefinite');
  });
});

describe('the unit of a period that only the header says', () => {
  it.each([
    ['Notice period (days)', { months: 0, days: 30 }],
    ['noticePeriodDays', { months: 0, days: 30 }],
    ['Opzegtermijn (dgn)', { months: 0, days: 30 }],
    ['Kündigungsfrist in Tagen', { months: 0, days: 30 }],
    ['Préavis (mois)', { months: 30, days: 0 }],
    ['Kündigungsfrist in Wochen', { months: 0, days: 210 }],
    ['Notice period', null],
  ])('%s', (header, period) => expect(readNotice(text('30'), header).value).toEqual(period));

  it('days on which people work are not days', () =>
    expect(readNotice(text('5 jours ouvrés'), 'Préavis').value).toBe(null));
});
