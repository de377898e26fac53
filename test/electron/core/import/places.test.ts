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
    ['VS¹ en NL²', ['US', 'NL']],
    ['Opslag in NL, support in de VS', ['NL', 'US!']],
    ['Hosting NL + helpdesk Marokko', ['NL', 'MA!']],
    ['United States (processing), Ireland (storage)', ['US', 'IE']],
    ['Bosnië en Herzegovina, NL', ['BA', 'NL']],
    ['Trinidad & Tobago', ['TT']],
    ['United Kingdom of Great Britain and Northern Ireland (the)', ['GB']],
    ['Taiwan, Province of China', ['TW']],
    ['Taiwan (Province of China)', ['TW']],
    ["Korea, Democratic People's Republic of", ['KP']],
    ['Korea, Republic of', ['KR']],
    ['Virgin Islands (British)', ['VG']],
    ['Hong Kong, China', ['HK']],
    ['NLD', ['NL']],
    ['NLD, DEU/USA', ['NL', 'DE', 'US']],
    ['Antigua en Barbuda (support) en NL', ['AG!', 'NL']],
    ['Isle of Man', ['IM']],
    ['Deutschland, Island', ['DE', 'IS']],
    ['Server in Island', ['IS']],
    ['opslag in Frans Sint-Maarten', ['MF']],
    ['United States of America, Netherlands', ['US', 'NL']],
    ['Netherlands and Isle of Man', ['NL', 'IM']],
    ['DATA IN USA', ['US']],
    ['Nederland, Nederland', ['NL']],
    ['Nederland, ', ['NL']],
    ['NL/DE', ['NL', 'DE']],
    ['IN/US', ['IN', 'US']],
    ['Ierland (EU) / VS', ['IE', 'US']],
    ['binnen Nederland', ['NL']],
    ['Amsterdam, Nederland', ['NL']],
    ['Frankfurt (Germany)', ['DE']],
    ['Germany, Frankfurt', ['DE']],
    ['Nuremberg & Falkenstein, Germany', ['DE']],
    ['Frankfurt, Duitsland (eu-central-1)', ['DE']],
    ['Amsterdam Nederland', ['NL']],
    ['Berlin, DE', ['DE']],
    ['San Francisco, CA, USA', ['US']],
    ['Portland, OR, USA', ['US']],
    ['Chicago, IL 60601, United States', ['US']],
    ['Portland, Oregon, USA', ['US']],
    ['Toronto, ON, Canada', ['CA']],
    ['Amsterdam, Nederland; Frankfurt, Duitsland', ['NL', 'DE']],
    ['Amsterdam, Nederland, Frankfurt, Duitsland', ['NL', 'DE']],
    ['Nederland (back-up)', ['NL']],
    ['Hosting NL, back-up DE', ['NL', 'DE']],
    ['🇩🇪 🇳🇱', ['DE', 'NL']],
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
    'Ascension Island',
    'Clipperton Island',
    'niet in de VS',
    'worldwide except China',
    'Amsterdam, Frankfurt',
    'Wilmington, DE',
    'Denver CO',
    'Lebanon, NH',
    'N. Ierland',
    'Onbekend, vermoedelijk Nederland',
    'gepland: NL',
    'migratie naar NL in 2026',
    'EU, Germany or Ireland',
    'Germany or elsewhere',
    'EU (Ireland or Germany)',
    'New York, NY',
    'buiten de EU',
    'No transfer outside the EU',
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
    ['EU/US', ['?EU', 'US']],
    ['NL tot 2024, daarna DE', ['NL', 'DE']],
    ['NL until 2026 then DE', ['NL', 'DE']],
    ['eerst NL, later DE', ['NL', 'DE']],
    ['NL, straks DE', ['NL', 'DE']],
    ['NL, vanaf 2027 DE', ['NL', 'DE']],
    ['van NL naar DE', ['NL', 'DE']],
    ['US/Global', ['US', '?Global']],
    ['EU · USA', ['?EU', 'US']],
    ['EU (support vanuit de VS)', ['?EU', 'US!']],
    ['Nederland, Atlantis', ['NL']],
    ['Nederland, New York', ['NL', '?New York']],
    ['Buiten de EU (VS)', ['US']],
    ['VS (EU)', ['US']],
    ['Nederland, niet in de VS', ['NL']],
    ['US — models are not trained with it', ['US']],
    ['Location of the servers: Germany', ['DE']],
    ['Nederland (datacenter of Equinix)', ['NL']],
    ['Data is stored in Germany, but support staff in India may access it', ['DE', 'IN!']],
    ['Dublin, OH, USA', ['US']],
    ['Within the EU, except for support from India', ['?Within the EU', 'IN!']],
    ['AWS us-west-2 (Oregon), eu-central-1 (Frankfurt)', ['US', 'DE']],
    ['Georgia', ['GE']],
    ['eu-west-1', ['IE']],
    ['eu-west-2', ['GB']],
    ['AWS eu-central-1', ['DE']],
    ['EU (eu-west-2)', ['GB']],
    ['europe-west4-a', ['NL']],
    ['Azure West Europe', ['NL']],
    ['West-Europa (Azure)', ['NL']],
    ['AWS Frankfurt', ['DE']],
    ['eu-west-1, eu-central-1', ['IE', 'DE']],
    ['Ierland (eu-central-1)', ['IE']],
    ['Nederland; VS of Canada', ['NL', '?VS of Canada']],
    ['Nederland + optie VS', ['NL', '?optie VS']],
    ['EU & VS', ['?EU', 'US']],
    ['support: India, Filipijnen', ['IN!', 'PH!']],
    ['Frankrijk (back-up: België)', ['FR', 'BE']],
    ['Asia (Singapore)', ['SG']],
    ['USA (Oregon, Virginia)', ['US']],
    ['Nederland (en VS voor support)', ['NL', 'US!']],
    ['Georgia, USA', ['US']],
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

  it('reads two letters behind a city as a country where the column holds codes', () => {
    expect(readPlaces(text('Bottrop, DE'), true).value).toMatchObject([{ country: 'DE' }]);
    expect(readPlaces(text('Bottrop, DE'), false).value).toMatchObject([{ country: 'unknown' }]);
  });

  it('reads them as a state behind a city of its country all the same', () => {
    expect(readPlaces(text('Wilmington, DE'), true).value).toMatchObject([{ country: 'unknown' }]);
  });

  it.each([
    ['Nederland (verwerking)', 'processing'],
    ['Duitsland (uitwijk)', 'disaster-recovery'],
    ['Zwitserland (back-up)', 'backup'],
    ['Verenigde Staten (gebruiksgegevens (telemetrie))', 'telemetry'],
    ['India (remote access)', 'remote-access'],
    ['Suriname (ondersteuning)', 'support'],
  ])('%j names its use by our own word', (cell, kind) => {
    expect(readPlaces(text(cell))).toMatchObject({ value: [{ kind, remark: '' }], remarks: [] });
  });

  it.each(['India (remote access only)', 'India (alleen toegang op afstand)', 'India (access)'])(
    '%s',
    (cell) => {
      const { value, remarks } = readPlaces(text(cell));
      expect(value.map(({ country, kind }) => [country, kind])).toEqual([['IN', 'remote-access']]);
      expect(remarks).toEqual([]);
    },
  );

  it.each(['US-East (Virginia)', 'VS-West (Oregon)'])('%s is a side of one country', (cell) => {
    expect(read(cell)).toEqual(['US']);
    expect(isCertain(cell)).toBe(false);
  });

  it.each(['India (geen toegang)', 'India (toegang?)', 'India (niet op afstand)'])(
    '%s names no use',
    (cell) => {
      expect(readPlaces(text(cell)).value.map(({ kind }) => kind)).toEqual(['storage']);
    },
  );

  it.each(['__proto__', 'constructor', 'valueOf'])('takes %j for no use', (word) => {
    expect(readPlaces(text(`Duitsland (${word})`)).value).toMatchObject([{ country: 'DE', kind: 'storage' }]);
  });

  it('keeps all words of a place, and hints at the country of a city', () => {
    expect(readPlaces(text('Lange Kade 1, 1015 AA Amsterdam, Nederland')).value).toEqual([
      {
        country: 'NL',
        kind: 'storage',
        stated: 'Lange Kade 1, 1015 AA Amsterdam, Nederland',
        remark: 'Lange Kade 1; 1015 AA Amsterdam',
      },
    ]);
    expect(readPlaces(text('Dublin')).remarks[0]?.message.nl).toContain('Ierland');
  });

  it('names a region as a region', () => {
    expect(readPlaces(text('EU')).remarks[0]?.message.nl).toContain('regio');
    expect(readPlaces(text('Atlantis')).remarks[0]?.message.nl).toContain('niet herkend');
  });
});

