import { describe, expect, it } from 'vitest';
import { readCertificates } from '../../../../electron/core/import/cells/certificates.ts';
import { planCsv, register, text } from './lists.ts';

/** Standards with their days, as `iso-27001 <from >until`. */
const read = (cell: string, header = 'Certificaten') =>
  readCertificates(text(cell), header).value.map(({ standard, issuedOn, validUntil }) =>
    [standard, issuedOn && `<${issuedOn}`, validUntil && `>${validUntil}`].filter(Boolean).join(' '),
  );
const kept = (cell: string, header = 'Certificaten') =>
  readCertificates(text(cell), header).remarks.some(({ keeps }) => keeps === true);

describe('certificates in a cell', () => {
  it.each([
    ['ISO 27001', ['iso-27001']],
    ['ISO/IEC 27001:2022', ['iso-27001']],
    ['ISO27001', ['iso-27001']],
    ['NEN-EN-ISO 27001', ['iso-27001']],
    ['ISO 27001, NEN7510 en SOC 2 Type II', ['iso-27001', 'nen-7510', 'soc-2']],
    ['ISO 27001 (geldig t/m 30-6-2027), SOC2', ['iso-27001 >2027-06-30', 'soc-2']],
    ['ISO 27001 tot 1 maart 2027', ['iso-27001 >2027-03-01']],
    ['ISAE 3402 type 2, afgegeven 31-12-2025', ['isae-3402 <2025-12-31']],
    ['NEN 7510 12-5-2025', ['nen-7510']],
    ['TISAX', ['other']],
    ['ISO 27001 en 27701', ['iso-27001', 'iso-27701']],
    ['27001', ['iso-27001']],
    ['SOC 1 & 2', ['isae-3402', 'soc-2']],
  ])('%j', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
    expect(kept(cell)).toBe(false);
  });

  it('one that the register does not know by name keeps its name', () =>
    expect(readCertificates(text('ISO 9001'), 'Certificaten').value[0]?.remark).toBe('ISO 9001'));

  it.each([
    ['ja', 'ISO 27001', ['iso-27001']],
    ['TRUE', 'iso27001_certified', ['iso-27001']],
    ['Yes (Type II)', 'SOC 2', ['soc-2']],
    ['ja, type 2', 'soc2_type2', ['soc-2']],
    ['ja, t/m 1-3-2027', 'ISO 27001', ['iso-27001 >2027-03-01']],
    ['ja, maar verlopen', 'ISO 27001', []],
    ['Yes, but only the data center', 'ISO 27001', []],
    ['✓', 'NEN 7510', ['nen-7510']],
    ['30-6-2027', 'ISO 27001 geldig tot', ['iso-27001 >2027-06-30']],
    ['SOC 2', 'ISO 27001', ['soc-2']],
  ])('%j under %j', (cell, header, expected) => {
    expect(read(cell, header)).toEqual(expected);
  });

  it.each([
    ['ISO 27001 in aanvraag', 'Certificaten'],
    ['ISO 27001 (verlopen)', 'Certificaten'],
    ['geen ISO 27001', 'Certificaten'],
    ['ISO 27001?', 'Certificaten'],
    ['zie website', 'Certificaten'],
    ['ja', 'Certificaten'],
    ['nee', 'ISO 27001'],
    ['12-5-2026', 'ISO 27001'],
    ['ISO 27001 geldig tot 31-2-2027', 'Certificaten'],
  ])('%j under %j is no certificate, and is kept', (cell, header) => {
    expect(read(cell, header)).toEqual([]);
    expect(kept(cell, header)).toBe(true);
  });

  it('says nothing of a cell without one', () => {
    for (const cell of ['', 'geen', 'n.v.t.', '-']) {
      expect(readCertificates(text(cell), 'Certificaten')).toEqual({ value: [], remarks: [] });
    }
  });

  it('is always to be checked: nobody saw the document', () => {
    expect(readCertificates(text('ISO 27001'), 'Certificaten').remarks).toEqual([
      expect.objectContaining({ level: 'uncertain' }),
    ]);
  });
});

describe('certificates of a list', () => {
  const lines = ['Leverancier;Certificeringen;Laatste review', 'Acme;ISO 27001 (t/m 30-6-2027), C5;3-4-2025'];

  it('come with the supplier, and a review in the list is no sign-off', () => {
    const plan = planCsv(lines, {});
    expect(plan.create[0]?.certificates).toMatchObject([
      { standard: 'iso-27001', validUntil: '2027-06-30' },
      { standard: 'other', remark: 'C5' },
    ]);
    expect(plan.result.kept.map(({ column, value }) => [column, value])).toEqual([
      ['Laatste review', '3-4-2025'],
    ]);
    expect(plan.result.mapping.columns.map(({ field }) => field)).toEqual([
      'name',
      'certificates',
      'reviews',
    ]);
  });

  it('are added once, and a renewed one beside the old', () => {
    const existing = register(planCsv(lines, {}));
    const again = planCsv(lines, { existing, duplicates: 'update' });
    expect(again.update).toEqual([]);
    const renewed = [lines[0] ?? '', 'Acme;ISO 27001 (t/m 30-6-2030), C5;3-4-2025'];
    const later = planCsv(renewed, { existing, duplicates: 'update' });
    expect(later.update[0]?.addCertificates).toMatchObject([{ validUntil: '2030-06-30' }]);
    expect(later.result.changes).toContainEqual(
      expect.objectContaining({ kind: 'certificate', becomes: 'iso-27001' }),
    );
  });

  it('of rows about one supplier come together', () => {
    const plan = planCsv(
      ['Leverancier;Dienst;Certificaat', 'Acme;Mail;ISO 27001', 'Acme;Web;ISO 27001, SOC 2'],
      {},
    );
    expect(plan.create[0]?.certificates.map(({ standard }) => standard)).toEqual(['iso-27001', 'soc-2']);
  });
});

it.each([
  ['Ja, t/m 1-6-2027', { validUntil: '2027-06-01', issuedOn: null, remark: '' }],
  ['geldig tot 1-6-2027', { validUntil: '2027-06-01', issuedOn: null, remark: '' }],
  ['geldig sinds 1-6-2024', { validUntil: null, issuedOn: '2024-06-01', remark: '' }],
  ['ja, t/m 1-6-2027, alleen Delft', { validUntil: '2027-06-01', remark: 'ja, t/m 1-6-2027, alleen Delft' }],
])('below a header that names the standard, words say which day it is: %s', (words, days) => {
  const { create } = planCsv(['Leverancier;NEN 7510', `Kade;"${words}"`]);
  expect(create[0]?.certificates).toMatchObject([{ standard: 'nen-7510', ...days }]);
});

it.each(['1-6-2027', 'verlopen 1-2-2025'])('%s alone says no certificate that holds', (words) => {
  const { create } = planCsv(['Leverancier;NEN 7510', `Kade;${words}`]);
  expect(create[0]?.certificates).toEqual([]);
});
