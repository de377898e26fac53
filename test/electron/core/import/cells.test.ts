import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readState } from '../../../../electron/core/import/cells/agreement.ts';
import { readModel } from '../../../../electron/core/import/cells/agreement-kind.ts';
import { readDay, readPlainDay } from '../../../../electron/core/import/cells/day.ts';
import {
  readAnswer,
  readCategory,
  readCriticality,
  readEmails,
  readKvk,
  readYesNo,
} from '../../../../electron/core/import/cells/facts.ts';
import { readRole } from '../../../../electron/core/import/cells/role.ts';
import { agreementModels, recordedStates } from '../../../../shared/schema/agreement.ts';
import { civilDate } from '../../../../shared/schema/primitives.ts';
import { categories, criticalities, roles } from '../../../../shared/schema/processor.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { terms } from '../../../../shared/words/ui-terms.ts';
import { number, text } from './lists.ts';

describe('days', () => {
  it.each([
    ['12-3-2024', '2024-03-12'],
    ['31-01-2023', '2023-01-31'],
    ['3.4.2026', '2026-04-03'],
    ['13/4/2026', '2026-04-13'],
    ['4/4/2026', '2026-04-04'],
    ['2025-02-28', '2025-02-28'],
    ['2026/4/3', '2026-04-03'],
    ['2026-12-31T00:00:00', '2026-12-31'],
    ['5 dec 2026', '2026-12-05'],
    ['5 december 2026', '2026-12-05'],
    ['5-dec-2026', '2026-12-05'],
    ['December 5, 2026', '2026-12-05'],
    ['1 mrt. 2026', '2026-03-01'],
    ['1st of', null],
    ['05122026', '2026-12-05'],
    ['20261205', '2026-12-05'],
    ['29-2-2024', '2024-02-29'],
    ['per 1-1-2026', '2026-01-01'],
    ['t/m 31-12-2026', '2026-12-31'],
  ])('%j is %j', (cell, expected) => {
    const { value, remarks } = readPlainDay(text(cell));
    expect(value).toBe(expected);
    expect(remarks.map(({ level }) => level)).toEqual(expected === null ? ['rejected'] : []);
  });

  it.each([
    '32-1-2025',
    '31-2-2026',
    '29-2-2025',
    '12/31/2025',
    '0-1-2026',
    '5 dec 1726',
    '2026-13-01',
    '31 june 2026',
  ])('%j is an impossible day: rejected, never moved', (cell) => {
    const { value, remarks } = readPlainDay(text(cell));
    expect(value).toBeNull();
    expect(remarks.map(({ level }) => level)).toEqual(['rejected']);
  });

  it.each(['volgend jaar', 'ja', 'per direct'])('%j is no day', (cell) => {
    expect(readPlainDay(text(cell))).toMatchObject({ value: null, remarks: [{ level: 'rejected' }] });
  });

  it.each([
    ['5-12-26', '2026-12-05', 'two digits'],
    ['3/4/2026', '2026-04-03', 'other way round'],
    ['2026-12-30T23:00:00Z', '2026-12-30', 'zone'],
    ['1-1-2026 (concept)', '2026-01-01', 'concept'],
  ])('%j is read as %j and uncertain', (cell, expected, words) => {
    const { value, remarks } = readPlainDay(text(cell));
    expect(value).toBe(expected);
    expect(remarks).toMatchObject([{ level: 'uncertain' }]);
    expect(remarks[0]?.message.en).toContain(words);
  });

  it.each([
    'twee jaar na 1 maart 2026',
    '24 maanden vanaf 1-3-2026',
    '3 months prior to 31 December 2027',
    '2 yrs after 1 March 2026',
    'zwei Jahre nach dem 1.3.2026',
    '1-3-2026 + 2 jaar',
  ])('%j is counted from a day, and is another one', (cell) => {
    expect(readDay(text(cell))).toMatchObject({ value: { date: null }, remarks: [{ level: 'rejected' }] });
  });

  it.each(['na 2 jaar, op 1 maart 2028', 'vanaf 1 maart 2028', 'jaarlijks voor 1-3-2028'])(
    '%j holds a day of its own',
    (cell) => expect(readDay(text(cell)).value.date).toBe('2028-03-01'),
  );

  it('rejects a cell with two days', () => {
    expect(readDay(text('1-1-2026 / 1-1-2027'))).toMatchObject({
      value: { date: null },
      remarks: [{ level: 'rejected' }],
    });
  });

  it('reads numbers where a day is meant with a doubt, and no other number', () => {
    expect(readDay(number('45716'))).toMatchObject({
      value: { date: '2025-02-28' },
      remarks: [{ level: 'uncertain' }],
    });
    expect(readDay(number('5122026'))).toMatchObject({
      value: { date: '2026-12-05' },
      remarks: [{ level: 'uncertain' }],
    });
    expect(readDay(number('12'))).toMatchObject({ value: { date: null }, remarks: [{ level: 'rejected' }] });
  });

  it('takes "onbekend" as no day with a doubt, "n.v.t." and nothing as no day', () => {
    expect(readPlainDay(text('onbekend'))).toMatchObject({ value: null, remarks: [{ level: 'uncertain' }] });
    expect(readPlainDay(text('n.v.t.'))).toEqual({ value: null, remarks: [] });
    expect(readPlainDay(text(''))).toEqual({ value: null, remarks: [] });
  });

  it('reads back every day as either language writes it', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('nl', 'en'), (day, language) => {
        const date = day.toISOString().slice(0, 10);
        expect(readPlainDay(text(formatDate(date, language)))).toEqual({ value: date, remarks: [] });
      }),
    );
  });

  it('never gives a day that does not exist, whatever the numbers', () => {
    const part = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(
        part,
        part,
        fc.integer({ min: 0, max: 2300 }),
        fc.constantFrom('-', '/', '.'),
        (day, month, year, s) => {
          const { value } = readPlainDay(text(`${day}${s}${month}${s}${year}`));
          if (value === null) return;
          expect(civilDate.safeParse(value).success).toBe(true);
          expect([Number(value.slice(8)), Number(value.slice(5, 7))]).toEqual([day, month]);
        },
      ),
    );
  });
});

