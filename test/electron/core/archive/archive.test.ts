import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { FORMAT_VERSION, isKnownName } from '../../../../electron/core/archive/files.ts';
import { sha256 } from '../../../../electron/core/ground/digest.ts';
import { wholeManifest } from '../../../../shared/fields/archive.ts';
import { FORM } from '../../../../shared/fields/forms.ts';
import { jobsHere } from '../jobs-here.ts';
import { newSupplier, problemOf, testRegister } from '../registers.ts';
import { bytesOf, edit, fullRegister, fullZip, pdf, tampered, zipFile } from './full-zip.ts';

test('export, import and export again give the same bytes, documents and history included', async () => {
  const { client, core } = await fullRegister();
  const zip = await bytesOf(await client.archive.export({}));
  const target = testRegister('2027-03-01T11:00:00.000Z', jobsHere);
  const status = await target.client.archive.import({ file: zipFile(zip) });
  const { suppliers, historyLines, historyHead, organisation } = core.status();
  expect(status).toMatchObject({ suppliers, historyLines, historyHead, organisation });
  expect(await bytesOf(await target.client.archive.export({}))).toEqual(zip);
  expect((await target.client.register.verify()).findings).toEqual([]);
  expect(readdirSync(dirname(target.file)).filter((name) => name.endsWith('.part'))).toEqual([]);

  const [found] = (await target.client.processors.list({ search: 'Ærø' })).rows;
  const { record } = await target.client.processors.get({ id: found?.id ?? '' });
  const document = record.documents[0];
  const fetched = await target.client.documents.fetch({ id: document?.id ?? '' });
  expect(await bytesOf(fetched)).toEqual(new Uint8Array(pdf));
  // It is a register to work in, not a picture of one.
  await newSupplier(target.client, 'Nieuw');
  expect((await target.client.register.verify()).ok).toBe(true);
});

test('the zip describes itself: a README, a schema per kind, and a digest of every file', async () => {
  const parts = unzipSync(await fullZip());
  const manifest = wholeManifest.parse(JSON.parse(strFromU8(parts['register.json'] ?? new Uint8Array())));
  for (const [name, { bytes, sha256: digest }] of Object.entries(manifest.files)) {
    expect([name, parts[name]?.length, sha256(parts[name] ?? '')]).toEqual([name, bytes, digest]);
  }
  expect(strFromU8(parts['README.txt'] ?? new Uint8Array())).toContain('history.jsonl');
  const schema = JSON.parse(strFromU8(parts['schemas/processor.json'] ?? new Uint8Array()));
  expect(schema.items.properties.fields.properties.kvk).toMatchObject({ anyOf: expect.any(Array) });
  expect(Object.keys(parts).every(isKnownName)).toBe(true);
});

test('a register with something in it takes no whole register', async () => {
  const zip = await fullZip();
  const target = testRegister(undefined, jobsHere);
  const { id, version } = await newSupplier(target.client, 'Polderhost');
  await target.client.processors.remove({ id, version });
  const before = target.core.status();
  expect((await problemOf(target.client.archive.import({ file: zipFile(zip) }))).code).toBe('refused');
  expect(target.core.status()).toEqual(before);
});

test.each<[string, string, (parts: Record<string, Uint8Array>) => void]>([
  [
    'a path upwards',
    'refused',
    (parts) => {
      parts['../../etc/cron.d/x'] = strToU8('x');
    },
  ],
  [
    'an absolute path',
    'refused',
    (parts) => {
      parts['/etc/passwd'] = strToU8('x');
    },
  ],
  [
    'a Windows path',
    'refused',
    (parts) => {
      parts['C:\\x.txt'] = strToU8('x');
    },
  ],
  [
    'a name with a path in a known folder',
    'refused',
    (parts) => {
      parts['documents/../../x'] = strToU8('x');
    },
  ],
  [
    'an unknown file',
    'refused',
    (parts) => {
      parts['extra.txt'] = strToU8('x');
    },
  ],
  [
    'a document that is not its digest',
    'corrupt',
    (parts) => {
      const name = Object.keys(parts).find((known) => known.startsWith('documents/')) ?? '';
      parts[name] = strToU8('/etc/passwd');
    },
  ],
  [
    'a document that is gone',
    'corrupt',
    (parts) => {
      delete parts[Object.keys(parts).find((known) => known.startsWith('documents/')) ?? ''];
    },
  ],
  [
    'a record changed behind the history',
    'corrupt',
    (parts) => edit(parts, 'records/processor.json', 'Ærø Hosting', 'Aero Hosting'),
  ],
  [
    'a record that is gone',
    'corrupt',
    (parts) => {
      parts['records/service.json'] = strToU8('[]');
    },
  ],
  ['a line of history changed', 'corrupt', (parts) => edit(parts, 'history.jsonl', '"who":"', '"who":"x')],
  ['a line of history that is gone', 'corrupt', (parts) => edit(parts, 'history.jsonl', /^.*\n/, '')],
  [
    'a record that breaks its schema',
    'invalid',
    (parts) => edit(parts, 'records/processor.json', /"role":"[^"]+"/, '"role":"king"'),
  ],
  [
    'a field that does not exist',
    'invalid',
    (parts) => edit(parts, 'records/processor.json', '"role"', '"x":1,"role"'),
  ],
  [
    'broken JSON',
    'corrupt',
    (parts) => {
      parts['records/policy.json'] = strToU8('[{');
    },
  ],
  [
    'the reports made, which are not there',
    'corrupt',
    (parts) => {
      delete parts['reports.json'];
    },
  ],
  [
    'a report with a figure that is none',
    'invalid',
    (parts) => edit(parts, 'reports.json', '"suppliers":3', '"suppliers":"<b>"'),
  ],
  ['a report twice', 'corrupt', (parts) => edit(parts, 'reports.json', /(\{.*\})/, '$1,$1')],
  [
    'a kind that is not there',
    'corrupt',
    (parts) => {
      delete parts['records/agreement.json'];
    },
  ],
])('%s is refused and changes nothing', async (_name, code, change) => {
  const target = testRegister(undefined, jobsHere);
  const before = target.core.status();
  const zip = await tampered(change);
  expect((await problemOf(target.client.archive.import({ file: zipFile(zip) }))).code).toBe(code);
  expect(target.core.status()).toEqual(before);
  expect(readdirSync(dirname(target.file)).filter((name) => name.includes('.part'))).toEqual([]);
});

