import { describe, expect, it } from 'vitest';
import type { ImportedList } from '../../../../electron/core/import/editions.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import { chainFields, subProcessorFields } from '../../../../shared/fields/sub-processor.ts';
import { newSupplier, testRegister } from '../registers.ts';
import { fixture, place, plan, register } from './lists.ts';

describe('the same list a year later', () => {
  const list = (part: number) => fixture(`cases/29-oud-nieuw.${part}.csv`);
  const later = (earlier: readonly ImportedList[] = []) =>
    plan(list(2), 'lijst-2026.csv', {
      existing: register(plan(list(1), 'lijst.csv')),
      duplicates: 'update',
      earlier,
    });
  const imported = (file: string, suppliers: string[]): ImportedList => ({
    file,
    suppliers,
    flows: ['p0-f0', 'p1-f0', 'p2-f0'],
    inBin: [],
  });

  const edition = imported('Lijst 2025.xlsx: Overgenomen', ['p0', 'p1', 'x', 'y', 'z']);
  const alike = imported('oud.csv', ['p0', 'p1', 'x']);
  const other = imported('inkoop.csv', ['p0', 'x', 'y']);

  it('adds a place that changed, and names the one that the list no longer has, whichever list brought that', () => {
    for (const lists of [[], [edition], [alike], [other]]) {
      const { create, update, result } = later(lists);
      expect(create).toEqual([]);
      const [mail] = update;
      expect(mail?.processor).toMatchObject({ name: 'Wisselbad Mail', address: 'Nieuwstraat 9, Zwolle' });
      expect([mail?.changeFlows, mail?.addFlows.map(({ country }) => country)]).toEqual([[], ['DE']]);
      expect(result.uncertain.map(place)).toEqual([[2, 'Locatie gegevens', 'Duitsland']]);
      expect(result.uncertain[0]?.message.nl).toContain('In het register staat Verenigde Staten');
      expect(result.uncertain[0]?.message.nl).toContain('Beide staan er nu');
      // It stays beside the supplier until somebody settles it.
      expect(mail?.addStated).toMatchObject([{ words: 'Duitsland', field: 'location', why: 'uncertain' }]);
    }
  });

  it('puts a country where an earlier edition had words that nobody could read, and nobody changed them since', () => {
    const rows = (where: string) => Buffer.from(`Leverancier;Locatie gegevens\nWisselbad Mail;${where}\n`);
    const next = (lists: readonly ImportedList[]) =>
      plan(rows('Duitsland'), 'lijst-2026.csv', {
        existing: register(plan(rows('de wolk'), 'lijst.csv')),
        duplicates: 'update',
        earlier: lists,
      });
    for (const lists of [[edition], [imported('oud.csv', ['p0', 'x'])]]) {
      const { update, result } = next(lists);
      expect(update[0]).toMatchObject({
        addFlows: [],
        changeFlows: [{ id: 'p0-f0', flow: { country: 'DE' } }],
      });
      expect(result.changes).toEqual([
        { supplier: 'Wisselbad Mail', kind: 'data_flow', field: 'country', was: 'unknown', becomes: 'DE' },
      ]);
    }
    // Another list brought it, alone or too.
    for (const lists of [[other], [other, imported('lijst.csv', ['p0'])]]) {
      const [mail] = next(lists).update;
      expect([mail?.changeFlows, mail?.addFlows.map(({ country }) => country)]).toEqual([[], ['DE']]);
    }
  });

  it('names the sub-processors in the register that the list does not name any more, and removes none', () => {
    const rows = (subs: string) => `Leverancier;Dienst;Subverwerkers\nKade;CRM;"${subs}"\n`;
    const known = register(plan(rows('AWS, Sentry'), 'lijst.csv')).map((one) => ({
      ...one,
      chain: ['AWS', 'Sentry', 'Twilio', 'Equinix'].map((name, at) => ({
        id: `l${at}`,
        version: 1,
        processorId: one.processor.id,
        ...emptyOf(chainFields),
        subProcessorId: `s${at}`,
        // The list is about those that the supplier itself engages.
        parentLinkId: name === 'Equinix' ? 'l0' : null,
        endedOn: name === 'Twilio' ? '2025-01-01' : null,
        subProcessor: { ...emptyOf(subProcessorFields), id: `s${at}`, version: 1, name },
      })),
    }));
    const next = (subs: string) =>
      plan(rows(subs), 'lijst-2026.csv', { existing: known, duplicates: 'update' });
    const left = (subs: string) =>
      next(subs).result.uncertain.filter(({ message }) =>
        message.nl.includes('De lijst noemt dat niet meer'),
      );
    const [told, ...more] = left('AWS, Azure');
    expect([told && place(told), more]).toEqual([[2, 'Subverwerkers', 'AWS, Azure'], []]);
    expect(told?.message.nl).toMatch(/staat nog: Sentry\./);
    expect(next('AWS, Azure').update).toMatchObject([
      { addChain: ['Azure'], addStated: [{ words: 'AWS, Azure', field: 'subProcessors' }] },
    ]);
    for (const subs of ['', 'Sentry, aws', 'AWS e.a.', 'onbekend']) expect(left(subs)).toEqual([]);
  });

  it('says what it changes of each supplier: as it was, and as it becomes', () => {
    const supplier = 'Wisselbad Mail';
    expect(later().result.changes).toEqual([
      {
        supplier,
        kind: 'processor',
        field: 'address',
        was: 'Oudestraat 1, Zwolle',
        becomes: 'Nieuwstraat 9, Zwolle',
      },
      { supplier, kind: 'data_flow', field: 'country', was: null, becomes: 'DE' },
    ]);
  });

  it('of a contact without a name says the address that is added, not a name that stays empty', () => {
    const rows = (email: string) => Buffer.from(`Leverancier;E-mail\nWisselbad Mail;${email}\n`);
    const { result } = plan(rows('privacy@wisselbad.example'), 'lijst-2026.csv', {
      existing: register(plan(rows(''), 'lijst.csv')),
      duplicates: 'update',
    });
    expect(result.changes).toEqual([
      {
        supplier: 'Wisselbad Mail',
        kind: 'contact',
        field: 'email',
        was: null,
        becomes: 'privacy@wisselbad.example',
      },
    ]);
  });

  it('finds a supplier whatever its capitals and spaces, and names those that it does not have', () => {
    const { update, result } = later();
    expect(update.map(({ processor }) => processor.name)).not.toContain('Ooievaar BV');
    expect(result.notNamed).toEqual(['Ooievaar BV']);
  });
});

