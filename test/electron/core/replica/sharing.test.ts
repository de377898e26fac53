import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { storedContent } from '../../../../electron/core/store/document-content.ts';
import { managementDecisionFields } from '../../../../shared/fields/decision.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import type { Processor } from '../../../../shared/fields/processor.ts';
import { importSentences } from '../../../../shared/words/import.ts';
import {
  newAgreement,
  newSupplier,
  problemOf,
  type TestRegister,
  tempFolder,
  testCore,
} from '../registers.ts';
import { alike, cannotShare, joined, last, sharedRegister, sharedServer } from './shared.ts';

const server = sharedServer();

/** An agreement that ran out: its end and the deletion are open. */
const past = { recorded: 'signed', signedOn: '2020-01-01', endsOn: '2021-01-01' } as const;

const supplierOf = async (
  { client }: Pick<TestRegister, 'client'>,
  processorId: string,
): Promise<Processor> => (await client.processors.get({ id: processorId })).record.processor;

describe.skipIf(cannotShare !== null)(`a register shared through PostgreSQL ${cannotShare ?? ''}`, () => {
  test('who joins gets everything, and each sees what the other changes', async () => {
    const noor = await sharedRegister(server());
    await newSupplier(noor.client, 'Polderhost');
    const anna = await joined(noor.at('anna'));
    expect((await anna.client.processors.list({})).rows.map(({ name }) => name)).toEqual(['Polderhost']);
    await newSupplier(anna.client, 'Wolkenmeer');
    await alike(noor, anna);
    expect((await noor.client.processors.list({})).rows.map(({ name }) => name)).toEqual([
      'Polderhost',
      'Wolkenmeer',
    ]);
    for (const { client } of [noor, anna]) {
      expect((await client.register.verify()).findings).toEqual([]);
      expect(await client.replica.status()).toMatchObject({ state: 'online', since: null, why: null });
    }
    const [line] = (await noor.client.register.history({ limit: 1 })).lines;
    expect(line?.who).toBe('Femke (account anna)');
  });

  test('a decision that comes to be about another supplier is so for everybody', async () => {
    const noor = await sharedRegister(server());
    const anna = await joined(noor.at('anna'));
    const [one, other] = [await newSupplier(noor.client, 'Een'), await newSupplier(noor.client, 'Ander')];
    const input = { ...emptyOf(managementDecisionFields), question: 'Doorgaan?', processorId: one.id };
    const { id } = await noor.client.decisions.save({ id: null, version: null, input });
    await alike(noor, anna);
    await noor.client.decisions.save({ id, version: 1, input: { ...input, processorId: other.id } });
    await alike(noor, anna);
    for (const { client } of [noor, anna, await joined(noor.at('bram'))]) {
      expect((await client.decisions.list()).map(({ processorId }) => processorId)).toEqual([other.id]);
      expect((await client.register.verify()).findings).toEqual([]);
    }
  });

  test('who joins does not take the place of a file that came meanwhile', async () => {
    const noor = await sharedRegister(server());
    const folder = tempFolder();
    const { core, client } = testCore(undefined, folder);
    const file = join(folder, 'gedeeld', 'ours.vwr');
    mkdirSync(dirname(file));
    const joining = async () => {
      for await (const told of await client.replica.join({ file, address: noor.at('anna') })) {
        if (told.type === 'progress') writeFileSync(file, 'van een ander');
      }
    };
    expect((await problemOf(joining())).code).toBe('refused');
    expect(readFileSync(file, 'utf8')).toBe('van een ander');
    expect(readdirSync(dirname(file))).toEqual(['ours.vwr']);
    expect(core.status().open).toBe(false);
  });

  test('two changes of one record at the same moment: the second is a conflict, and both are asked what they have', async () => {
    const noor = await sharedRegister(server());
    const { id } = await newSupplier(noor.client, 'Polderhost');
    const anna = await joined(noor.at('anna'));
    const seen = [await supplierOf(noor, id), await supplierOf(anna, id)] as const;
    const save = ({ client }: TestRegister, { id, version, ...input }: Processor, remark: string) =>
      client.processors.save({ id, version, input: { ...input, remark } });
    const done = await Promise.allSettled([save(noor, seen[0], 'van Noor'), save(anna, seen[1], 'van Anna')]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = done.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    const problem = await problemOf(Promise.reject(refused.reason));
    expect(problem).toMatchObject({ code: 'conflict', ofRegister: false });
    await alike(noor, anna);
    expect(await supplierOf(noor, id)).toEqual(await supplierOf(anna, id));
    expect((await supplierOf(noor, id)).remark).toMatch(/^van /);
  });

  test('an import that two undo at the same moment is undone once, and the other is told that', async () => {
    const noor = await sharedRegister(server());
    const anna = await joined(noor.at('anna'));
    const file = new File(['Leverancier;Land\nPolderhost;NL\n'], 'lijst.csv', { type: 'text/csv' });
    const { importId } = await noor.client.imports.preview({ file });
    for await (const _ of await noor.client.imports.run({ importId }));
    await alike(noor, anna);
    const [past] = await noor.client.imports.list();
    const undo = ({ client }: TestRegister) => client.imports.undo({ id: past?.id ?? '' });
    const told = await Promise.allSettled([undo(noor), undo(anna)]);
    const [refused] = told.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toMatchObject({ code: 'refused', data: { message: importSentences.importUndone } });
    await alike(noor, anna);
    expect((await anna.client.processors.list({})).total).toBe(0);
  });

  test('changes of different records at once are all in, in one order', async () => {
    const noor = await sharedRegister(server());
    const anna = await joined(noor.at('anna'));
    const names = Array.from({ length: 20 }, (_, at) => `Leverancier ${at}`);
    await Promise.all(names.map((name, at) => newSupplier((at % 2 ? noor : anna).client, name)));
    await alike(noor, anna);
    for (const { client } of [noor, anna]) {
      expect((await client.processors.list({ limit: 50 })).total).toBe(20);
      expect((await client.register.verify()).findings).toEqual([]);
    }
  });

  test('many suppliers at once are one append, and a large one is told as it goes', async () => {
    const noor = await sharedRegister(server());
    const anna = await joined(noor.at('anna'));
    const targets: { id: string; version: number }[] = [];
    for (let at = 0; at < 210; at += 1) {
      const { id } = await newSupplier(anna.client, `Leverancier ${at}`);
      targets.push({ id, version: 1 });
    }
    await alike(noor, anna);
    const told = await last(await noor.client.bulk.remove({ targets, reason: 'opgeruimd' }));
    expect(told).toMatchObject({ type: 'done', suppliers: 210 });
    await alike(noor, anna);
    expect((await anna.client.processors.list({})).total).toBe(0);
    expect((await anna.client.register.verify()).findings).toEqual([]);
  });

  test('a document comes when it is asked for, and stays', async () => {
    const noor = await sharedRegister(server());
    const { id } = await newSupplier(noor.client, 'Polderhost');
    const file = new File(['%PDF-1.7 verwerkersovereenkomst'], 'dpa.pdf');
    const { id: documentId, sha256 } = await noor.client.documents.add({
      processorId: id,
      agreementId: null,
      file,
    });
    const anna = await joined(noor.at('anna'));
    expect(storedContent(anna.core.stored, sha256)).toBeUndefined();
    expect((await anna.client.register.verify()).findings).toEqual([]);
    expect(await (await anna.client.documents.fetch({ id: documentId })).text()).toContain(
      'verwerkersovereenkomst',
    );
    expect(storedContent(anna.core.stored, sha256)).toBeDefined();
    const back = await anna.client.documents.add({
      processorId: id,
      agreementId: null,
      file: new File(['anders'], 'b.txt'),
    });
    await alike(noor, anna);
    expect(await (await noor.client.documents.fetch({ id: back.id })).text()).toBe('anders');
  });

  test('an erasure takes the person from the server and from the file of everybody, also of who was away', async () => {
    const noor = await sharedRegister(server());
    const contacts = [
      { id: 'c1', kind: 'privacy' as const, name: 'Joke Bakker', email: 'j.bakker@polderhost.nl', phone: '' },
    ];
    const { id } = await newSupplier(noor.client, 'Polderhost', { contacts });
    const anna = await joined(noor.at('anna'));
    const bram = await joined(noor.at('bram'));
    const holds = ({ file }: TestRegister) => readFileSync(file).includes('Joke Bakker');
    bram.core.close();
    expect(holds(bram)).toBe(true);
    await noor.client.persons.erase({ contactId: 'c1', reason: 'verzoek' });
    await alike(noor, anna);
    const sql =
      "SELECT count(*) AS n FROM verwerkersregister.history_value WHERE old LIKE '%Joke%' OR new LIKE '%Joke%'";
    expect(await server().administer(sql, noor.at('noor').database)).toEqual([{ n: '0' }]);
    expect(holds(bram)).toBe(true);
    bram.core.open(bram.file);
    await alike(noor, anna, bram);
    const rita = await joined(noor.at('rita'));
    for (const person of [noor, anna, bram, rita]) {
      const { client, core } = person;
      expect((await supplierOf({ client }, id)).contacts).toEqual([]);
      expect((await client.register.verify()).findings).toEqual([]);
      expect((await client.processors.list({ search: 'Joke' })).total).toBe(0);
      core.close();
      expect(holds(person)).toBe(false);
    }
  });

  test('who leaves goes on alone, with every document', async () => {
    const noor = await sharedRegister(server());
    const { id } = await newSupplier(noor.client, 'Polderhost');
    await noor.client.documents.add({
      processorId: id,
      agreementId: null,
      file: new File(['tekst'], 'a.txt'),
    });
    const anna = await joined(noor.at('anna'));
    await anna.client.replica.leave({});
    expect(await anna.client.replica.status()).toBeNull();
    await newSupplier(anna.client, 'Alleen hier');
    expect((await anna.client.register.verify()).findings).toEqual([]);
    expect((await noor.client.processors.list({})).total).toBe(1);
    expect((await problemOf(anna.client.replica.leave({}))).code).toBe('refused');
  });

  test('a name that changed elsewhere changes what a person was shown here', async () => {
    const noor = await sharedRegister(server());
    const input = { name: 'Femke', email: '', role: null };
    const { id, version } = await noor.client.colleagues.save({ id: null, version: null, input });
    const supplier = await newSupplier(noor.client, 'Polderhost', { owner: 'Femke' });
    await newAgreement(noor.client, supplier.id, past);
    const anna = await joined(noor.at('anna'));
    const unshown = async (who: string) => (await anna.client.reminders.due({ who })).counts.matters;
    expect((await anna.client.reminders.markShown({ who: 'Femke' })).shown).toBeGreaterThan(0);
    await noor.client.colleagues.save({
      id: String(id),
      version,
      input: { ...input, name: 'Femke de Vries' },
    });
    await alike(noor, anna);
    expect((await anna.client.colleagues.list()).map(({ name }) => name)).toEqual(['Femke de Vries']);
    expect(await unshown('Femke de Vries')).toBe(0);
    expect((await anna.client.register.verify()).findings).toEqual([]);
  });

  test('suppliers that were merged elsewhere, and are two again, show nobody here again what was shown', async () => {
    const noor = await sharedRegister(server());
    const [keep, gone] = [
      await newSupplier(noor.client, 'Polderhost'),
      await newSupplier(noor.client, 'Wolkenmeer'),
    ];
    for (const { id } of [keep, gone]) await newAgreement(noor.client, id, past);
    const anna = await joined(noor.at('anna'));
    const unshown = async () => (await anna.client.reminders.due({ who: 'Anna' })).counts.matters;
    expect((await anna.client.reminders.markShown({ who: 'Anna' })).shown).toBeGreaterThanOrEqual(2);
    const { firstLine, lastLine } = await noor.client.processors.merge({ keepId: keep.id, goneId: gone.id });
    await alike(noor, anna);
    expect(await unshown()).toBe(0);
    await noor.client.register.undo({ firstLine, lastLine });
    await alike(noor, anna);
    expect((await anna.client.processors.list({})).total).toBe(2);
    expect(await unshown()).toBe(0);
  });
});