test('what is no zip, another zip, a cut-off zip and one with a flipped byte are refused', async () => {
  const zip = await fullZip();
  const target = testRegister(undefined, jobsHere);
  const codeOf = async (bytes: Uint8Array) =>
    (await problemOf(target.client.archive.import({ file: zipFile(bytes) }))).code;
  expect(await codeOf(strToU8('geen zip'))).toBe('foreign');
  expect(await codeOf(new Uint8Array(0))).toBe('foreign');
  expect(await codeOf(zipSync({ 'foto.txt': strToU8('x') }))).toBe('foreign');
  for (const part of [0.01, 0.3, 0.7, 0.999]) {
    expect(await codeOf(zip.subarray(0, Math.floor(zip.length * part)))).toBe('corrupt');
  }
  // Inside the data of entries, so that neither names nor the list of contents change.
  const at = Buffer.from(zip).indexOf('history.jsonl') + 2000;
  const flipped = Uint8Array.from(zip);
  flipped[at] = (flipped[at] ?? 0) ^ 0xff;
  expect(await codeOf(flipped)).toBe('corrupt');
  expect((await target.client.register.status()).suppliers).toBe(0);
});

test.each<[string, (parts: Record<string, Uint8Array>) => void]>([
  [
    'made up in another way',
    (parts) =>
      edit(
        parts,
        'register.json',
        `"formatVersion": ${FORMAT_VERSION}`,
        `"formatVersion": ${FORMAT_VERSION + 1}`,
      ),
  ],
  [
    'of a register of a newer form',
    (parts) => edit(parts, 'register.json', `"form": ${FORM}`, `"form": ${FORM + 1}`),
  ],
  [
    'with a kind of records that came with a newer form',
    (parts) => {
      edit(parts, 'register.json', `"form": ${FORM}`, `"form": ${FORM + 1}`);
      parts['records/audit.json'] = strToU8('[]');
    },
  ],
])('a zip %s is too new, and says so', async (_name, change) => {
  const parts = unzipSync(await fullZip());
  change(parts);
  const target = testRegister(undefined, jobsHere);
  const zip = zipSync(parts as Zippable);
  const { code, message } = await problemOf(target.client.archive.import({ file: zipFile(zip) }));
  expect(code).toBe('too-new');
  expect(message.nl).toContain('Deze zip is gemaakt met een nieuwere versie');
  expect(message.en).toContain('This zip was made with a newer version');
});

test('a zip that unpacks to more than it says, or names a file twice, is refused', async () => {
  const zip = Buffer.from(await fullZip());
  const target = testRegister(undefined, jobsHere);
  const codeOf = async (bytes: Uint8Array) =>
    (await problemOf(target.client.archive.import({ file: zipFile(bytes) }))).code;
  const entry = (name: string, signature: number[]) => {
    // A directory entry has its name 46 bytes after its signature, a local one 30.
    const offset = signature[2] === 1 ? 46 : 30;
    for (let at = zip.indexOf(name); at >= 0; at = zip.indexOf(name, at + 1)) {
      if (zip.subarray(at - offset, at - offset + 4).equals(Buffer.from(signature))) return at - offset;
    }
    throw new Error(`no entry ${name}`);
  };
  const directory = entry('history.jsonl', [0x50, 0x4b, 1, 2]);
  const lying = Buffer.from(zip);
  lying.writeUInt32LE(10, directory + 24);
  expect(await codeOf(lying)).toBe('corrupt');
  const huge = Buffer.from(zip);
  huge.writeUInt32LE(0xfffffff0, directory + 24);
  expect(await codeOf(huge)).toBe('too-large');
  const twice = Buffer.from(zip);
  const other = entry('schemas/policy.json', [0x50, 0x4b, 1, 2]);
  twice.write('records/policy.json', other + 46);
  expect(await codeOf(twice)).toBe('refused');
});
