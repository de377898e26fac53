import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { newAgreement, newSupplier, type TestRegister, testRegister } from '../core/registers.ts';
import { cli, cliJson } from './run-cli.ts';

async function ending({ client }: TestRegister, name: string, owner: string, endsOn: string) {
  const { id } = await newSupplier(client, name, { owner });
  const { id: agreementId } = await newAgreement(client, id, {
    title: 'Hosting; beheer, en meer',
    recorded: 'signed',
    signedOn: '2026-01-01',
    effectiveOn: '2026-01-01',
    endsOn,
  });
  return { id, agreementId };
}

/** The lines of a calendar file, unfolded, by event and name. */
const eventsIn = (file: string) =>
  readFileSync(file, 'utf8')
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => ({
      text: event,
      of: (name: string) => new RegExp(`^${name}:(.*)\\r$`, 'm').exec(event)?.[1] ?? '',
    }));

test('of a name that nobody has that is said, where nothing would be told', async () => {
  const register = testRegister();
  const { core, file } = register;
  await ending(register, 'Hostwaard B.V.', 'Noor', '2026-12-31');
  core.close();
  const out = join(dirname(file), 'ons.ics');
  const unknown = 'Niemand in het register heet Nor: geen eigenaar van een leverancier en geen collega.';
  for (const command of [['remind'], ['calendar', '--out', out], ['check']]) {
    const asked = (owner: string) =>
      cli(...command, '--register', file, '--language', 'nl', '--owner', owner);
    expect((await asked('Nor')).err).toContain(unknown);
    expect((await asked('noor')).err).toBe('');
  }
});

test('what asks for attention is told of one person, by the name of now or before', async () => {
  const register = testRegister();
  const { client, core, file } = register;
  await ending(register, 'Hostwaard B.V.', 'Noor', '2026-12-31');
  await ending(register, 'Tijdgeest B.V.', 'Femke', '2026-12-15');
  await newSupplier(client, 'Zonder Eigenaar', {});
  const officer = { name: 'Femke', role: 'privacy-officer' as const, email: '' };
  const { id, version } = await client.colleagues.save({ id: null, version: null, input: officer });
  await client.colleagues.save({ id, version, input: { ...officer, name: 'Femke de Vries' } });
  core.close();
  const suppliers = async (...words: string[]) => {
    const { result } = await cliJson<{ attention: { processor: string }[] }>(
      'check',
      '--register',
      file,
      ...words,
    );
    return [...new Set(result.attention.map(({ processor }) => processor))].sort();
  };
  expect(await suppliers()).toEqual(['Hostwaard B.V.', 'Tijdgeest B.V.', 'Zonder Eigenaar']);
  expect(await suppliers('--owner', 'noor')).toEqual(['Hostwaard B.V.']);
  // What has no owner is the privacy officer's.
  expect(await suppliers('--owner', 'Femke')).toEqual(['Tijdgeest B.V.', 'Zonder Eigenaar']);
  expect(await suppliers('--owner', 'Femke de Vries', '--as-of', '2026-11-22')).toEqual(
    await suppliers('--owner', 'Femke de Vries'),
  );
});

test('what is due is told once to each, and the calendar follows what moves and what is handled', async () => {
  const register = testRegister();
  const { client, core, file } = register;
  const noor = await ending(register, 'Hostwaard B.V.', 'Noor', '2026-12-31');
  await ending(register, 'Tijdgeest B.V.', 'Femke', '2026-12-15');
  core.close();
  const remind = (...words: string[]) =>
    cli('remind', '--register', file, '--language', 'nl', '--mark', ...words);
  // Who only looks has been shown nothing.
  const looked = await cli('remind', '--register', file, '--language', 'nl', '--owner', 'noor');
  const first = await remind('--owner', 'noor');
  expect(first).toEqual(looked);
  expect(first.code).toBe(1);
  expect(first.out).toContain('Hostwaard B.V.');
  expect(first.out).not.toContain('Tijdgeest');
  const again = await remind('--owner', 'Noor');
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('Niets nieuws')]);
  const { code, result } = await cliJson<{ counts: { suppliers: number } }>(
    'remind',
    '--mark',
    '--register',
    file,
  );
  expect([code, result.counts.suppliers]).toEqual([1, 2]);
  expect((await remind()).code).toBe(0);

  const out = join(dirname(file), 'ons.ics');
  const made = async (...words: string[]) => {
    const { code: ended, err } = await cli('calendar', '--register', file, '--out', out, ...words);
    expect([ended, err]).toEqual([0, '']);
    const events = eventsIn(out);
    return (name: string) => events.filter(({ text }) => text.includes(name) && text.includes('Einde'));
  };
  const [before] = (await made())('Hostwaard');
  expect(before?.text).toContain('DTSTART;VALUE=DATE:20261231\r\n');
  expect(before?.of('SUMMARY')).toBe(
    'Einde van de overeenkomst: Hostwaard B.V. (Hosting\\; beheer\\, en meer)',
  );
  expect(before?.text.match(/TRIGGER:.*/g)).toContain('TRIGGER:-P29DT15H');
  expect(
    readFileSync(out, 'utf8')
      .split('\r\n')
      .every((line) => Buffer.byteLength(line) <= 75),
  ).toBe(true);
  const bytes = readFileSync(out);
  await made();
  expect(readFileSync(out)).toEqual(bytes);
  expect((await made('--owner', 'Femke'))('Hostwaard')).toEqual([]);

  await client.register.open({ file });
  const { record } = await client.processors.get({ id: noor.id });
  for (const { id, version, processorId, ...input } of record.agreements) {
    await client.agreements.save({ id, version, processorId, input: { ...input, endsOn: '2027-01-31' } });
  }
  core.close();
  const [moved] = (await made())('Hostwaard');
  expect(moved?.text).toContain('DTSTART;VALUE=DATE:20270131\r\n');
  expect(moved?.of('UID')).toBe(before?.of('UID'));
  expect(Number(moved?.of('SEQUENCE'))).toBeGreaterThan(Number(before?.of('SEQUENCE')));

  await client.register.open({ file });
  const day = '2027-01-31';
  const matter = { processorId: noor.id, kind: 'agreement-end', subject: noor.agreementId, day } as const;
  await client.reminders.handle({ matters: [matter], reason: 'Verlengd' });
  core.close();
  const [gone] = (await made())('Hostwaard');
  expect([gone?.of('UID'), gone?.of('STATUS')]).toEqual([before?.of('UID'), 'CANCELLED']);
  expect(Number(gone?.of('SEQUENCE'))).toBeGreaterThan(Number(moved?.of('SEQUENCE')));
  expect(gone?.text).not.toContain('VALARM');

  const wrong = join(dirname(file), 'ons.txt');
  expect((await cli('calendar', '--register', file, '--out', wrong)).code).toBe(2);
  expect(existsSync(wrong)).toBe(false);
});
