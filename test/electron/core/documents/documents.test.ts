import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { keptName, savedName } from '../../../../electron/core/documents/names.ts';
import { typeOf } from '../../../../electron/core/documents/type.ts';
import { DOCUMENT_LIMIT, documentTypes } from '../../../../shared/schema/document.ts';
import { newAgreement, newSupplier, problemOf, testRegister } from '../registers.ts';

const text = (words: string) => new TextEncoder().encode(words);
const pdf = text('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');
const zipOf = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, text('<x/>')])));

test('a document is what its content says, whatever it is called', () => {
  const odt = zipSync({ mimetype: [text(documentTypes.odt), { level: 0 }], 'content.xml': text('<x/>') });
  const types = [
    pdf,
    text(`${' '.repeat(900)}%PDF-1.4`),
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0),
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
    zipOf('[Content_Types].xml', 'word/document.xml'),
    zipOf('xl/workbook.xml'),
    odt,
    zipOf('photo.jpg'),
    text('Geachte heer,\n\tcafé'),
    Uint8Array.of(0x4d, 0x5a, 0x90, 0x00),
    Uint8Array.of(0x7f, 0x45, 0x4c, 0x46),
    Uint8Array.of(0xc3, 0x28),
    text('#!/bin/sh\u0000'),
  ].map(typeOf);
  const unknown = 'application/octet-stream';
  expect(types).toEqual([
    documentTypes.pdf,
    documentTypes.pdf,
    documentTypes.png,
    documentTypes.jpg,
    documentTypes.docx,
    documentTypes.xlsx,
    documentTypes.odt,
    documentTypes.zip,
    documentTypes.txt,
    unknown,
    unknown,
    unknown,
    unknown,
  ]);
});

test('a name is kept as text and saved as a name that no system runs or takes for a path', () => {
  const names = [
    '../../etc/passwd',
    'D:\\map\\overeenkomst.pdf',
    '',
    '..',
    'a\u202Efdp.exe',
    '  x  ',
    '\u200b\u3164',
  ];
  expect(names.map(keptName)).toEqual([
    'passwd',
    'overeenkomst.pdf',
    'document',
    'document',
    'afdp.exe',
    'x',
    'document',
  ]);
  expect(keptName(`${'a'.repeat(254)}😀`)).toBe(`${'a'.repeat(254)}\ufffd`);
  expect(savedName('overeenkomst.pdf', documentTypes.pdf)).toBe('overeenkomst.pdf');
  expect(savedName('foto.JPEG', documentTypes.jpg)).toBe('foto.JPEG');
  expect(savedName('factuur.exe', 'application/octet-stream')).toBe('factuur.exe.bin');
  expect(savedName('factuur.pdf.exe', documentTypes.pdf)).toBe('factuur.pdf.exe.pdf');
  expect(savedName('con', documentTypes.txt)).toBe('_con.txt');
  expect(savedName('.bashrc', documentTypes.txt)).toBe('bashrc.txt');
  expect(savedName('a:b*c?.txt', documentTypes.txt)).toBe('a_b_c_.txt');
  expect(savedName(`${'x'.repeat(400)}.pdf`, documentTypes.pdf).length).toBeLessThanOrEqual(124);
});