describe('days as files of text give them', () => {
  it.each([
    ['46113', '2026-04-01'],
    ["1-4-'26", '2026-04-01'],
  ])('%j is a day to check', (cell, date) => {
    const { value, remarks } = readDay(text(cell));
    expect(value.date).toBe(date);
    expect(remarks).toEqual([expect.objectContaining({ level: 'uncertain' })]);
  });
});

describe('the state of an agreement', () => {
  it.each([
    ['ja', 'signed'],
    ['Ja', 'signed'],
    ['yes', 'signed'],
    ['getekend', 'signed'],
    ['TRUE', 'signed'],
    ['✓', 'signed'],
    ['nee', 'missing'],
    ['No', 'missing'],
    ['niet getekend', 'missing'],
    ['nog niet', 'missing'],
    ['ontbreekt', 'missing'],
    ['aangevraagd', 'requested'],
    ['concept', 'draft'],
    ['in onderhandeling', 'negotiation'],
    ['ter ondertekening', 'to-sign'],
    ['opgenomen in de voorwaarden', 'incorporated'],
    ['onbekend', 'unknown'],
    ['vervangen', 'superseded'],
    ['Getekend door beide partijen', 'signed'],
    ['DPA getekend', 'signed'],
    ['VO is aangevraagd', 'requested'],
    ['DPA onderdeel van de algemene voorwaarden', 'incorporated'],
    ['DPA in ToS', 'incorporated'],
    ['checked', 'signed'],
    ['unchecked', 'missing'],
    ['liegt nicht vor', 'missing'],
    ['n.n.b.', 'unknown'],
    ['n.b.', 'unknown'],
  ])('%j is %s', (cell, recorded) => {
    expect(readState(text(cell))).toMatchObject({ value: { recorded, words: '' }, remarks: [] });
  });

  it.each([
    ['niet nodig (zelf verantwoordelijke)', 'independent-controller', 'independent-controller'],
    ['niet vereist, gezamenlijk verantwoordelijk', 'joint-controller', 'joint-controller'],
    ['not required: no personal data', 'no-personal-data', null],
    ['niet nodig: onder ons gezag', 'own-authority', null],
    ['geen persoonsgegevens', 'no-personal-data', null],
  ])('%j says why', (cell, notRequiredReason, role) => {
    expect(readState(text(cell))).toMatchObject({
      value: { recorded: 'not-required', notRequiredReason, role, words: '' },
      remarks: [],
    });
  });

  it.each(['niet nodig', 'n.v.t.', 'not required'])('%j lacks its reason', (cell) => {
    expect(readState(text(cell))).toMatchObject({
      value: { recorded: 'not-required', notRequiredReason: null },
      remarks: [{ level: 'uncertain' }],
    });
  });

  it('takes the day from the same cell', () => {
    expect(readState(text('ja, 12-3-2024'))).toMatchObject({
      value: { recorded: 'signed', signedOn: '2024-03-12', words: '' },
      remarks: [],
    });
    expect(readState({ text: '2024-03-12', kind: 'date' }).value).toMatchObject({ recorded: 'signed' });
  });

  it.each([
    ['ja/nee', 'unknown'],
    ['Ja – ongetekend', 'unknown'],
    ['in behandeling', 'negotiation'],
    ['online geaccepteerd', 'incorporated'],
    ['zie mail van Piet', 'unknown'],
    ['nee, aangevraagd', 'requested'],
    ['nee - nog in onderhandeling', 'negotiation'],
    ['nee, komt nog', 'missing'],
    ['x', 'signed'],
    ['getekend door leverancier, wij nog niet', 'unknown'],
    ['signed by vendor only', 'unknown'],
    ['ja?', 'unknown'],
    ['Ja, tenzij', 'unknown'],
    ['0%', 'unknown'],
    ['n/b', 'unknown'],
    ['ja (concept)', 'draft'],
    ['ja, nog te ondertekenen', 'to-sign'],
  ])('%j is doubted', (cell, recorded) => {
    const { value, remarks } = readState(text(cell));
    expect(value.recorded).toBe(recorded);
    expect(remarks.map(({ level }) => level)).toEqual(['uncertain']);
    if (cell.length > 1) expect(value.words).toBe(cell);
  });

  it.each(['ligt bij directie ter tekening', 'klaar voor ondertekening', 'wacht op onze handtekening'])(
    '%j is to be signed',
    (cell) => {
      expect(readState(text(cell)).value).toMatchObject({ recorded: 'to-sign' });
    },
  );

  it.each([
    ['Ja (t/m 31-12-2025)', null, '2025-12-31'],
    ['getekend, geldig tot 31-12-2025', null, '2025-12-31'],
    ['getekend, loopt tot en met 31-12-2025', null, '2025-12-31'],
    ['yes, valid until 31-12-2025', null, '2025-12-31'],
    ['ja, evaluatie op 1-6-2027', null, null],
    ['ja, opzeggen voor 1-6-2027', null, null],
    ['ja, loopt af 1-1-2026', null, '2026-01-01'],
    ['getekend retour ontvangen 5 mei 2024', '2024-05-05', null],
  ])('a day in %j is that of what its words say', (cell, signedOn, endsOn) => {
    const { value, remarks } = readState(text(cell));
    expect(value).toMatchObject({ recorded: 'signed', signedOn, endsOn, words: cell });
    expect(remarks.map(({ level }) => level)).toEqual(['uncertain']);
  });

  it.each([
    ['gezamenlijk verantwoordelijk', 'joint-controller'],
    ['zelfstandig verwerkingsverantwoordelijke', 'independent-controller'],
    ['wij zijn verwerkingsverantwoordelijke', null],
  ])('%j says no state, and a role that is not ours', (cell, role) => {
    expect(readState(text(cell)).value).toMatchObject({ recorded: 'unknown', role, words: cell });
  });

  it.each(['verlopen', 'Ja (verlopen)', 'expired'])('%j says that it has ended', (cell) => {
    expect(readState(text(cell)).value).toMatchObject({ hasEnded: true, words: cell });
  });

  it.each([
    ['verlopen 31-12-2023', '2023-12-31'],
    ['opgezegd per 31-12-2025', '2025-12-31'],
    ['opgezegd op 1-10-2025', null],
  ])('%j says when it has ended, or only that it has', (cell, endsOn) => {
    expect(readState(text(cell)).value).toMatchObject({
      hasEnded: true,
      signedOn: null,
      endsOn,
      words: cell,
    });
  });

  it('reads back its own names in both languages', () => {
    for (const names of [terms.nl, terms.en]) {
      for (const state of recordedStates)
        expect(readState(text(names.recorded[state])).value.recorded).toBe(state);
      for (const model of agreementModels) {
        expect(readModel(text(names.model[model]))).toEqual({ value: model, remarks: [] });
      }
    }
  });
});

