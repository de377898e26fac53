import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sha256 } from '../../../../electron/core/ground/digest.ts';
import { entities, readStored } from '../../../../electron/core/store/entities.ts';
import { migrations } from '../../../../electron/core/store/migrations/index.ts';
import { saveRecord } from '../../../../electron/core/store/records.ts';
import { catalogue, entityNames, kinds } from '../../../../shared/fields/catalogue.ts';
import { FIRST_FORM, FORM, upgraded } from '../../../../shared/fields/forms.ts';
import { freeze, readFrozen } from '../../../../shared/fields/frozen.ts';
import { jobsHere } from '../jobs-here.ts';
import { newAgreement, problemOf, tempFolder, testCore, testRegister } from '../registers.ts';

const fixture = (form: number, ending: string): string =>
  join(import.meta.dirname, `../../../fixtures/registers/version-${form}${ending}`);
const forms = migrations.map((_statements, index) => index + 1);
// Sign-offs came with the second form: no program ever wrote one of the first.
const signing = forms.filter((form) => form >= catalogue.review.since);

/** A register that was made by the program of a form, opened by the program of now. */
function opened(form: number) {
  const folder = tempFolder();
  const register = testCore('2028-03-01T11:00:00.000Z', folder);
  const file = join(folder, 'oud.vwr');
  copyFileSync(fixture(form, '.vwr'), file);
  register.core.open(file);
  return { ...register, file };
}

const zipOf = (form: number) => new File([readFileSync(fixture(form, '.zip'))], 'oud.zip');
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

test('the form is that of the file, and one of everything is kept of each form', () => {
  expect(FORM).toBe(migrations.length);
  for (const form of forms) {
    const endings = ['.vwr', '.zip', ...(signing.includes(form) ? ['-sign-off.json'] : [])];
    for (const ending of endings) {
      expect([form, ending, existsSync(fixture(form, ending))]).toEqual([form, ending, true]);
    }
  }
});

test('what a later field has in what is older is what the migration gives to the file', () => {
  const { core } = testRegister(undefined, jobsHere);
  const checked: string[] = [];
  for (const kind of entityNames) {
    const columns = core.stored.pragma(`table_info(${kind})`) as {
      name: string;
      dflt_value: string | null;
    }[];
    for (const [field, { empty, since = FIRST_FORM }] of Object.entries(kinds[kind].fields)) {
      if (since <= kinds[kind].since) continue;
      const known = entities[kind].columns.find((column) => column.field === field);
      const { dflt_value: told } = columns.find(({ name }) => name === known?.column) ?? {};
      const value = told === null ? null : core.stored.prepare(`SELECT ${told}`).pluck().get();
      const decoded =
        known?.form === 'json' && value !== null
          ? JSON.parse(String(value))
          : known?.form === 'flag'
            ? value === null
              ? null
              : value === 1
            : value;
      expect([kind, field, decoded]).toEqual([kind, field, empty]);
      checked.push(`${kind}.${field}`);
    }
  }
  expect(checked).toContain('processor.exitChoice');
});

test('an older value gains what came later and keeps what it has; one of now stays as it is', () => {
  const older = { name: 'A', address: 'Dijklaan 12' };
  expect(upgraded('processor', older, FIRST_FORM)).toMatchObject({
    ...older,
    measures: [],
    exitChoice: null,
  });
  expect(older).toEqual({ name: 'A', address: 'Dijklaan 12' });
  expect(upgraded('processor', { name: 'A' }, FORM)).toEqual({ name: 'A' });
  const state = { record: { agreements: [{ title: 'x' }], chain: [{ subProcessor: { name: 'y' } }] } };
  expect(upgraded('frozen', state, FIRST_FORM)).toMatchObject({
    record: {
      agreements: [{ title: 'x', checklist: {} }],
      chain: [{ subProcessor: { name: 'y', address: '', contact: '' } }],
    },
  });
  for (const strange of [null, 'x', 1, [null, ['x']]]) {
    expect(upgraded('frozen', strange, FIRST_FORM)).toEqual(strange);
  }
  const planted = JSON.parse('{"__proto__": {"name": "x"}}');
  expect(Object.keys(upgraded('service', planted, FIRST_FORM) as object).sort()).toEqual([
    '__proto__',
    'endedOn',
  ]);
});

