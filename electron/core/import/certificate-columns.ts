/** Columns beside a certificate that say when it holds: their days are none of an agreement. */
import type { CertificateInput } from '../../../shared/fields/evidence.ts';
import { readCertificates } from './cells/certificates.ts';
import { readDay } from './cells/day.ts';
import type { FieldCell } from './field-cell.ts';
import { fieldOfHeader, foldHeader, hintOfHeader } from './header.ts';
import { pattern } from './pattern.ts';
import type { MappedColumn } from './resolved-mapping.ts';
import type { RowCells } from './row-cells.ts';

/** Words for the days of anything that holds for a time, with nothing that says of what. Folded as headers are. */
const days = pattern()`
    ^(geldig(heid\w*)?( (t m|tot|tot en met|van|vanaf|sinds|op))?
    |(verloopt|vervalt|eindigt|loopt (af|tot( en met)?|t m))( op)?
    |(verval|verloop|afloop|expiratie|eind|ingangs|begin|start|afgifte|uitgifte)datum
    |datum( (afgifte|uitgifte|verloop))?|(afgegeven|uitgegeven|issued)( (op|on))?|expir\w+( (date|on))?
    |(valid|effective) (until|to|through|thru|from)|(issue|end|start|effective)? ?date|gultig (bis|ab|von)
    |ablaufdatum|valable jusqu\w*|date d expiration|date de (debut|fin))$
  `;
const standard = /\b(iso ?27\d{3}|nen ?7510|soc ?[12]|isae ?3\d{3})\b/;

/**
 * The places of columns that only say from when or until when, behind a column of certificates: "Certificaat, Nummer, Geldig tot". Any
 * other field between them parts them.
 */
export function daysOfCertificates(columns: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let isBehind = false;
  for (const [at, header] of columns.entries()) {
    const isDay = days.test(foldHeader(header));
    if (isDay && isBehind) found.add(at);
    if (isDay) continue;
    const field = fieldOfHeader(header) ?? hintOfHeader(header);
    if (field !== null) isBehind = field === 'certificates';
  }
  return found;
}

/** Whether a header names a standard: what is answered below it is about a certificate of its own. */
export const namesStandard = (header: string): boolean => standard.test(foldHeader(header));

const ofCertificate =
  /\b(van |of )?(het |the )?(\w*certifica\w+|keurmerk\w*|zertifi\w+)\b|\b(iso|nen|soc|isae) ?\d{1,5}\b/g;
const until =
  /\b(tot|t m|until|through|thru|to|bis|jusqu\w*|einde?|end|verloopt|vervalt|eindigt|loopt|(verval|verloop|afloop|expiratie|eind|ablauf)datum|verloop|expir\w+)\b/;
const issued = /\b(afgegeven|uitgegeven|issued?|afgifte|uitgifte|(afgifte|uitgifte)datum)\b/;

/** A column of days, of the certificates of which column, and what its days are. */
interface DayColumn {
  readonly at: number;
  readonly of: number;
  readonly is: 'validUntil' | 'issuedOn';
}

const known = new WeakMap<readonly MappedColumn[], readonly DayColumn[]>();

/** Columns of words behind one of certificates of which each says a day of those: until when they hold, or when they were issued. */
function dayColumns(columns: readonly MappedColumn[]): readonly DayColumn[] {
  const before = known.get(columns);
  if (before !== undefined) return before;
  const found: DayColumn[] = [];
  let of: number | null = null;
  for (const { index, field, habits } of columns.toSorted((a, b) => a.index - b.index)) {
    const header = habits.header.replace(ofCertificate, ' ').replace(/\s+/g, ' ').trim();
    if (field === 'certificates') of = index;
    else if (of !== null && field === 'words' && days.test(header)) {
      const is = issued.test(header) ? 'issuedOn' : until.test(header) ? 'validUntil' : null;
      if (is !== null) found.push({ at: index, of, is });
    } else if (field !== 'words') of = null;
  }
  known.set(columns, found);
  return found;
}

/** The certificates of a row, each with the days that stand in columns of their own; and the cells of those days. */
export function certificatesIn(cells: RowCells): {
  readonly certificates: CertificateInput[];
  readonly taken: readonly FieldCell[];
} {
  const beside = dayColumns(cells.columns);
  const taken: FieldCell[] = [];
  const certificates = cells.all('certificates').flatMap((entry) => {
    const read = cells.take(entry, (cell) => readCertificates(cell, entry.column));
    const [only, ...more] = read;
    // Of several in one cell nobody knows whose day it is.
    if (only === undefined || more.length > 0) return read;
    const own = { ...only };
    for (const { at, of, is } of beside) {
      const day = of === entry.at ? cells.at(at) : null;
      const { date = null, rest = '' } = day === null ? {} : readDay(day.cell).value;
      if (day === null || date === null || rest !== '' || own[is] !== null) continue;
      own[is] = cells.take(day, readDay).date;
      taken.push(day);
    }
    return [own];
  });
  return { certificates, taken };
}