describe('a question mark', () => {
  it.each(['Nederland?', 'NL ?', 'Duitsland (?)', 'NL, VS?'])('behind %j is a doubt', (cell) => {
    const { value, remarks } = readPlaces(text(cell));
    expect(value.length).toBeGreaterThan(0);
    expect(remarks).toContainEqual(expect.objectContaining({ level: 'uncertain', keeps: true }));
  });
});

describe('a part of a region', () => {
  it.each(['EU-West', 'West Europe', 'Noord-Europa', 'EU Data Boundary', 'Northern Europe'])(
    '%j is said to be a region, not a word that is not understood',
    (cell) => {
      const { value, remarks } = readPlaces(text(cell));
      expect(value.map(({ country }) => country)).toEqual(['unknown']);
      expect(remarks.map(({ message }) => message.nl)).toEqual([expect.stringContaining('is een regio')]);
    },
  );
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

it.each([
  ['VS backup', ['US backup']],
  ['Back-up: Duitsland', ['DE backup']],
  ['NL (back-up in DE)', ['NL storage', 'DE backup']],
  ['NL (incl. backup)', ['NL storage']],
  ['Opslag en back-up in Nederland', ['NL storage']],
  ['Nederland en back-up in Duitsland', ['NL storage', 'DE backup']],
  ['Nederland, uitwijk België', ['NL storage', 'BE disaster-recovery']],
  ['toegang vanuit India', ['IN remote-access']],
  ['AWS eu-central-1 + backup eu-west-1', ['DE storage', 'IE backup']],
])('%j says what its places are for', (cell, expected) => {
  expect(readPlaces(text(cell)).value.map(({ country, kind }) => `${country} ${kind}`)).toEqual(expected);
});

it.each([
  ['Nederland e.a.', ['NL', '?Nederland e.a.']],
  ['EER (o.a. Ierland)', ['IE', '?EER (o.a. Ierland)']],
  ['US and other countries', ['US', '?US and other countries']],
  ['NL, overige onbekend', ['NL', '?NL, overige onbekend']],
  ['EU en andere landen', ['?EU en andere landen']],
  ['EU incl. Zwitserland', ['?EU', 'CH']],
  ['Multi-region (US/EU)', ['?EU', 'US']],
  ['Metadata in VS, inhoud in EU', ['US', '?inhoud in EU']],
  ['NL 80%, DE 20%', ['NL', 'DE']],
  ['NL/BE/LUX', ['NL', 'BE', 'LU']],
  ['Nederland (meerdere datacenters)', ['NL']],
  ['US (multiple regions)', ['US']],
])('%j leaves no place out: %j', (cell, expected) => {
  expect(read(cell)).toEqual(expected);
});