/** Suppliers by name, with what is recorded of them, as the register of a form must be read. */
const namesIn = (form: number): string[] => [
  'Hostwaard B.V.',
  ...signing.filter((made) => made <= form).map((made) => `Polderhost ${made}`),
  'Zürich Secure AG',
];

test.each(forms)(
  'a register of form %i opens whole, and its zip gives the very same register',
  async (form) => {
    const register = opened(form);
    expect((await register.client.register.verify()).findings).toEqual([]);
    const { rows } = await register.client.processors.list({ limit: 1000 });
    expect(rows.map(({ name }) => name)).toEqual(namesIn(form));
    const zip = await bytesOf(await register.client.archive.export({}));

    const target = testRegister(undefined, jobsHere);
    const status = await target.client.archive.import({ file: zipOf(form) });
    expect(status.suppliers).toBe(namesIn(form).length);
    expect((await target.client.register.verify()).findings).toEqual([]);
    expect(await bytesOf(await target.client.archive.export({}))).toEqual(zip);
    expect(JSON.parse(strFromU8(unzipSync(zip)['register.json'] ?? new Uint8Array())).form).toBe(FORM);

    // The history is what its digests are about: not a letter of it is brought to another form.
    const before = unzipSync(readFileSync(fixture(form, '.zip')))['history.jsonl'];
    expect(unzipSync(zip)['history.jsonl']).toEqual(new Uint8Array(before ?? []));
  },
);

test.each([1, 7])(
  'a supplier of form %i, which kept no day of entry, is reviewed from the day on which it came in',
  async (form) => {
    const { client, core } = opened(form);
    const target = testRegister('2028-03-01T11:00:00.000Z', jobsHere);
    await target.client.archive.import({ file: zipOf(form) });
    for (const { client: one } of [{ client }, target]) {
      const { rows } = await one.processors.list({ limit: 1 });
      const [{ id: processorId } = expect.unreachable()] = rows;
      const { record } = await one.processors.get({ id: processorId });
      expect([record.processor.name, record.processor.registeredOn, record.reviews]).toEqual([
        'Hostwaard B.V.',
        null,
        [],
      ]);
      await newAgreement(one, processorId, {
        recorded: 'signed',
        signedOn: '2019-01-01',
        effectiveOn: '2019-01-01',
        renewal: { kind: 'indefinite', months: null },
      });
      const review = async (asOf: string | null) => {
        const { deadlines } = await one.outlook.deadlines({ asOf });
        return deadlines
          .filter((date) => date.kind === 'review' && date.processorId === processorId)
          .map(({ due }) => due);
      };
      // Made on 2026-03-01, by the history, and reviewed by the organisation's own term of 24 months.
      expect(await review(null)).toEqual(['2028-03-01']);
      expect(await review('2028-06-01')).toEqual(['2028-03-01']);
      expect((await one.register.verify()).findings).toEqual([]);
    }
    core.close();
  },
);

test('what was recorded in the first form is there, and what came later is empty', async () => {
  const target = testRegister(undefined, jobsHere);
  await target.client.archive.import({ file: zipOf(1) });
  expect((await target.client.policy.get()).fourEyes).toBe(false);
  const [found] = (await target.client.processors.list({ search: 'Hostwaard' })).rows;
  const { record } = await target.client.processors.get({ id: found?.id ?? '' });
  expect(record.processor).toMatchObject({
    kvk: '01234567',
    country: 'NL',
    address: '',
    measures: [],
    exitChoice: null,
  });
  expect(record.agreements[0]?.checklist).toEqual({});
  expect(record.chain[0]?.subProcessor).toMatchObject({ address: '', contact: '' });
  expect(record.certificates).toEqual([]);
});

