/** Columns beside a certificate that say when it holds: their days are none of an agreement. */
import { fieldOfHeader, foldHeader, hintOfHeader } from './header.ts';
import { pattern } from './pattern.ts';

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