test('a document comes out as it went in, and its bytes are kept once', async () => {
  const { core, client } = testRegister();
  const { id: processorId } = await newSupplier(client, 'Polderhost');
  const agreement = await newAgreement(client, processorId, {
    recorded: 'signed',
    renewal: { kind: 'none', months: null },
  });
  const added = await client.documents.add({
    file: new File([pdf], '../Verwerkersovereenkomst Polderhost.pdf', { type: 'text/html' }),
    processorId,
    agreementId: agreement.id,
  });
  expect(added).toMatchObject({
    name: 'Verwerkersovereenkomst Polderhost.pdf',
    mediaType: 'application/pdf',
    bytes: pdf.length,
    agreementId: agreement.id,
    addedOn: '2026-11-22',
    version: 1,
  });
  await client.documents.add({ file: new File([pdf], 'nog eens.pdf'), processorId, kind: 'correspondence' });
  expect(core.stored.prepare('SELECT count(*) AS n FROM document_content').get()).toEqual({ n: 1 });
  const file = await client.documents.fetch({ id: added.id });
  expect([file.name, file.type]).toEqual(['Verwerkersovereenkomst Polderhost.pdf', 'application/pdf']);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array(pdf));
  expect((await client.processors.get({ id: processorId })).record.documents).toHaveLength(2);

  await client.documents.remove({ id: added.id, version: 1 });
  expect(await client.documents.list({ processorId })).toHaveLength(1);
  expect((await problemOf(client.documents.fetch({ id: added.id }))).code).toBe('not-found');
  expect((await client.register.verify()).findings).toEqual([]);
});

test('50 MB is taken, one byte more is refused and named, an empty file is refused', async () => {
  const { client } = testRegister();
  const { id: processorId } = await newSupplier(client, 'Polderhost');
  const largest = new Uint8Array(DOCUMENT_LIMIT);
  const add = (bytes: Uint8Array<ArrayBuffer>) =>
    client.documents.add({ file: new File([bytes], 'scan.pdf'), processorId });
  expect((await add(largest)).bytes).toBe(DOCUMENT_LIMIT);
  const refused = await problemOf(add(new Uint8Array(DOCUMENT_LIMIT + 1)));
  expect(refused.code).toBe('too-large');
  expect(refused.message.nl).toContain('50 MB');
  expect((await problemOf(add(new Uint8Array(0)))).code).toBe('invalid');
  expect(await client.documents.list({ processorId })).toHaveLength(1);
});

test('a document of one supplier is not hung under an agreement of another', async () => {
  const { client } = testRegister();
  const first = await newSupplier(client, 'Polderhost');
  const second = await newSupplier(client, 'Boekwerk');
  const agreement = await newAgreement(client, first.id, {
    recorded: 'draft',
    renewal: { kind: 'none', months: null },
  });
  const add = client.documents.add({
    file: new File([pdf], 'x.pdf'),
    processorId: second.id,
    agreementId: agreement.id,
  });
  expect((await problemOf(add)).code).toBe('not-found');
});

test('changed or vanished bytes are corrupt, and verification names the document', async () => {
  const { core, client } = testRegister();
  const { id: processorId } = await newSupplier(client, 'Polderhost');
  const { id } = await client.documents.add({ file: new File([pdf], 'x.pdf'), processorId });
  core.stored
    .prepare("UPDATE document_content SET content = CAST(replace(content, 'Catalog', 'Catalok') AS BLOB)")
    .run();
  expect((await problemOf(client.documents.fetch({ id }))).code).toBe('corrupt');
  expect((await client.register.verify()).findings).toMatchObject([
    {
      check: 'documents',
      line: null,
      detail: { nl: expect.stringMatching(/x\.pdf.*de inhoud is gewijzigd/) },
    },
  ]);
  core.stored.prepare('DELETE FROM document_content').run();
  expect((await client.register.verify()).findings).toMatchObject([
    { check: 'documents', detail: { nl: expect.stringMatching(/x\.pdf.*de inhoud ontbreekt/) } },
  ]);
});

test('a document is of the type that its bytes have, whatever a register from elsewhere says', async () => {
  const { client, core } = testRegister();
  const { id: processorId } = await newSupplier(client, 'Polderhost');
  const page = new File(['<!doctype html><script>alert(1)</script>'], 'page.html');
  const { id } = await client.documents.add({ file: page, processorId });
  core.stored.prepare("UPDATE document SET media_type = 'text/html'").run();
  const file = await client.documents.fetch({ id });
  expect(file.type).toMatch(/^text\/plain/);
  expect(file.name).toMatch(/\.txt$/);
});
