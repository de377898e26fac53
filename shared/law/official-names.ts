/**
 * The names of ISO 3166-1, as exports of other programs write them, where the list of places has another name. Source: ISO 3166-1:2020, English short names (https://www.iso.org/iso-3166-country-codes.html).
 */

/** Official English names by code, each in full; a comma or brackets in them make no difference. */
export const officialNames: Readonly<Record<string, readonly string[]>> = {
  BE: ['Kingdom of Belgium', 'Koninkrijk België'],
  BO: ['Bolivia (Plurinational State of)', 'Bolivia, Plurinational State of'],
  CD: [
    'Congo (the Democratic Republic of the)',
    'Congo (Democratic Republic of the)',
    'Congo, the Democratic Republic of the',
    'Congo, Democratic Republic of the',
    'Congo, Democratic Republic of',
  ],
  CG: ['Congo, Republic of the', 'Congo (Republic of the)'],
  DE: ['Federal Republic of Germany', 'Bondsrepubliek Duitsland'],
  FM: ['Micronesia (Federated States of)'],
  FR: ['French Republic', 'République française', 'Franse Republiek'],
  GB: [
    'United Kingdom of Great Britain and Northern Ireland',
    'Verenigd Koninkrijk van Groot-Brittannië en Noord-Ierland',
  ],
  GS: ['South Georgia and the South Sandwich Islands'],
  HK: [
    'Hong Kong, China',
    'Hong Kong (China)',
    'China, Hong Kong',
    'China, Hong Kong SAR',
    'Hongkong, China',
  ],
  HM: ['Heard Island and McDonald Islands'],
  IR: ['Iran (Islamic Republic of)', 'Iran, Islamic Republic of'],
  KP: [
    "Korea (the Democratic People's Republic of)",
    "Korea (Democratic People's Republic of)",
    "Korea, Democratic People's Republic of",
    "Democratic People's Republic of Korea",
  ],
  KR: ['Korea (the Republic of)', 'Korea (Republic of)', 'Korea, Republic of'],
  LA: ["Lao People's Democratic Republic"],
  MD: ['Moldova (the Republic of)', 'Moldova (Republic of)', 'Moldova, Republic of'],
  MK: [
    'Macedonia, the former Yugoslav Republic of',
    'Macedonia (the former Yugoslav Republic of)',
    'The former Yugoslav Republic of Macedonia',
  ],
  MO: ['Macao, China', 'Macau, China', 'China, Macao SAR'],
  NL: ['Kingdom of the Netherlands', 'Netherlands, Kingdom of the', 'Koninkrijk der Nederlanden'],
  PS: ['Palestine, State of', 'State of Palestine'],
  SY: ['Syrian Arab Republic'],
  TW: ['Taiwan (Province of China)', 'Taiwan, Province of China', 'Taiwan, China', 'Chinese Taipei'],
  TZ: [
    'Tanzania, the United Republic of',
    'Tanzania, United Republic of',
    'Tanzania (the United Republic of)',
    'Tanzania (United Republic of)',
    'United Republic of Tanzania',
  ],
  VC: ['Saint Vincent and the Grenadines'],
  VE: ['Venezuela (Bolivarian Republic of)', 'Venezuela, Bolivarian Republic of'],
  VG: ['Virgin Islands (British)', 'Virgin Islands, British'],
  VI: ['Virgin Islands (U.S.)', 'Virgin Islands, U.S.', 'Virgin Islands, US'],
};
