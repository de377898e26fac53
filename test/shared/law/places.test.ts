import { describe, expect, it } from 'vitest';
import { searchPlaces } from '../../../shared/explained/place-search.ts';
import { countryList, isWithinEea, shippedList } from '../../../shared/law/jurisdictions.ts';
import { findPlace, foldName } from '../../../shared/law/places.ts';
import { countryName } from '../../../shared/words/places.ts';

describe('what people write', () => {
  it('is compared without apostrophes and points', () => {
    expect(foldName("Bahama's")).toBe('bahamas');
    expect(foldName('U.S.A.')).toBe('usa');
  });
  it.each([
    ['Engeland', 'GB'],
    ['VS', 'US'],
    ['V.S.', 'US'],
    ['USA', 'US'],
    ['usa', 'US'],
    ['us', 'US'],
    ['de Verenigde Staten', 'US'],
    ['The United States of America', 'US'],
    ['Korea', 'KR'],
    ['Noord Korea', 'KP'],
    ['Brazilië', 'BR'],
    ['brazilie', 'BR'],
    ['Curacao', 'CW'],
    ['UK', 'GB'],
    ['vk', 'GB'],
    ['Groot Brittannië', 'GB'],
    ['  Nederland ', 'NL'],
    ['nl', 'NL'],
    ['de', 'DE'],
    ['The Netherlands', 'NL'],
    ['Bonaire', 'BQ'],
    ['St. Maarten', 'SX'],
    ['Sint-Maarten', 'SX'],
    ['Saint Martin', 'MF'],
    ['St Lucia', 'LC'],
    [' NO ', 'NO'],
    ['Sint Eustatius', 'BQ'],
    ['Saint Eustatius', 'BQ'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Côte d´Ivoire', 'CI'],
    ['Bahama`s', 'BS'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Bosnië & Herzegovina', 'BA'],
    ["Bahama's", 'BS'],
    ['ÅLAND', 'AX'],
    ['Türkiye', 'TR'],
    ['São Tomé en Principe', 'ST'],
    ['INT:EPO', 'INT:EPO'],
    ['Europees Octrooibureau', 'INT:EPO'],
    ['Kosovo', 'XK'],
    ['XK', 'XK'],
    ['NO', 'NO'],
    ['Hongkong', 'HK'],
    ['Macao', 'MO'],
    ['Democratische Volksrepubliek Korea', 'KP'],
    ['Demokratische Volksrepublik Korea', 'KP'],
    ['Republiek Korea', 'KR'],
    ['Republiek China', 'TW'],
    ['Republic of China (Taiwan)', 'TW'],
    ['Volksrepubliek China', 'CN'],
    ['Sint-Maarten (Frans deel)', 'MF'],
    ['Saint Martin (French part)', 'MF'],
    ['Sint Maarten (Nederlands deel)', 'SX'],
  ])('%j is %s', (text, code) => {
    expect(findPlace(text)).toEqual([code]);
  });

  it.each([
    ['Congo', ['CD', 'CG']],
    ['Virgin Islands', ['VG', 'VI']],
  ])('%s is ambiguous', (text, codes) => {
    expect(findPlace(text)).toEqual(codes);
  });

  it.each([
    'EU',
    'eu',
    'Europe',
    'Europa',
    'EER',
    'EEA',
    'Europese Unie',
    'global',
    'Wereldwijd',
    'Asia',
    'Azië',
    'Atlantis',
    'Frankfurt',
    'Germany (Frankfurt)',
    'Nederland en Duitsland',
    'unknown',
    'onbekend',
    '',
    '  ',
    '-',
    'NA',
    'na',
    'n.v.t.',
    'PM',
    'no',
    'in',
    'the',
    'AWS',
    'U',
    'customer-selected',
  ])('%j is no place', (text) => {
    expect(findPlace(text)).toEqual([]);
  });

  it('finds every place by its names in both languages', () => {
    for (const [code, { name_nl, name_en }] of shippedList.byCode) {
      expect([code, findPlace(name_nl)]).toEqual([code, [code]]);
      expect([code, findPlace(name_en)]).toEqual([code, [code]]);
    }
  });

  it('looks in the list it is given', () => {
    const entry = shippedList.byCode.get('NL');
    if (entry === undefined) throw new Error('NL is on the list');
    const list = countryList({
      version: '1',
      stateAsOf: '2026-01-01',
      jurisdictions: [{ ...entry, aliases: ['Polderland'] }],
    });
    expect(findPlace('polderland', list)).toEqual(['NL']);
    expect(findPlace('Duitsland', list)).toEqual([]);
    expect(searchPlaces('', 'nl', list)).toEqual(['NL']);
  });
});

describe('searching while typing', () => {
  it('puts the exact name or code first, then names that begin so, then words inside', () => {
    expect(searchPlaces('nl', 'nl')[0]).toBe('NL');
    expect(searchPlaces('guinee', 'nl')).toEqual(['GN', 'GW']);
    expect(searchPlaces('guinea', 'en')).toEqual(['GN', 'GW', 'GQ', 'PG']);
    expect(searchPlaces('vs', 'nl')).toEqual(['US']);
    expect(searchPlaces('Curaç', 'en')).toEqual(['CW']);
    expect(searchPlaces('qqq', 'nl')).toEqual([]);
  });

  it('gives every place by name for the empty text', () => {
    const all = searchPlaces('', 'nl');
    expect(all).toHaveLength(shippedList.byCode.size);
    expect(all.slice(0, 2)).toEqual(['AF', 'AX']);
    expect(searchPlaces('', 'en').slice(0, 3)).toEqual(['AF', 'AX', 'AL']);
  });
});

describe('names', () => {
  it('are in the language asked', () => {
    expect(countryName('DE', 'nl')).toBe('Duitsland');
    expect(countryName('DE', 'en')).toBe('Germany');
    expect(countryName('unknown', 'nl')).toBe('Onbekend');
    expect(countryName('ZZ', 'en')).toBe('ZZ');
  });

  it('fold case, accents and small words', () => {
    expect(foldName('  São Tomé & Príncipe ')).toBe('sao tome en principe');
    expect(foldName('De heer')).toBe('heer');
    expect(foldName('Sint Maarten')).toBe('st maarten');
    expect(foldName('Straße')).toBe('strasse');
    expect(foldName('de')).toBe('de');
  });

  it('the EEA is the EU, Iceland, Liechtenstein and Norway', () => {
    expect([...shippedList.byCode.keys()].filter((code) => isWithinEea(code, shippedList))).toHaveLength(37);
    expect(isWithinEea('NO', shippedList)).toBe(true);
    expect(isWithinEea('CH', shippedList)).toBe(false);
    expect(isWithinEea('unknown', shippedList)).toBe(false);
  });
});
