import { expect, test } from 'vitest';
import { documentKindOf } from '../../../shared/law/document-kind.ts';

test('the name of a file says what it is, by the kind that it names first', () => {
  const names = {
    'Verwerkersovereenkomst_Hostwaard_v1.0.pdf': 'agreement',
    'VWO getekend 2026.pdf': 'agreement',
    'DPA-signed.pdf': 'agreement',
    'Brief over verwerkersovereenkomst.pdf': 'correspondence',
    'SCC bij verwerkersovereenkomst.pdf': 'scc',
    'ISO 27001 certificaat.pdf': 'certificate',
    'isae3402-2025.pdf': 'certificate',
    'Verklaring van vernietiging.pdf': 'deletion-proof',
    'TIA India.pdf': 'tia',
    'scan0012.pdf': null,
    'tiara.pdf': null,
  };
  expect(Object.fromEntries(Object.keys(names).map((name) => [name, documentKindOf(name)]))).toEqual(names);
});

test('a name that says nothing leaves it to the head of the text', () => {
  expect(documentKindOf('scan0012.pdf', 'Certificate of registration\nISO/IEC 27001:2022')).toBe(
    'certificate',
  );
  expect(documentKindOf('scan0012.pdf', 'VERWERKERSOVEREENKOMST tussen')).toBe('agreement');
  expect(documentKindOf('scan0012.pdf', `${'x '.repeat(1000)}agreement`)).toBeNull();
  expect(documentKindOf('DPA.pdf', 'ISO 27001')).toBe('agreement');
});