test.each(signing)('everything that was recorded in form %i is there', async (form) => {
  const target = testRegister(undefined, jobsHere);
  await target.client.archive.import({ file: zipOf(form) });
  const { client } = target;
  const { rows } = await client.processors.list({ search: 'Polderhost' });
  const found = rows.find(({ name }) => name.includes(`Polderhost ${form}`));
  const { record } = await client.processors.get({ id: found?.id ?? '' });
  expect(record).toMatchObject({
    processor: {
      address: 'Dijklaan 12, Voorbeeldstad',
      parentCountry: 'US',
      criticality: 'high',
      services: [{ name: 'Webhosting' }],
      contacts: [{ name: 'Ilse Smit' }],
      measures: ['slot op de deur'],
      remark: 'Fictief — 東京',
      exitChoice: 'deletion',
      exitConfirmedOn: '2026-05-02',
    },
    agreements: [{ endsOn: '2026-12-31', checklist: { 'a.instructions': { answer: 'yes' } } }],
    flows: [{ country: 'IN', safeguards: [{ mechanism: 'scc-2021-914', module: 3 }] }],
    chain: [{ subProcessor: { name: `Polderhost ${form} Opslag`, address: 'Kade 1' } }],
    certificates: [{ standard: 'iso-27001', validUntil: '2027-12-31' }],
    announcements: [{ name: 'Nieuwe opslag', decision: 'accepted' }],
    reviews: [{ reviewer: 'Femke', outcome: 'approved' }],
    documents: [{ name: 'overeenkomst.pdf' }],
  });
  const document = await client.documents.fetch({ id: record.documents[0]?.id ?? '' });
  expect(await document.text()).toContain('%PDF-1.7');
  expect((await client.policy.get()).fourEyes).toBe(true);
  expect((await client.overrides.list())[0]).toMatchObject({ country: 'JP', kind: 'suspend' });
  expect((await client.decisions.list()).map(({ processorId }) => processorId)).toContain(found?.id);
  expect((await client.bin.list()).map(({ name }) => name)).toContain(`Weg in vorm ${form}`);
  expect((await client.persons.find({ words: 'Jan de Boer' })).length).toBe(0);

  const { state } = readFrozen(record.reviews[0]?.frozen ?? '');
  expect(state).toMatchObject({
    record: { processor: { name: `Polderhost ${form}`, contacts: [] }, documents: record.documents },
    verdict: { agreementStatus: 'active' },
  });
});

const signOffText = (form: number): string => readFileSync(fixture(form, '-sign-off.json'), 'utf8');
const asFile = (text: string) => new File([text], 'beoordeling.json');

test.each(signing)(
  'a sign-off file of form %i is taken over, with the very text that was signed',
  async (form) => {
    const here = opened(form);
    const told = JSON.parse(signOffText(form)).signOff.review;
    const preview = await here.client.signOffFile.preview({ file: asFile(signOffText(form)) });
    expect(preview).toMatchObject({ changed: [], present: null, review: { reviewer: 'Noor Jansen' } });
    const taken = await here.client.signOffFile.take({ exchangeId: preview.exchangeId });
    expect(taken.frozen).toBe(told.frozen);
    expect((await here.client.register.verify()).findings).toEqual([]);
    const again = await here.client.signOffFile.preview({ file: asFile(signOffText(form)) });
    expect(again.present).toBe('same');

    // What goes out from here is a file of now, around a state of then.
    const out = await here.client.signOffFile.export({ reviewId: taken.id });
    const there = opened(form);
    expect(await there.client.signOffFile.preview({ file: out })).toMatchObject({
      changed: [],
      present: null,
    });
    expect(JSON.parse(await out.text()).signOff).toMatchObject({
      form: FORM,
      review: { frozen: told.frozen },
    });
  },
);

test.each(signing)('what changed since is named, also against a sign-off of form %i', async (form) => {
  const here = opened(form);
  const { rows } = await here.client.processors.list({ search: 'Polderhost' });
  const found = rows.find(({ name }) => name.includes(`Polderhost ${form}`));
  const { record } = await here.client.processors.get({ id: found?.id ?? '' });
  const { id, version, ...input } = record.processor;
  await here.client.processors.save({ id, version, input: { ...input, address: 'Elders 1' } });
  const preview = await here.client.signOffFile.preview({ file: asFile(signOffText(form)) });
  expect(preview.changed).toEqual(['processor.address']);
});

/** The sign-off file of a form, changed by somebody who also set the digest right. */
function remade(form: number, change: (file: { signOff: Record<string, unknown> }) => void): string {
  const file = JSON.parse(signOffText(form));
  change(file);
  file.digest = sha256(JSON.stringify(file.signOff));
  return JSON.stringify(file);
}

/** The same, with another frozen state. */
const refrozen = (form: number, change: (state: Record<string, unknown>) => void): string =>
  remade(form, ({ signOff }) => {
    const { review } = signOff as { review: { frozen: string } };
    const state = JSON.parse(review.frozen);
    change(state);
    review.frozen = JSON.stringify(state);
  });

