/** Cells about places as people write them, each with the places and uses that they are; `?` is a place that nobody named. */
import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../../../electron/core/import/cells/places.ts';
import { text } from './lists.ts';

/** The places of a cell in short, in the order in which they are named. */
const placesOf = (cell: string) =>
  readPlaces(text(cell)).value.map(({ country, kind }) =>
    [country === 'unknown' ? '?' : country, ...(kind === 'storage' ? [] : [kind])].join(':'),
  );
const isDoubted = (cell: string) => readPlaces(text(cell)).remarks.length > 0;

describe('each place has the use that stands with it', () => {
  it.each([
    ['hosting: NL support: IN', 'NL IN:support'],
    ['NL (productie) DE (DR)', 'NL DE:disaster-recovery'],
    ['NL (opslag) VS (support)', 'NL US:support'],
    ['Amsterdam (NL) Frankfurt (DE)', 'NL DE'],
    ['Nederland; telemetrie naar VS', 'NL US:telemetry'],
    ['Support from US, hosting NL, DE', 'US:support NL DE'],
    ['NL support', 'NL:support'],
    ['opslag en back-up in Nederland en Duitsland', 'NL DE'],
  ])('%s: %s', (cell, places) => expect(placesOf(cell).join(' ')).toBe(places));
});

describe('a use at the front may hold for what follows, and is doubted there', () => {
  it.each([
    ['Remote access from US and India', 'US:remote-access IN:remote-access'],
    ['Back-up in Duitsland en Ierland', 'DE:backup IE:backup'],
    [
      'Storage in Germany with follow-the-sun support from US, India and Philippines',
      'DE US:support IN:support PH:support',
    ],
  ])('%s: %s', (cell, places) => {
    expect(placesOf(cell).join(' ')).toBe(places);
    expect(isDoubted(cell)).toBe(true);
  });
});

describe('what stands beside a place makes no other one of it', () => {
  it.each([
    ['Mexico City, Mexico', 'MX'],
    ['Kuwait City, Kuwait', 'KW'],
    ['Oklahoma City, OK, USA', 'US'],
    ['North America (US)', 'US'],
    ['Zuid-Amerika: Brazilië', 'BR'],
    ['Vatican City', 'VA'],
    ['Mexico City', '?'],
    ['Atlanta (Georgia)', '?'],
    ['Denver CO', '?'],
  ])('%s: %s', (cell, places) => expect(placesOf(cell).join(' ')).toBe(places));
});

describe('what is excepted, was or will be', () => {
  it.each([
    ['EU (met uitzondering van Ierland)', '?'],
    ['wereldwijd, m.u.v. China', '?'],
    ['EU sauf Allemagne', '?'],
    ['vooral NL, soms DE', 'NL DE'],
    ['NL -> DE (migratie 2026)', 'NL DE'],
    ['Nederland, migratie naar Duitsland gepland', 'NL DE'],
    ['gepland: NL', '?'],
  ])('%s: %s, with a doubt', (cell, places) => {
    expect(placesOf(cell).join(' ')).toBe(places);
    expect(isDoubted(cell)).toBe(true);
  });
});

describe('a denial and a state make no place of their own', () => {
  it.each([
    ['Stored in the US; no transfers elsewhere', 'US'],
    ['NL; niet in de VS', 'NL ?'],
    ['geen doorgifte', '?'],
    ['CA, USA', 'US'],
    ['CA, US', 'CA US'],
  ])('%s: %s', (cell, places) => expect(placesOf(cell).join(' ')).toBe(places));

  it('and the words of a denial stay', () =>
    expect(readPlaces(text('VS; geen doorgifte elders')).value[0]?.remark).toBe('geen doorgifte elders'));
});

