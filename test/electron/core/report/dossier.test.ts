/** The dossier of one supplier: everything that the register holds of it, as PDF and in a zip with its documents. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentNames } from '../../../../electron/core/report/dossier-zip.ts';
import { documentTypes } from '../../../../shared/schema/document.ts';
import type { ReportRequest } from '../../../../shared/schema/report.ts';
import { smallPdf } from '../../../end-to-end/small-pdf.ts';
import { signedData, withSignature } from '../../../fixtures/signed-pdf.ts';
import { missingPoppler } from '../../../poppler.ts';
import { inputOf, newAgreement, newFlow, newSupplier, problemOf, testRegister } from '../registers.ts';
import { squashed, textOf } from './reading.ts';
import { taggedOf } from './reading-tags.ts';

type Client = ReturnType<typeof testRegister>['client'];

async function made(
  client: Client,
  request: Partial<ReportRequest> & { processorId: string; form?: 'pdf' | 'zip' },
) {
  const asked = { kind: 'dossier', language: 'nl', ...request } as const;
  let result: { name: string; bytes: Uint8Array } | null = null;
  for await (const step of await client.report.make(asked as never)) {
    if (step.type !== 'done') continue;
    const file = await client.report.fetch({ resultId: step.resultId });
    result = { name: step.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  if (result === null) throw new Error('the dossier was made');
  return result;
}

/** A supplier with an agreement, a transfer without a basis, two documents of one name and a changed name. */
async function filled() {
  const register = testRegister();
  const { client } = register;
  const first = await newSupplier(client, 'Oude naam B.V.', { country: 'IN', remark: '#panic("x") <b>' });
  const { id, version } = first;
  await client.processors.save({ id, version, input: { ...inputOf(first), name: 'Kolkata Opslag / Ltd.' } });
  await newAgreement(client, id, {
    recorded: 'signed',
    signedOn: '2024-03-12',
    title: 'Hoofdovereenkomst',
  } as never);
  await newFlow(client, id, {
    country: 'IN',
    entity: 'Kolkata Opslag',
    safeguards: [],
    tia: { completedOn: null, outcome: null, problematicLaw: true, law: 'IT Act, artikel 69' },
  } as never);
  for (const text of ['een', 'twee']) {
    await client.documents.add({ file: new File([text], 'Bijlage?.txt'), processorId: id });
  }
  return { ...register, id };
}

describe('as PDF', () => {
  test('what is recorded, the verdicts with article and next step, what is not recorded, and every change', async ({
    skip,
  }) => {
    skip(missingPoppler() !== null, missingPoppler() ?? '');
    const { client, id } = await filled();
    const signature = signedData({ name: 'Bas Okafor', organisation: 'Kolkata', at: '260615101500Z' });
    const signed = withSignature(smallPdf(['VWO']), '/M (D:20260616)', signature);
    await client.documents.add({ file: new File([new Uint8Array(signed)], 'VWO.pdf'), processorId: id });
    const { name, bytes } = await made(client, { processorId: id });
    expect(name).toMatch(/^Dossier Kolkata Opslag Ltd \d{4}-\d\d-\d\d\.pdf$/);
    const text = textOf(bytes);
    for (const said of [
      'Hoofdovereenkomst',
      'Digitaal ondertekend door Bas Okafor (Kolkata) op 16-6-2026; niet gecontroleerd.',
      'Niet toegestaan',
      'zonder geldige basis',
      'TIA: Kolkata Opslag, India',
      '3. Recht en praktijk daar',
      'Kan een overheid daar de gegevens opvragen? Ja',
      'IT Act, artikel 69',
      '(art. 44 AVG)',
      'Volgende stap: Schort de doorgifte op.',
      '#panic("x") <b>',
      'Niet vastgelegd:',
      'Controlegetal (SHA-256)',
      'Oude naam B.V.',
      'Controlegetal van de laatste regel',
    ]) {
      expect(text).toContain(squashed(said));
    }
    const { loose, bookmarks } = await taggedOf(bytes);
    expect(loose).toEqual([]);
    expect(bookmarks.map(([title]) => title)).toEqual([
      'Leveranciersdossier',
      'Wijzigingen',
      'Waar dit overzicht op berust',
    ]);
  });

  test('as of a day before the register it is refused; in English it has no Dutch sentence', async () => {
    const { client, id } = await filled();
    const past = await problemOf(made(client, { processorId: id, asOf: '2020-01-01' }));
    expect([past.code, past.message.nl]).toEqual([
      'refused',
      expect.stringContaining('Op 1-1-2020 bestond dit register nog niet; de eerste regel is van '),
    ]);
    const { trees } = await taggedOf((await made(client, { processorId: id, language: 'en' })).bytes);
    expect(JSON.stringify(trees)).not.toMatch(
      /\b(leverancier|overeenkomst vastgelegd|doorgifte|Volgende stap)\b/,
    );
    expect(JSON.stringify(trees)).toContain('Next step');
  });
});

describe('as zip', () => {
  test('holds the PDF and each document under a name of its own, the same bytes twice', async () => {
    const { client, id } = await filled();
    const { name, bytes } = await made(client, { processorId: id, form: 'zip' });
    const again = await made(client, { processorId: id, form: 'zip' });
    expect(name).toMatch(/\.zip$/);
    expect(Buffer.from(bytes).equals(Buffer.from(again.bytes))).toBe(true);
    const files = unzipSync(bytes);
    const [pdf = '', ...documents] = Object.keys(files);
    expect(
      Buffer.from(files[pdf] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(documents).toEqual(['Documenten/Bijlage_.txt', 'Documenten/Bijlage_ (2).txt']);
    const texts = documents.map((document) => Buffer.from(files[document] ?? []).toString());
    expect(texts.toSorted()).toEqual(['een', 'twee']);
  });

  test.each([
    ['../../etc/passwd', 'D/passwd.pdf'],
    ['C:\\Windows\\x.pdf', 'D/x.pdf'],
    ['CON.pdf', 'D/_CON.pdf'],
    ['.', 'D/document.pdf'],
  ])('the name %j leads out of no folder', (name, expected) => {
    expect(documentNames([{ name, mediaType: documentTypes.pdf }], 'D')).toEqual([expected]);
  });

  test('names that differ in capitals or accents as written are two names', () => {
    const given = ['A.pdf', 'a.pdf', 'e\u0301.pdf', '\u00e9.pdf'];
    const names = documentNames(
      given.map((name) => ({ name, mediaType: documentTypes.pdf })),
      'D',
    );
    expect(names).toEqual(['D/A.pdf', 'D/a (2).pdf', 'D/\u00e9.pdf', 'D/\u00e9 (2).pdf']);
  });
});
