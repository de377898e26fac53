/** What single cells say in the words of lawyers, buyers and auditors. */
import { describe, expect, it } from 'vitest';
import { readState } from '../../../../electron/core/import/cells/agreement.ts';
import { readCertificates } from '../../../../electron/core/import/cells/certificates.ts';
import { readPlaces } from '../../../../electron/core/import/cells/places.ts';
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