describe('a sentence about places', () => {
  it.each([
    ['Data verlaat Nederland niet', 'NL'],
    ['Never leaves Germany', 'DE'],
    ['Hosted in Frankfurt, Germany. Backups in Dublin, Ireland.', 'DE IE:backup'],
    ['Primary: eu-west-1; DR: eu-central-1', 'IE DE:disaster-recovery'],
    ['Opgeslagen in Ierland, maar toegankelijk vanuit de VS', 'IE US:remote-access'],
    ['US; SCCs in place', 'US'],
    ['Ireland, backup elsewhere', 'IE'],
    ['St. Ghislain, België', 'BE'],
  ])('%s: %s', (cell, places) => expect(placesOf(cell).join(' ')).toBe(places));
});

it('a copy beside a place without a country is none of that place', () => {
  const [place, ...others] = readPlaces(text('Amsterdam (primair), Frankfurt (back-up)')).value;
  expect(others).toEqual([]);
  expect(place).toMatchObject({ country: 'unknown', kind: 'storage' });
});

describe('letters that may be an article, a state or a country', () => {
  it.each([
    ['DE, VS', 'DE US'],
    ['DE/VS', 'DE US'],
    ['NL, DE, VS', 'NL DE US'],
    ['DE, Verenigde Staten', 'DE US'],
    ['DE (VS)', 'DE US'],
    ['LA/France', 'LA FR'],
    ['De VS', 'US'],
    ['DATA IN DE VS', 'US'],
    ['Newark, DE, USA', 'US'],
    ['Augusta, GA (VS)', 'US'],
    ['Ashburn (VA), USA', 'US'],
    ['Amsterdam (NL), Ashburn (VA, US)', 'NL US'],
    ['USA (CA, VA)', 'US'],
    ['USA - CA', 'US'],
    ['US-CA', 'US'],
    ['United States - Georgia', 'US'],
    ['Toronto (ON), Kanada', 'CA'],
    ['Denver (CO)', '?'],
    ['Portland (OR)', '?'],
    ['Cambridge (MA)', '?'],
    ['Toronto (CA)', 'CA'],
    ['San Jose, CA and Amsterdam, NL', '? NL'],
    ['New York, NY / London, UK', '? GB'],
    ['Toronto, ON & Seattle, WA, USA', '? US'],
    ['US (DE)', 'US DE'],
    ['Frankfurt (DE)', 'DE'],
  ])('%s: %s', (cell, places) => expect(placesOf(cell).join(' ')).toBe(places));

  it('keep what they stand for', () => {
    expect(readPlaces(text('Newark, DE, USA')).value[0]?.remark).toBe('Newark; DE');
    expect(readPlaces(text('San Jose, CA and Amsterdam, NL')).value[0]?.stated).toBe('San Jose, CA');
    for (const cell of ['USA (CA)', 'Denver (CO)', 'US (DE)']) expect(isDoubted(cell)).toBe(true);
  });
});

describe('places with a dash or a stroke between them', () => {
  it.each([
    ['EU-VS', '? US'],
    ['NL-DE', 'NL DE'],
    ['EU\\US', '? US'],
    ['DE-Frankfurt', 'DE'],
    ['VS-support', 'US:support'],
    ['Guinea-Bissau', 'GW'],
    ['USA/weltweit', 'US ?'],
    ['US/Mondial', 'US ?'],
    ['Worldwide (incl. US, CN)', '? US CN'],
    ['EU (incl. Ierland)', '? IE'],
    ['EU (Ierland)', 'IE'],
  ])('%s: %s', (cell, places) => expect(placesOf(cell).join(' ')).toBe(places));
});

describe('the words of our neighbours', () => {
  it.each([
    ['innerhalb Deutschlands', 'DE'],
    ['außerhalb Deutschlands', '?'],
    ['nur in den Niederlanden', 'NL'],
    ['EWR, Support aus Indien', '? IN:support'],
    ['British Virgin Islands', 'VG'],
    ['Europe (with support from the US)', '? US:support'],
    ['support in the UK', 'GB:support'],
  ])('%s: %s', (cell, places) => expect(placesOf(cell).join(' ')).toBe(places));
});
