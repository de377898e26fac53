/** Letters to suppliers and owners, and a person's word that one was sent. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import { type BreachInput, breachFields } from '../../../../shared/fields/breach.ts';
import { emptyColleague } from '../../../../shared/fields/colleague.ts';
import { type AnnouncementInput, announcementFields } from '../../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import { askedTopics } from '../../../../shared/schema/outlook.ts';
import { cli } from '../../cli/run-cli.ts';
import { newAgreement, newFlow, newSupplier, problemOf, testRegister } from '../registers.ts';

const newBreach = (client: Client, processorId: string, known: Partial<BreachInput>) =>
  client.breaches.save({
    id: null,
    version: null,
    processorId,
    input: { ...emptyOf(breachFields), nature: 'Lek', ...known },
  });

const contact = (kind: 'general' | 'privacy' | 'incident', email: string) =>
  ({ id: crypto.randomUUID(), kind, name: '', email, phone: '' }) as const;

test('each letter is a draft to whom it is for', async () => {
  const { client } = testRegister();
  const contacts = [contact('general', 'info@a.example'), contact('privacy', 'privacy@a.example')];
  const { id } = await newSupplier(client, 'A', { contacts, owner: 'Noor', endedOn: '2026-12-31' });
  await newAgreement(client, id, { recorded: 'draft', switchingCharges: true });
  await newBreach(client, id, {});
  const other = await newSupplier(client, 'B');
  await newFlow(client, id, { country: 'IN', entity: 'A India' });
  for (const language of ['nl', 'en'] as const) {
    for (const topic of askedTopics) {
      const letter = await client.outlook.letter({ kind: 'ask', topic, processorId: id, language });
      expect(letter?.to).toEqual(['privacy@a.example']);
      expect(letter?.message).toContain('To: privacy@a.example\r\n');
      if (topic === 'transfer') expect(letter?.body).toContain('- A India, India');
    }
  }
  const transfer = { kind: 'ask', topic: 'transfer', processorId: other.id, language: 'nl' } as const;
  expect(await client.outlook.letter(transfer)).toBe(null);
  const isNew = { id: null, version: null } as const;
  const noor = { ...emptyColleague('noor'), email: 'noor@wij.example' };
  const officer = { ...emptyColleague('Fem'), email: 'fg@wij.example', role: 'privacy-officer' } as const;
  for (const input of [noor, officer]) await client.colleagues.save({ ...isNew, input });
  const toOwner = async (processorId: string) =>
    await client.outlook.letter({ kind: 'owner', processorId, language: 'nl' });
  expect((await toOwner(id))?.to).toEqual(['noor@wij.example']);
  expect((await toOwner(id))?.body).toContain('India');
  expect((await toOwner(other.id))?.to).toEqual(['fg@wij.example']);
});

test('a letter says nothing that the register says is not so', async () => {
  const { client } = testRegister();
  const asked = async (processorId: string, topic: (typeof askedTopics)[number]) =>
    (await client.outlook.letter({ kind: 'ask', topic, processorId, language: 'nl' }))?.body;
  const { id } = await newSupplier(client, 'Loopt B.V.');
  for (const topic of ['deletion', 'breach', 'switching'] as const)
    expect([topic, await asked(id, topic)]).toEqual([topic, undefined]);
  const leaving = await newSupplier(client, 'Stopt B.V.', { endedOn: '2026-12-31' });
  expect(await asked(leaving.id, 'deletion')).toContain('Na 31-12-2026 verwerkt u voor ons geen');
  expect(await asked(leaving.id, 'deletion')).toContain('uiterlijk op 14-1-2027 uw bevestiging');
  const gone = await newSupplier(client, 'Gestopt B.V.', { endedOn: '2026-11-01' });
  expect(await asked(gone.id, 'deletion')).toContain('U verwerkt voor ons geen persoonsgegevens meer.');
  const ended = { recorded: 'signed', signedOn: '2024-01-01', endsOn: '2026-10-01' } as const;
  await newAgreement(client, id, { ...ended, noticeGivenOn: '2026-08-01' });
  expect(await asked(id, 'deletion')).toContain('U verwerkt voor ons geen persoonsgegevens meer.');
  // An agreement is asked for while it is needed and not there: not of who has one, nor of who has nothing of ours to process.
  expect(await asked(leaving.id, 'agreement')).toContain('(art. 28 lid 3 AVG)');
  expect(await asked(gone.id, 'agreement')).toBe(undefined);
  const signed = await newSupplier(client, 'Getekend B.V.');
  await newAgreement(client, signed.id, { recorded: 'signed', signedOn: '2024-01-01' });
  expect(await asked(signed.id, 'agreement')).toBe(undefined);
  const idle = await newSupplier(client, 'Stil B.V.');
  await newFlow(client, idle.id, { country: 'NL', endedOn: '2026-10-01' });
  expect(await asked(idle.id, 'agreement')).toBe(undefined);
  const ours = await newSupplier(client, 'Onze subverwerker B.V.', { role: 'sub-processor' });
  expect(await asked(ours.id, 'agreement')).toContain('(art. 28 lid 4 AVG)');
  const joint = await newSupplier(client, 'Samen', { role: 'joint-controller' });
  expect(await asked(joint.id, 'agreement')).toContain(
    'een onderlinge regeling vaststellen (art. 26 lid 1 AVG)',
  );
  const other = await newSupplier(client, 'Zelf', { role: 'independent-controller' });
  expect(await asked(other.id, 'agreement')).toBe(undefined);
});

test('the letter about a breach asks for an answer today, and says when our own term ends', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Lek B.V.');
  await newBreach(client, id, { nature: 'Laptop kwijt', notifiedUsAt: '2026-11-21T22:30Z' });
  await newBreach(client, id, { nature: 'Oud', notifiedUsAt: '2026-01-05T10:00Z', closedOn: '2026-02-01' });
  const letter = { kind: 'ask', topic: 'breach', processorId: id } as const;
  const body = (await client.outlook.letter({ ...letter, language: 'nl' }))?.body;
  expect(body).toContain('Het gaat om:\n- Laptop kwijt\n\n');
  expect(body).toContain(
    'Onze eigen termijn voor de melding aan de toezichthoudende autoriteit eindigt op 24-11-2026 23:30 (art. 33 lid 1 AVG). Wij ontvangen uw antwoord graag vandaag nog.',
  );
  expect(body).not.toContain('6-12-2026');
  expect((await client.outlook.letter({ ...letter, language: 'en' }))?.body).toContain(
    'ends on 24 Nov 2026 23:30 (Art. 33(1) GDPR). Please send us your answer today.',
  );
});

test('an objection names the announcement and what is wrong with the transfer; a consent that is refused is no objection', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Hostwaard B.V.', { country: 'NL' });
  const announce = (told: Partial<AnnouncementInput>) =>
    client.announcements.save({
      id: null,
      version: null,
      processorId: id,
      input: { ...emptyOf(announcementFields), name: 'Datahal Ltd', announcedOn: '2026-11-20', ...told },
    });
  const of = async (announcementId: string, language: 'nl' | 'en' = 'nl') =>
    (await client.outlook.letter({ kind: 'objection', processorId: id, announcementId, language }))?.body;
  const abroad = await announce({ country: 'IN', service: 'Helpdesk', remark: 'Alleen voor ons' });
  const body = (await of(abroad.id)) ?? '';
  expect(body).toContain('Op 20-11-2026 hebt u aangekondigd dat u Datahal Ltd (India) als subverwerker');
  expect(body).toContain('voor Helpdesk');
  expect(body).toContain('Wij maken daartegen bezwaar (art. 28 lid 2 AVG).');
  expect(body).toMatch(/Onze reden: Voor doorgifte naar India/);
  expect(body).not.toContain('Alleen voor ons');
  expect(await of(abroad.id, 'en')).toContain('We object to that');
  const here = await announce({ country: 'DE' });
  expect(await of(here.id)).toContain('[reden van het bezwaar]');
  await newAgreement(client, id, { recorded: 'signed', subProcessorAuthorisation: 'specific' });
  expect(await of(here.id)).toContain('Wij geven daarvoor geen toestemming');
  const accepted = await announce({ decision: 'accepted', decidedOn: '2026-11-21' });
  expect(await of(accepted.id)).toBe(undefined);
  expect(await problemOf(of('x'))).toMatchObject({ code: 'not-found' });
});

test('the letter about places also asks for a supplier and a link of which nothing is recorded', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Leeg B.V.');
  const body = async () =>
    (await client.outlook.letter({ kind: 'locations', processorId: id, language: 'nl' }))?.body;
  expect(await body()).toContain('- Leeg B.V.');
  await newFlow(client, id, { country: 'NL' });
  expect(await body()).toBe(undefined);
});

test('that it was sent stands with the supplier by a person, and can be taken back', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'A', { endedOn: '2026-11-22', remark: 'Al klant.' });
  const of = (topic: (typeof askedTopics)[number]) =>
    ({ kind: 'ask', topic, processorId: id, language: 'nl' }) as const;
  const late = await problemOf(client.outlook.letterSent({ request: of('deletion'), on: '2026-11-23' }));
  expect(late).toMatchObject({ code: 'invalid', fields: [{ path: 'on' }] });
  const record = async () => (await client.processors.get({ id })).record;
  const before = await record();
  const lines = await client.outlook.letterSent({ request: of('deletion'), on: '2026-11-20' });
  const { processor } = await record();
  expect(processor.exitAskedOn).toBe('2026-11-20');
  expect(processor.remark).toMatch(/^Al klant\.\nVerstuurd op 20-11-2026: “/);
  const [line] = (await client.register.history({ processorId: id })).lines;
  expect(line).toMatchObject({ who: 'Femke' });
  await client.register.undo(lines);
  expect((await record()).processor.remark).toBe(before.processor.remark);
  expect((await record()).processor.exitAskedOn).toBe(null);

  await client.outlook.letterSent({ request: of('agreement'), on: '2026-11-01' });
  await client.outlook.letterSent({ request: of('agreement'), on: '2026-11-02' });
  expect((await record()).agreements).toMatchObject([{ recorded: 'requested', requestedOn: '2026-11-01' }]);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('the command line writes the draft and records the sending', async () => {
  const { client, core, file } = testRegister();
  const { id } = await newSupplier(client, 'A');
  core.close();
  const out = join(file, '../brief.eml');
  const asked = ['letter', '--register', file, '--processor', id, '--about'];
  expect(await cli(...asked, 'agreement', '--out', out, '--sent', '2026-11-22')).toMatchObject({ code: 0 });
  expect(readFileSync(out, 'utf8')).toContain('X-Unsent: 1\r\n');
  const nothing = await cli(...asked, 'transfer');
  expect(nothing).toMatchObject({ code: 2, out: '' });
  core.open(file);
  expect((await client.processors.get({ id })).record.agreements[0]?.requestedOn).toBe('2026-11-22');
});