test.each(signing)('a sign-off file of form %i that was really changed is called changed', async (form) => {
  const { client } = opened(form);
  const text = signOffText(form);
  const changes: [string, string][] = [
    ['"approved-with-remarks"', '"approved"'],
    ['\\"country\\":\\"CH\\"', '\\"country\\":\\"NL\\"'],
    // A field less in the state that was signed is no older form: the digest is over what was written.
    ['\\"measures\\":[\\"slot op de deur\\"],', ''],
    ['"In de kopie"', '"In de kopie "'],
  ];
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    const { code, message } = await problemOf(
      client.signOffFile.preview({ file: asFile(text.replace(from, to)) }),
    );
    expect([from, code]).toEqual([from, 'corrupt']);
    expect(message.nl).toContain('gewijzigd');
  }
});

test('a sign-off of a newer form is too new, wherever that stands, and says so', async () => {
  const { client } = opened(FORM);
  const newer = [
    remade(FORM, (file) => Object.assign(file, { formatVersion: 99, entirely: 'different' })),
    remade(FORM, ({ signOff }) => Object.assign(signOff, { form: FORM + 1 })),
    remade(FORM, ({ signOff }) => Object.assign(signOff, { form: FORM + 1, planted: {} })),
    refrozen(FORM, (state) => Object.assign(state, { form: FORM + 1, planted: {} })),
  ];
  for (const text of newer) {
    const { code, message } = await problemOf(client.signOffFile.preview({ file: asFile(text) }));
    expect(code).toBe('too-new');
    expect(message.nl).toContain('Deze beoordeling is gemaakt met een nieuwere versie');
    expect(message.en).toContain('This sign-off was made with a newer version');
  }
});

test('a sign-off that is as it was made and yet none is not called changed', async () => {
  const { client } = opened(FORM);
  const wrong = [
    remade(FORM, ({ signOff }) => Object.assign(signOff, { review: null })),
    remade(FORM, ({ signOff }) => Object.assign(signOff, { planted: 1 })),
    remade(FORM, ({ signOff }) => Object.assign(signOff, { form: 'x' })),
    refrozen(FORM, (state) => Object.assign(state, { planted: 1 })),
    refrozen(FORM, ({ record }) => delete (record as { agreements?: unknown }).agreements),
    // Only what came later may be missing, and in this form nothing did.
    refrozen(
      FORM,
      ({ record }) => delete (record as { processor: { measures?: unknown } }).processor.measures,
    ),
    refrozen(FORM, ({ record }) => Object.assign((record as { processor: object }).processor, { id: 'x' })),
  ];
  for (const [at, text] of wrong.entries()) {
    const { code, message } = await problemOf(client.signOffFile.preview({ file: asFile(text) }));
    expect([at, code]).toEqual([at, 'invalid']);
    expect(message.nl).toContain('niet gewijzigd');
  }
});

test('a state that is cut off or something else is unreadable', () => {
  for (const text of ['{}', '{half', 'null', '[]', '{"form":0}']) {
    expect(readFrozen(text)).toEqual({ state: null, refused: 'unreadable' });
  }
});

test('what was kept before names had to be seen is still read, from a frozen state and from a zip', async () => {
  const name = '\u2800';
  const source = opened(FORM);
  const [row] = (await source.client.processors.list({})).rows;
  const { record, verdict } = await source.client.processors.get({ id: row?.id ?? '' });
  const text = freeze({ ...record, processor: { ...record.processor, name } }, verdict, []);
  expect(readFrozen(text).state?.record.processor.name).toBe(name);

  // Past the contract, which takes no such name any more.
  const fields = {
    name,
    country: null,
    parentCountry: null,
    address: '',
    contact: '',
    website: '',
    remark: '',
  };
  const save = { id: null, version: null, processorId: null, fields };
  const { id } = await source.core.write(null, '', ({ connection, change }) =>
    saveRecord(connection, entities.sub_processor, save, change),
  );
  const target = testRegister(undefined, jobsHere);
  await target.client.archive.import({ file: await source.client.archive.export({}) });
  expect(readStored(target.core.stored, entities.sub_processor, id)?.fields.name).toBe(name);
});
