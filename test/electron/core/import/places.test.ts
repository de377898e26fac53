import { describe, expect, it } from 'vitest';
import { readCountry, readPlaces } from '../../../../electron/core/import/cells/places.ts';
import { text } from './lists.ts';

/** Places as `code`, `code!` for support, and `?words` for an unknown one. */
const read = (cell: string) =>
  readPlaces(text(cell)).value.map(({ country, kind, stated }) =>
    country === 'unknown' ? `?${stated}` : `${country}${kind === 'support' ? '!' : ''}`,
  );
const isCertain = (cell: string) => readPlaces(text(cell)).remarks.length === 0;

describe('what a cell about places means', () => {
  it.each([
    ['NL', ['NL']],
    ['Nederland', ['NL']],
    ['The Netherlands.', ['NL']],
    ['VS', ['US']],
    ['U.S.A.', ['US']],
    ['Bonaire', ['BQ']],
    ['Brazilie', ['BR']],
    ['Nederland; Ierland', ['NL', 'IE']],
    ['Estland, Duitsland', ['EE', 'DE']],
    ['Nederland + VS', ['NL', 'US']],
    ['Duitsland & Frankrijk', ['DE', 'FR']],
    ['Duitsland en Frankrijk', ['DE', 'FR']],
    ['Germany and France', ['DE', 'FR']],
    ['NL\nBE', ['NL', 'BE']],
    ['EU · Germany', ['DE']],
    ['EU · Netherlands, Germany', ['NL', 'DE']],
    ['EU - Germany', ['DE']],
    ['Germany (EU)', ['DE']],
    ['Europe (Ireland)', ['IE']],
    ['Netherlands (NL)', ['NL']],
    ['UK + support vanuit India', ['GB', 'IN!']],
    ['India (support)', ['IN!']],
    ['Opslag in NL, support in de VS', ['NL', 'US!']],
    ['Hosting NL + helpdesk Marokko', ['NL', 'MA!']],
    ['United States (processing), Ireland (storage)', ['US', 'IE']],
    ['Bosnië en Herzegovina, NL', ['BA', 'NL']],
    ['Trinidad & Tobago', ['TT']],
    ['Antigua en Barbuda (support) en NL', ['AG!', 'NL']],
    ['Isle of Man', ['IM']],
    ['United States of America, Netherlands', ['US', 'NL']],
    ['Netherlands and Isle of Man', ['NL', 'IM']],
    ['DATA IN USA', ['US']],
    ['Nederland, Nederland', ['NL']],
    ['Nederland, ', ['NL']],
  ])('%j is certain: %j', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
    expect(isCertain(cell)).toBe(true);
  });

  it.each(['', 'n.v.t.', 'N.V.T.', 'nvt', 'geen', '-', 'n/a', 'not applicable'])(
    '%j is no place at all',
    (cell) => {
      expect(read(cell)).toEqual([]);
      expect(isCertain(cell)).toBe(true);
    },
  );

  it.each([
    'EU',
    'EER',
    'EU/EER',
    'in de EU',
    'Europe',
    'Europa',
    'global',
    'Worldwide',
    'wereldwijd',
    'Asia',
    'Azië',
    'Atlantis',
    'Amsterdam',
    'onbekend',
    '?',
    'Congo',
    'New Jersey',
    'niet in de VS',
    'worldwide except China',
    'EU · USA',
    'VS of Canada',
    'Germany or USA',
    'the Netherlands and/or Germany',
    'Nederland en/of België',
    'customer-selected: Germany, USA or Singapore',
    'At the customer-selected location: A) EU · Germany, B) USA, C) Singapore',
    'A) Germany; B) USA; C) Singapore',
    'naar keuze: Duitsland of Ierland',
    'Germany; USA; customer choice',
    'depends on the plan: USA, Germany',
    'AWS eu-central-1',
    'no',
    'in',
    'DPF',
    '=HYPERLINK("x")',
  ])('%j is one unknown place with its words kept, and uncertain', (cell) => {
    expect(read(cell)).toEqual([`?${cell}`]);
    expect(isCertain(cell)).toBe(false);
  });

  it.each([
    ['EU, Germany', ['?EU', 'DE']],
    ['Nederland, Atlantis', ['NL', '?Atlantis']],
    ['Amsterdam, Nederland', ['?Amsterdam', 'NL']],
    ['Nederland; VS of Canada', ['NL', '?VS of Canada']],
    ['Nederland + optie VS', ['NL', '?optie VS']],
    ['EU & VS', ['?EU', 'US']],
    ['NL/DE', ['NL', 'DE']],
    ['IN/US', ['IN', 'US']],
    ['support: India, Filipijnen', ['IN!', 'PH!']],
    ['Frankrijk (back-up: België)', ['FR', 'BE']],
    ['Frankfurt (Germany)', ['DE']],
    ['Asia (Singapore)', ['SG']],
    ['USA (Oregon, Virginia)', ['US']],
    ['Nederland (en VS voor support)', ['NL', 'US!']],
    ['Georgia, USA', ['GE', 'US']],
  ])('%j gives %j and asks to look', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
    expect(isCertain(cell)).toBe(false);
  });

  it.each([
    ['VS (DPF)', 'DPF'],
    ['VS met DPF', 'DPF'],
    ['US, SCC', 'SCC'],
    ["VS + SCC's", "SCC's"],
    ['Duitsland; VS; BCR', 'BCR'],
    ['sub: VS (DPF)', 'sub; DPF'],
    ['USA (Oregon)', 'Oregon'],
  ])('%j keeps %j as a remark and asks to look', (cell, remark) => {
    const { value, remarks } = readPlaces(text(cell));
    expect(value.at(-1)).toMatchObject({ country: 'US', kind: 'storage', remark });
    expect(remarks.every(({ level }) => level === 'uncertain')).toBe(true);
    expect(remarks).not.toEqual([]);
  });

  it('names a region as a region', () => {
    expect(readPlaces(text('EU')).remarks[0]?.message.nl).toContain('regio');
    expect(readPlaces(text('Atlantis')).remarks[0]?.message.nl).toContain('niet herkend');
  });
});

describe('the country of establishment', () => {
  it('is the one country that a cell names', () => {
    expect(readCountry(text('EU · Finland'))).toEqual({ value: 'FI', remarks: [] });
    expect(readCountry(text('n.v.t.'))).toEqual({ value: null, remarks: [] });
  });

  it.each(['EU', 'Nederland, Duitsland', 'Atlantis'])('is not guessed from %j', (cell) => {
    const { value, remarks } = readCountry(text(cell));
    expect(value).toBeNull();
    expect(remarks).toHaveLength(1);
  });
});
