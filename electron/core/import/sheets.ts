/** Which sheet of a workbook holds the suppliers. */
import type { ImportField } from '../../../shared/fields/import.ts';
import { holdsParties } from './by-contents.ts';
import { fieldOfHeader, foldHeader } from './header.ts';
import { findHeader, HEADER_WITHIN, scoreOf } from './header-row.ts';
import type { Sheet } from './workbook.ts';

/** What a column of names of legal entities counts, in known headers. */
const PARTIES = 4;
const SAMPLE_ROWS = 200;
/** What a header that names the supplier counts. */
const NAMED = 2;
/** A sheet of what was, or to copy: it is read where no other has suppliers. */
const ofPast =
  /\b(archie[fv]|archived?|oude?|old|historie|history|vervallen|gestopt|be[eë]indigd|inactief|vorige?|previous|kopie|copy|back-?up|template|sjabloon|voorbeeld|example)\b/i;

/**
 * The sheet whose header says most, and whose names are those of legal entities; of equals the last year, where their
 * names are years, else the first. One that is hidden only if no other says anything.
 */
export function bestSheet(given: readonly Sheet[]): Sheet | undefined {
  const shown = given.filter(({ isHidden }) => isHidden !== true);
  const current = shown.filter(({ name }) => !ofPast.test(name));
  const seen = current.some((sheet) => scoreOfSheet(sheet) >= NAMED) ? current : shown;
  const sheets = seen.some((sheet) => scoreOfSheet(sheet) > 0) ? seen : given;
  const scores = sheets.map(scoreOfSheet);
  const best = Math.max(...scores);
  const equals = sheets.filter((_, at) => scores[at] === best);
  const years = equals.map(({ name }) => Number(/^\D*(20\d\d)\D*$/.exec(name)?.[1] ?? 0));
  return equals[years.includes(0) ? 0 : years.indexOf(Math.max(...years))];
}

function scoreOfSheet({ rows }: Sheet): number {
  const header = Math.max(0, ...rows.slice(0, HEADER_WITHIN).map(scoreOf));
  const found = findHeader(rows, null);
  const at = found?.titles.findIndex((title) => fieldOfHeader(title) === 'name') ?? -1;
  if (!found || at < 0) return header;
  const names = rows
    .filter(({ number }) => number > found.last)
    .slice(0, SAMPLE_ROWS)
    .flatMap(({ cells }) => cells[at]?.text || []);
  // "Naam" stands above cookies, colleagues and systems too.
  const isLoose = /^(naam|name|nom)$/.test(foldHeader(found.titles[at] ?? ''));
  const areParties = holdsParties(names);
  const fields = found.titles.map(fieldOfHeader);
  const ofPeople =
    isLoose &&
    !areParties &&
    fields.some((field) => ofPerson.has(field)) &&
    fields.every((field) => field === null || field === 'name' || ofPerson.has(field));
  return (
    header + (areParties ? PARTIES : 0) + (names.length > 0 ? 0.5 : 0) - (ofPeople ? PEOPLE : isLoose ? 1 : 0)
  );
}

/** How people are reached: a sheet with nothing else below "Naam" is one of contacts or colleagues. */
const ofPerson: ReadonlySet<ImportField | null> = new Set<ImportField | null>([
  'contactName',
  'email',
  'phone',
]);
const PEOPLE = 4;