it('a supplier that was removed since and is named again is told, and one whose import was undone is not', async () => {
  const { client } = testRegister();
  const file = (name: string, ...suppliers: string[]) =>
    new File([['Leverancier;Dienst', ...suppliers.map((one) => `${one};CRM`)].join('\n')], name);
  const take = async (list: File) => {
    const { importId } = await client.imports.preview({ file: list });
    for await (const _ of await client.imports.run({ importId }));
  };
  await newSupplier(client, 'Was er al');
  await take(file('lijst.csv', 'Kade BV', 'Boot BV'));
  const { rows } = await client.processors.list({ search: 'Kade' });
  await client.processors.remove({ id: rows[0]?.id ?? '', version: 1 });
  const again = async () => {
    const later = file('lijst-2026.csv', 'KADE B.V.', 'Boot BV', 'Vlot BV');
    const { result } = await client.imports.preview({ file: later, duplicates: 'update' });
    return result.uncertain.flatMap(({ row, column, message }) =>
      message.nl.includes('prullenbak') ? [[row, column]] : [],
    );
  };
  expect(await again()).toEqual([[2, 'Leverancier']]);
  await take(file('andere.csv', 'Vlot BV'));
  const [last] = await client.imports.list();
  await client.imports.undo({ id: last?.id ?? '' });
  expect(await again()).toEqual([[2, 'Leverancier']]);
});
