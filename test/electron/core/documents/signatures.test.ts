import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signaturesIn } from '../../../../electron/core/documents/signatures.ts';
import { civilDate } from '../../../../shared/schema/primitives.ts';
import { signatureText } from '../../../../shared/words/document-signatures.ts';
import { smallPdf } from '../../../end-to-end/small-pdf.ts';
import { signedData, withSignature } from '../../../fixtures/signed-pdf.ts';
import { newAgreement, newSupplier, testRegister } from '../registers.ts';

const plain = smallPdf(['Verwerkersovereenkomst']);
const bas = { name: 'Bas Okafor', organisation: 'Polderhost B.V.', at: '260615101500Z' };
const signed = withSignature(plain, "/M (D:20260615233000+00'00')", signedData(bas));

test('a signature is named by its certificate, and by the day in the Netherlands on which it was put', () => {
  expect(signaturesIn(plain)).toEqual([]);
  expect(signaturesIn(signed)).toEqual([
    { signer: 'Bas Okafor', organisation: 'Polderhost B.V.', signedOn: '2026-06-16', coversAll: true },
  ]);
});

test('a second signature makes that the first is no longer about the whole file', () => {
  const both = withSignature(signed, '/M (D:20260617)', signedData({ ...bas, name: 'Noor de Wit' }));
  expect(signaturesIn(both).map(({ signer, signedOn, coversAll }) => [signer, signedOn, coversAll])).toEqual([
    ['Bas Okafor', '2026-06-16', false],
    ['Noor de Wit', '2026-06-17', true],
  ]);
});

test('without a certificate the name is that of the file, without a day that of the signature', () => {
  const named = withSignature(
    plain,
    '/Name <FEFF004A006F00EB006C> /Prop_Build << /Name (Reader) >>',
    Buffer.from([0x30]),
  );
  expect(signaturesIn(named)).toMatchObject([{ signer: 'Joël', organisation: '', signedOn: null }]);
  const undated = withSignature(plain, '/Name (A \\(B\\) \\103)', signedData({ ...bas, name: '' }));
  expect(signaturesIn(undated)).toMatchObject([{ signer: 'A (B) C', signedOn: '2026-06-15' }]);
  const locked = Buffer.concat([
    withSignature(plain, '/Name (secret) /M (x)', signedData(bas)),
    Buffer.from('/Encrypt 9 0 R'),
  ]);
  expect(signaturesIn(locked)).toMatchObject([{ signer: 'Bas Okafor', signedOn: '2026-06-15' }]);
});

test('a timestamp is nobody’s signature, and a range outside the file none', () => {
  expect(signaturesIn(withSignature(plain, '/Type /DocTimeStamp', signedData(bas)))).toEqual([]);
  for (const range of ['0 10 5 10', '0 10 20 99999999', '0 4 20 5', '0 1 2', '9999999999 1 2 3']) {
    expect(
      signaturesIn(Buffer.from(`%PDF-1.7 obj << /ByteRange [${range}] /Contents <00> >> endobj`)),
    ).toEqual([]);
  }
  const many = Buffer.from(`%PDF-1.7 ${'/ByteRange [0 9 20 4] '.repeat(5000)}`);
  expect(signaturesIn(many)).toEqual([]);
});

test('a certificate with a key of a kind that nobody knows names its holder: no native code reads it', () => {
  const odd = Buffer.from(signed.toString('latin1').replaceAll('2a8648ce3d0201', '2b8648ce3d0201'), 'latin1');
  expect(odd.equals(signed)).toBe(false);
  expect(signaturesIn(odd)).toEqual(signaturesIn(signed));
});

test('whatever is changed in the bytes, the answer is of a few short names and days that exist', () => {
  const at = fc.nat(signed.length - plain.length - 1).map((offset) => plain.length + offset);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(at, fc.nat(255)), { maxLength: 30 }),
      fc.nat(signed.length),
      (changes, cut) => {
        const bytes = Buffer.from(signed);
        for (const [place, value] of changes) bytes[place] = value;
        for (const given of [bytes, bytes.subarray(0, cut)]) {
          for (const { signer, signedOn } of signaturesIn(given)) {
            expect(signer.length).toBeLessThanOrEqual(200);
            expect(signer).not.toMatch(/[\p{Cc}]/u);
            if (signedOn !== null) expect(civilDate.safeParse(signedOn).success).toBe(true);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('what is said of a signature always says that nobody verified it', () => {
  const whole = { signer: 'Bas', organisation: 'Polder B.V.', signedOn: '2026-06-16', coversAll: true };
  expect(signatureText(whole, 'nl')).toBe(
    'Digitaal ondertekend door Bas (Polder B.V.) op 16-6-2026; niet gecontroleerd',
  );
  const unread = { signer: '', organisation: 'Polder B.V.', signedOn: null, coversAll: false };
  expect(signatureText(unread, 'en')).toBe(
    'Digitally signed, by whom cannot be read; not verified; something was added to the file afterwards, for example a signature',
  );
});

test('a document is found signed, becomes of another agreement and kind, and keeps its bytes', async () => {
  const { client } = testRegister();
  const { id: processorId } = await newSupplier(client, 'Polderhost');
  const first = await newAgreement(client, processorId, {});
  const second = await newAgreement(client, processorId, {});
  const file = new File([new Uint8Array(signed)], 'VWO.pdf');
  const added = await client.documents.add({ file, processorId, agreementId: first.id });
  expect(added.kind).toBe('agreement');
  expect(await client.documents.signatures({ processorId })).toMatchObject([
    { documentId: added.id, signatures: [{ signer: 'Bas Okafor' }] },
  ]);
  const input = { agreementId: second.id, kind: 'scc' } as const;
  const saved = await client.documents.save({ id: added.id, version: added.version, processorId, input });
  expect(saved).toEqual({ ...added, ...input, version: added.version + 1 });
  const { id: elsewhere } = await newSupplier(client, 'Ander');
  const other = await newAgreement(client, elsewhere, {});
  await expect(
    client.documents.save({
      id: added.id,
      version: saved.version,
      processorId,
      input: { ...input, agreementId: other.id },
    }),
  ).rejects.toMatchObject({ code: 'invalid' });
});
