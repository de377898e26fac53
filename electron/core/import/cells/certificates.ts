/** Certificates and assurance reports, as people write them: "ISO 27001 (geldig t/m 30-6-2027), SOC 2 Type II", "ja". */

import { type CertificateInput, emptyCertificate } from '../../../../shared/fields/evidence.ts';
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import { pattern } from '../pattern.ts';
import type { Cell, DayOrder } from './cell.ts';
import { dayInOrder } from './day.ts';
import { yes } from './facts.ts';
import {
  certain,
  foldWords,
  incomplete,
  type Reading,
  saysNothing,
  saysUnknown,
  uncertain,
} from './reading.ts';
import { splitOutside } from './split.ts';

type Standard = CertificateInput['standard'];

const patterns: readonly [Standard, RegExp][] = [
  ['iso-27001', /\biso ?27001\b|\bnen[- ]?iso ?27001\b/],
  ['iso-27701', /\biso ?27701\b/],
  ['nen-7510', /\bnen ?7510\b/],
  ['soc-2', /\bsoc ?(2|ii)\b/],
  ['isae-3402', /\bisae ?3402\b|\bsoc ?(1|i)\b|\bssae ?1[68]\b/],
  ['isae-3000', /\bisae ?3000\b/],
  ['bio', /\bbio\b/],
  ['data-pro', /\bdata ?pro\b/],
  ['europrivacy', /\beuroprivacy\b/],
  ['pci-dss', /\bpci( ?dss)?\b/],
  ['pentest', /\bpen(etration)?[- ]?test\w*\b/],
  [
    'other',
    /\biso ?\d{4,5}\b|\btisax\b|\bbsi c5\b|\bc5\b|\bhds\b|\bcsa star\b|\bcyber essentials\b|\bhitrust\b/,
  ],
];

/** Said of what is not there (any more, or yet). */
const notThere = pattern()`
    \b(niet|geen|nee|verlopen|ingetrokken|aangevraagd|in aanvraag|in voorbereiding|bezig|gepland|traject|streven
    |no|not|none|expired|withdrawn|planned|pending|in progress|nein|kein\w*|abgelaufen|geplant|non|pas|expire
    |lapsed|suspended|geschorst|target|aligned|compliant|conform\w*|volgens|in lijn met)\b|\?
  `;
/** Said of the certificate of somebody else: of the data centre, the group or a sub-processor. */
const ofOthers = pattern()`
    \b(data ?cent(er|re|rum)s?|datacentra|rechenzentr\w*|hoster|hosting ?(provider|partij)
    |sub ?-?(processors?|verwerkers?)|parent( company)?|moeder\w*|mutter\w*|maison mere|aws|azure|google cloud
    |gcp)\b
  `;
const untilWords =
  /\b(t\/?m|tot|geldig|until|through|valid|exp\w*|verloopt|vervalt|einde?|bis|gultig|jusqu)\b/;
const issuedWords =
  /\b(afgegeven|uitgegeven|datum|d\.?d|sinds|vanaf|issued|since|dated|from|seit|vom|depuis)\b/;

const validFrom = /\b(?:geldig|valid|gultig) (sinds|vanaf|since|from|seit|vom?|depuis|ab)\b/g;
/** What stands around a day that is all that a cell says. */
const withoutDay =
  /^(?:(?:ja|yes|oui|geldig|valid|gultig|is|t\/?m|tot|en met|until|through|to|bis|verloopt|vervalt|op|on|afgegeven|uitgegeven|sinds|vanaf|since|issued|from|d\.?d)\b|[\s,.:;()-])*$/;

/** Text in which the names of standards are written in one way. */
const plain = (text: string) =>
  foldWords(text)
    .replace(/\biso\s*\/\s*iec\b/g, 'iso')
    .replace(/\b(nen[- ]*)?(en[- ]*)?iso[- ]*(?=\d)/g, 'iso ')
    .replace(/\b(nen|isae)[- ]*(?=\d)/g, '$1 ')
    .replace(/\b(soc)[- ]*(?=[12]\b)/g, '$1 ')
    // "ISO 27001 en 27701", "27001": numbers that are those of a standard and of nothing else.
    .replace(/(?<!iso )(?<![\d.-])(27(?:001|701|017|018)|22301)(?![\d.-])/g, 'iso $1')
    .replace(/(?<!nen )(?<![\d.-])7510(?![\d.-])/g, 'nen 7510');

