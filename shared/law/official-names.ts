/**
 * The names and three-letter codes of ISO 3166-1, as exports of other programs write them, where the list of places has
 * another name. Source: ISO 3166-1:2020, English short names (https://www.iso.org/iso-3166-country-codes.html).
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

const threeLetters =
  'AD:AND AE:ARE AF:AFG AG:ATG AI:AIA AL:ALB AM:ARM AO:AGO AQ:ATA AR:ARG AS:ASM AT:AUT AU:AUS AW:ABW AX:ALA AZ:AZE ' +
  'BA:BIH BB:BRB BD:BGD BE:BEL BF:BFA BG:BGR BH:BHR BI:BDI BJ:BEN BL:BLM BM:BMU BN:BRN BO:BOL BQ:BES BR:BRA BS:BHS ' +
  'BT:BTN BV:BVT BW:BWA BY:BLR BZ:BLZ CA:CAN CC:CCK CD:COD CF:CAF CG:COG CH:CHE CI:CIV CK:COK CL:CHL CM:CMR CN:CHN ' +
  'CO:COL CR:CRI CU:CUB CV:CPV CW:CUW CX:CXR CY:CYP CZ:CZE DE:DEU DJ:DJI DK:DNK DM:DMA DO:DOM DZ:DZA EC:ECU EE:EST ' +
  'EG:EGY EH:ESH ER:ERI ES:ESP ET:ETH FI:FIN FJ:FJI FK:FLK FM:FSM FO:FRO FR:FRA GA:GAB GB:GBR GD:GRD GE:GEO GF:GUF ' +
  'GG:GGY GH:GHA GI:GIB GL:GRL GM:GMB GN:GIN GP:GLP GQ:GNQ GR:GRC GS:SGS GT:GTM GU:GUM GW:GNB GY:GUY HK:HKG HM:HMD ' +
  'HN:HND HR:HRV HT:HTI HU:HUN ID:IDN IE:IRL IL:ISR IM:IMN IN:IND IO:IOT IQ:IRQ IR:IRN IS:ISL IT:ITA JE:JEY JM:JAM ' +
  'JO:JOR JP:JPN KE:KEN KG:KGZ KH:KHM KI:KIR KM:COM KN:KNA KP:PRK KR:KOR KW:KWT KY:CYM KZ:KAZ LA:LAO LB:LBN LC:LCA ' +
  'LI:LIE LK:LKA LR:LBR LS:LSO LT:LTU LU:LUX LV:LVA LY:LBY MA:MAR MC:MCO MD:MDA ME:MNE MF:MAF MG:MDG MH:MHL MK:MKD ' +
  'ML:MLI MM:MMR MN:MNG MO:MAC MP:MNP MQ:MTQ MR:MRT MS:MSR MT:MLT MU:MUS MV:MDV MW:MWI MX:MEX MY:MYS MZ:MOZ NA:NAM ' +
  'NC:NCL NE:NER NF:NFK NG:NGA NI:NIC NL:NLD NO:NOR NP:NPL NR:NRU NU:NIU NZ:NZL OM:OMN PA:PAN PE:PER PF:PYF PG:PNG ' +
  'PH:PHL PK:PAK PL:POL PM:SPM PN:PCN PR:PRI PS:PSE PT:PRT PW:PLW PY:PRY QA:QAT RE:REU RO:ROU RS:SRB RU:RUS RW:RWA ' +
  'SA:SAU SB:SLB SC:SYC SD:SDN SE:SWE SG:SGP SH:SHN SI:SVN SJ:SJM SK:SVK SL:SLE SM:SMR SN:SEN SO:SOM SR:SUR SS:SSD ' +
  'ST:STP SV:SLV SX:SXM SY:SYR SZ:SWZ TC:TCA TD:TCD TF:ATF TG:TGO TH:THA TJ:TJK TK:TKL TL:TLS TM:TKM TN:TUN TO:TON ' +
  'TR:TUR TT:TTO TV:TUV TW:TWN TZ:TZA UA:UKR UG:UGA UM:UMI US:USA UY:URY UZ:UZB VA:VAT VC:VCT VE:VEN VG:VGB VI:VIR ' +
  'VN:VNM VU:VUT WF:WLF WS:WSM YE:YEM YT:MYT ZA:ZAF ZM:ZMB ZW:ZWE';

/** The two-letter code of each three-letter one. */
export const codeOfThree: ReadonlyMap<string, string> = new Map(
  threeLetters.split(' ').map((pair) => [pair.slice(3), pair.slice(0, 2)]),
);