describe('numbers, addresses and choices', () => {
  it.each([
    ['ja, gezondheid', true],
    ['Ja (BSN)', true],
    ['yes - employees only', true],
    ['medische gegevens', true],
  ])('%j is a yes with words that stay', (cell, expected) => {
    const { value, remarks } = readAnswer(text(cell), true);
    expect(value).toBe(expected);
    expect(remarks).toEqual([expect.objectContaining({ level: 'uncertain', keeps: true })]);
  });

  it.each(['nee, tenzij het bestand ze bevat', 'geen gezondheidsgegevens', 'ja/nee', 'misschien'])(
    '%j is no answer',
    (cell) => {
      const { value, remarks } = readAnswer(text(cell), true);
      expect(value).toBeNull();
      expect(remarks).toEqual([expect.objectContaining({ level: 'rejected' })]);
    },
  );

  it.each(['01234567', '0123 4567', 'KvK 01234567', 'kvk-nr: 01234567'])('%j is a KvK number', (cell) => {
    expect(readKvk(text(cell))).toEqual({ value: '01234567', remarks: [] });
  });

  it('pads seven digits of a number cell, with a doubt', () => {
    expect(readKvk(number('1234567'))).toMatchObject({
      value: '01234567',
      remarks: [{ level: 'uncertain' }],
    });
  });

  it.each([text('1234567'), number('123456'), number('123456789'), text('000012345678'), text('NL123')])(
    'rejects $text',
    (cell) => {
      expect(readKvk(cell)).toMatchObject({ value: null, remarks: [{ level: 'rejected' }] });
    },
  );

  it('reads one address or several, and names what is none', () => {
    expect(readEmails(text('a@acme.example; Piet <b@acme.example>'))).toEqual({
      value: [
        { name: '', email: 'a@acme.example' },
        { name: 'Piet', email: 'b@acme.example' },
      ],
      remarks: [],
    });
    expect(readEmails(text('bellen'))).toMatchObject({ value: [], remarks: [{ level: 'rejected' }] });
    expect(readEmails(text('n.v.t.'))).toEqual({ value: [], remarks: [] });
  });

  it.each(['geen verwerker', 'verwerker en verantwoordelijke', 'controller / processor'])(
    '%j is none of the roles',
    (cell) => {
      expect(readRole(text(cell))).toMatchObject({ value: null, remarks: [{ level: 'uncertain' }] });
    },
  );

  it('reads yes and no and nothing else', () => {
    expect([readYesNo(text('ja')).value, readYesNo(text('nee')).value, readYesNo(text('')).value]).toEqual([
      true,
      false,
      null,
    ]);
    expect(readYesNo(text('soms'))).toMatchObject({ value: null, remarks: [{ level: 'rejected' }] });
  });

  it.each([
    ['hosting', 'hosting'],
    ['domein', 'domain'],
    ['SaaS', 'saas'],
    ['salaris', 'payroll'],
    ['printer', 'print'],
    ['overig', 'other'],
    ['Back-up', 'backup'],
  ])('%j is the category %s', (cell, category) => {
    expect(readCategory(text(cell))).toEqual({ value: category, remarks: [] });
  });

  it('reads back its own names in both languages', () => {
    for (const names of [terms.nl, terms.en]) {
      for (const value of categories) expect(readCategory(text(names.category[value])).value).toBe(value);
      for (const value of criticalities)
        expect(readCriticality(text(names.criticality[value])).value).toBe(value);
      for (const value of roles) expect(readRole(text(names.role[value])).value).toBe(value);
    }
  });
});
