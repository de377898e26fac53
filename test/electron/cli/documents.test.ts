/** Documents of a supplier on the command line: shown, added with an agreement, and got out as they went in. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { DocumentRecord } from '../../../shared/fields/evidence.ts';
import { smallPdf } from '../../end-to-end/small-pdf.ts';
import { newAgreement, newSupplier, testRegister } from '../core/registers.ts';
import { cli, cliJson } from './run-cli.ts';

test('a signed agreement is added to its agreement, listed, and got out byte for byte', async () => {
  const { core, client, file } = testRegister();
  const { id } = await newSupplier(client, 'Polderhost');
  const agreement = await newAgreement(client, id, { title: 'Hoofdovereenkomst' });
  core.close();
  const about = ['--register', file, '--processor', id];
  const path = join(dirname(file), 'getekend.pdf');
  writeFileSync(path, smallPdf(['Artikel 1']));

  expect((await cli('documents', ...about, '--language', 'nl')).out).toBe(
    'Bij deze leverancier staan geen documenten.\n',
  );
  const wrong = await cli('documents', ...about, '--add', path, '--agreement', 'Bijlage', '--language', 'nl');
  expect([wrong.code, wrong.err]).toEqual([
    2,
    expect.stringContaining(`Hoofdovereenkomst (${agreement.id})`),
  ]);
  const added = await cliJson<DocumentRecord>(
    ...['documents', ...about, '--add', path, '--agreement', 'Hoofdovereenkomst', '--by', 'Noor'],
  );
  expect(added.result).toMatchObject({ name: 'getekend.pdf', kind: 'agreement', agreementId: agreement.id });

  const other = await cliJson<DocumentRecord>('documents', ...about, '--add', path, '--kind', 'certificate');
  expect(other.result).toMatchObject({ kind: 'certificate', agreementId: null });
  const { result } = await cliJson<(DocumentRecord & { signatures: unknown[] })[]>('documents', ...about);
  expect(result.map(({ kind, signatures }) => [kind, signatures])).toEqual([
    ['agreement', []],
    ['certificate', []],
  ]);
  const shown = await cli('documents', ...about, '--language', 'nl');
  expect([shown.code, shown.out]).toEqual([
    0,
    expect.stringMatching(/Overeenkomst +getekend\.pdf {2}\d+-\d+-\d{4} {2}Hoofdovereenkomst\n/),
  ]);

  const again = await cli('documents', ...about, '--add', path, '--language', 'nl');
  expect(again.out).toContain(`stond al bij deze leverancier: getekend.pdf (${added.result.id}).`);

  const out = join(dirname(file), 'terug.pdf');
  expect((await cli('documents', ...about, '--fetch', added.result.id, '--out', out)).code).toBe(0);
  expect(readFileSync(out)).toEqual(readFileSync(path));
});

test('a document of another supplier, two tasks at once and a fetch to nowhere are refused, and nothing is written', async () => {
  const { core, client, file } = testRegister();
  const [one, other] = [await newSupplier(client, 'Polderhost'), await newSupplier(client, 'Wolkenmeer')];
  const pdf = new File([new Uint8Array(smallPdf(['x']))], 'x.pdf');
  const { id } = await client.documents.add({ file: pdf, processorId: other.id });
  core.close();
  const about = ['documents', '--register', file, '--processor', one.id];
  const out = join(dirname(file), 'uit.pdf');
  for (const [words, code] of [
    [['--fetch', id, '--out', out], 'not-found'],
    [['--fetch', id], 'invalid'],
    [['--fetch', id, '--out', out, '--add', file], 'invalid'],
    [['--fetch', id, '--out', join(out, 'nergens', 'x.pdf')], 'not-found'],
    [['--add', join(dirname(file), 'weg.pdf')], 'not-found'],
  ] as const) {
    const refused = await cli(...about, ...words);
    expect([words, refused.code, refused.err]).toEqual([words, 2, expect.stringMatching(`^${code}: `)]);
  }
  expect(existsSync(out)).toBe(false);
});
