/** What stands beside a value in its cell, and what an answer says where kinds are asked. */
import { describe, expect, it } from 'vitest';
import { planCsv, statedIn } from './lists.ts';

describe('an address of e-mail among other words', () => {
  it.each([
    ['Jan Jansen jan@acme.example', 'Jan Jansen', 'jan@acme.example', ''],
    ['jan@acme.example (Jan Jansen)', 'Jan Jansen', 'jan@acme.example', ''],
    ['info@acme.example / 020-1234567', '', 'info@acme.example', '020-1234567'],
  ])('%s', (cell, name, email, phone) => {
    const made = planCsv(['Leverancier;E-mail', `A;"${cell}"`, 'B;b@b.example']);
    expect(made.create[0]?.processor.contacts).toEqual([{ kind: 'general', name, email, phone }]);
    expect(made.result.rejected).toEqual([]);
  });

  it('is no name of another', () => {
    const made = planCsv(['Leverancier;E-mail', 'A;"a@acme.example, b@acme.example, onzin"']);
    expect(made.create[0]?.processor.contacts.map(({ name, email }) => [name, email])).toEqual([
      ['', 'a@acme.example'],
      ['', 'b@acme.example'],
    ]);
    expect(made.result.rejected).toHaveLength(1);
  });
});

it.each(['geen', 'geen persoonsgegevens'])('that there are %s is no kind of them, and is kept', (cell) => {
  const made = planCsv(['Leverancier;Categorie persoonsgegevens', `A;${cell}`, 'B;NAW']);
  expect(made.create[0]?.processor.dataCategories).toEqual([]);
  expect(statedIn(made)).toEqual([`Categorie persoonsgegevens: ${cell}`]);
});

it('a signing that is yet to come is asked about', () => {
  const doubts = (on: string) =>
    planCsv(['Leverancier;Datum getekend', 'A;1-2-2034'], { on }).result.uncertain.length;
  expect(doubts('2026-12-01')).toBe(1);
  expect(doubts('2034-02-01')).toBe(0);
});

describe('what stands around a name', () => {
  const nameOf = (cell: string, header = 'Leverancier') =>
    planCsv([`${header};Dienst`, `"${cell.replaceAll('"', '""')}";mail`, 'Beta;kas']).create[0]?.processor
      .name;

  it.each([
    ['1. Zendesk', 'Zendesk'],
    ['"Dropbox"', 'Dropbox'],
    ['info@postnl.example', 'info@postnl.example'],
    ['Kade BV, Kade 1, 1011 AA Amsterdam', 'Kade BV'],
    ['Van den Berg, Accountants', 'Van den Berg, Accountants'],
    ['3M', '3M'],
    ['1&1 IONOS', '1&1 IONOS'],
  ])('%s is called %s', (cell, name) => expect(nameOf(cell)).toBe(name));

  it.each([
    ['Zoom Video Communications, Inc., 55 Almaden Blvd, San Jose', 'Zoom Video Communications, Inc.'],
    ['Kade BV, Utrecht', 'Kade BV'],
  ])('below a header that asks for the address too, %s is called %s', (cell, name) => {
    expect(nameOf(cell, 'Leverancier (naam en adres)')).toBe(name);
    expect(nameOf(cell)).toBe(cell);
  });

  it('and the rest of its words stays', () =>
    expect(statedIn(planCsv(['Leverancier;Dienst', '"Kade BV, Kade 1, 1011 AA Amsterdam";mail']))).toEqual([
      'Leverancier: Kade BV, Kade 1, 1011 AA Amsterdam',
    ]));
});