function standardsIn(text: string): Standard[] {
  const found = patterns.flatMap(([standard, pattern]) => (pattern.test(text) ? [standard] : []));
  const known = found.filter((standard) => standard !== 'other');
  return known.length > 0 ? known : found;
}

/** The words of a cell without a day and what introduces it: whether it says more than the name of a standard. */
const beyondName = (text: string) =>
  text.replace(/\b(iso|nen|soc|isae) ?\d{1,5}(:\d{4})?\b/g, '').trim() !== '';

/**
 * The certificates that a cell names. Under a header that names one ("ISO 27001") the cell may say only "ja". What is
 * expired, planned or denied becomes none, and a day counts where the words around it say which one it is; all words that
 * no certificate holds are kept. Nobody saw the document: every one is to be checked (Art. 28(1) and (5) GDPR).
 */
export function readCertificates(cell: Cell, header: string): Reading<CertificateInput[]> {
  if (cell.text === '' || saysNothing(cell.text)) return certain([]);
  if (saysUnknown(cell.text)) return { value: [], remarks: [incomplete(cellSentences.certificateUnknown)] };
  const ofHeader = standardsIn(plain(header.replaceAll('_', ' ')));
  const parts = partsOf(cell.text.replace(socOfBoth, 'SOC 1; SOC 2'));
  const read = parts.map((part) =>
    readOne(part, ofHeader.length === 1 ? (ofHeader[0] ?? null) : null, header, cell.dayOrder),
  );
  const value = read.flatMap((one) => one ?? []);
  const remarks = [
    ...(value.length > 0 ? [uncertain(cellSentences.certificateFromList)] : []),
    ...(read.some((one) => one === null) ? [incomplete(cellSentences.certificateNotRead)] : []),
  ];
  return { value, remarks };
}

/** "SOC 1 & 2": two reports. */
const socOfBoth = /\bsoc ?-?(?:1|i) ?(?:[&+/,]|en|and) ?(?:2|ii)\b/gi;

/** A part for each certificate: what follows without the name of one ("afgegeven 31-12-2025") belongs to the one before it. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const { words } of splitOutside(text, /[;,\n+&]|\s+(?:en|and|und|et)\s+/gi)) {
    const part = words.trim();
    const before = parts.at(-1);
    if (part === '') continue;
    if (before !== undefined && standardsIn(plain(part)).length === 0) {
      parts[parts.length - 1] = `${before}, ${part}`;
    } else parts.push(part);
  }
  return parts;
}

/** null = a part that no certificate holds. */
function readOne(
  part: string,
  ofHeader: Standard | null,
  header: string,
  order: DayOrder | undefined,
): CertificateInput[] | null {
  const text = plain(part);
  if (notThere.test(text) || ofOthers.test(text)) return null;
  const standards = standardsIn(text);
  const day = dayInOrder(text.replace(/(\d{4,5}):\d{4}/g, '$1'), order);
  if (standards.length === 0) {
    if (ofHeader === null) return null;
    if (yes.has(text)) return [{ ...emptyCertificate, standard: ofHeader }];
    const isYes = day === null && yes.has(/^\S+?(?=[\s,:(–-])/u.exec(text)?.[0] ?? '');
    if (isYes) return [{ ...emptyCertificate, standard: ofHeader, remark: part }];
    const days = day?.date == null ? null : datesOf(text, header, day.date);
    if (days === null || Object.keys(days).length === 0) return null;
    const isBare = withoutDay.test(day?.rest ?? '');
    return [{ ...emptyCertificate, standard: ofHeader, ...days, remark: isBare ? '' : part }];
  }
  const dated = standards.length === 1 && day !== null ? datesOf(text, header, day.date) : {};
  if (dated === null) return null;
  const remark = beyondName(text) || standards.includes('other') ? part : '';
  return standards.map((standard) => ({ ...emptyCertificate, ...dated, standard, remark }));
}

/** What the day beside a standard is; null where it is a day that does not exist. */
function datesOf(
  text: string,
  header: string,
  date: string | null,
): Partial<Pick<CertificateInput, 'validUntil' | 'issuedOn'>> | null {
  if (date === null) return null;
  // "Geldig sinds": from then on, and nobody says until when.
  if (untilWords.test(text.replace(validFrom, ' $1'))) return { validUntil: date };
  if (issuedWords.test(text)) return { issuedOn: date };
  return untilWords.test(plain(header)) ? { validUntil: date } : {};
}
