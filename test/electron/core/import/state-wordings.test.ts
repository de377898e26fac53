/** Cells about the agreement as people write them in four languages, each with the state that they say; a doubt is said with it. */
import { describe, expect, it } from 'vitest';
import { readState } from '../../../../electron/core/import/cells/agreement.ts';
import { planCsv, text } from './lists.ts';

const stateOf = (cell: string) => readState(text(cell)).value;
const isDoubted = (cell: string) => readState(text(cell)).remarks.length > 0;

describe('what is signed by one side, or has ended, is not in force', () => {
  it.each([
    'unterschrieben von uns, Gegenzeichnung fehlt',
    'signed by us',
    'ja, ondertekend door leverancier',
    'signé par le fournisseur',
    'signed, counter-signature outstanding',
    'getekend, handtekening leverancier ontbreekt',
    '✅/❌',
    'Getekend exemplaar ontbreekt',
    'ja, getekend document kwijt',
  ])('%s', (cell) => {
    expect(stateOf(cell).recorded).not.toBe('signed');
    expect(isDoubted(cell)).toBe(true);
  });

  it.each(['Oui (expiré)', 'Ja (vervallen)', 'Yes (revoked)', 'ja, opgezegd per 1-1-2027'])('%s', (cell) =>
    expect(stateOf(cell).hasEnded).toBe(true),
  );

  it.each([
    'getekend door ons en leverancier',
    'signed by both parties',
    'getekend door beide partijen',
    'getekend door de directie',
    'Yes, expires on 1-1-2027',
    'Oui (expire le 1-1-2027)',
  ])('and %s is', (cell) => expect(stateOf(cell)).toMatchObject({ recorded: 'signed', hasEnded: false }));
});

describe('what was accepted with the terms', () => {
  it.each([
    ['via website geaccepteerd op 3-2-2026', '2026-02-03'],
    ['via het portaal akkoord gegaan 3-2-2026', '2026-02-03'],
    ['Incorporated by reference in ToS', null],
    ['automatisch über die AGB', null],
    ['Bestandteil der AGB', null],
    ['automatiquement via les CGU', null],
    ['fait partie intégrante des CGU', null],
    ['Terms accepted 2026-02-03', '2026-02-03'],
    ['See MSA', null],
  ])('%s', (cell, signedOn) => expect(stateOf(cell)).toMatchObject({ recorded: 'incorporated', signedOn }));
});

describe('what is not there yet, and what need not be', () => {
  it.each([
    ['pas encore', 'missing'],
    ['non signé', 'missing'],
    ['nicht unterschrieben', 'missing'],
    ['noch nicht unterschrieben', 'missing'],
    ['noch nicht bekannt', 'unknown'],
    ['liegt beim Lieferanten zur Unterschrift', 'to-sign'],
    ['signature en attente', 'to-sign'],
    ['wird geprüft', 'negotiation'],
    ['en négociation', 'negotiation'],
    ['Nee (in voorbereiding)', 'negotiation'],
    ['entfällt', 'not-required'],
  ])('%s: %s', (cell, recorded) => expect(stateOf(cell).recorded).toBe(recorded));

  it.each(['non signé', 'nicht unterschrieben', 'nog niet'])('%s where a day is asked', (cell) => {
    const { create, result } = planCsv([
      'Leverancier;DPA signé le',
      'Kade;1-2-2024',
      'Boot;2-2-2024',
      `Vlot;${cell}`,
    ]);
    expect(create[2]?.agreements[0]?.recorded).toBe('missing');
    expect(result.rejected).toEqual([]);
  });

  it('a no that says why none is needed', () => {
    expect(stateOf('Nee - niet nodig (zelf verantwoordelijke)')).toMatchObject({
      recorded: 'not-required',
      notRequiredReason: 'independent-controller',
      role: 'independent-controller',
    });
    expect(isDoubted('Nee, niet nodig')).toBe(true);
  });
});
