/** Suppliers in running text: a line or a bullet for each, and below it what is told of it, "dienst: hosting", a line each. */
import { importLimits } from '../../../shared/fields/import.ts';
import { fieldOfHeader, hintOfHeader } from './header.ts';
import { unmarked } from './links.ts';
import { withStruckOf } from './struck.ts';
import { type RawRow, textCell } from './table.ts';

/** Indent, whether it is a bullet, and the words of a line. */
const line = /^(\s*)([-*+•]\s+|\d{1,3}[.)]\s+)?(\S.*)$/;
const told = /^(?:\*\*|__)?(\p{L}[^:]{0,60}?)\s*(?:\*\*|__)?:(?:\*\*|__)?(?:\s+(.*))?$/u;
const heading = /^\s{0,3}#{1,6}\s|^[-=*_]{3,}\s*$/;
/** Lines that may stand above the first of them. */
const BEFORE = 50;
/** Least number of suppliers, and of fields that are told of them. */
const LEAST = 2;

interface Told {
  readonly number: number;
  readonly title: string;
  value: string;
  readonly indent: number;
}

/**
 * The lines of a text as rows of a title and a value, a block for each supplier, which begins with its name; null for a text that has
 * anything else below the first of them, or in which no two suppliers and no two known fields are told.
 */
export function toldLines(text: string): RawRow[] | null {
  if (text.length > importLimits.csvBytes || !/^[^\n]{0,80}:\s/m.test(text)) return null;
  const rows: Told[] = [];
  const fields = new Set<string>();
  let names = 0;
  let known = 0;
  for (const [at, written] of text.split(/\r?\n/).entries()) {
    if (written.trim() === '' || heading.test(written)) continue;
    const [, space = '', bullet, words = ''] = line.exec(written) ?? [];
    const indent = space.replaceAll('\t', '    ').length;
    const [, title, value = ''] = told.exec(words) ?? [];
    const field = title === undefined ? null : (fieldOfHeader(title) ?? hintOfHeader(title));
    const last = rows.at(-1);
    const isBelow = last !== undefined && bullet !== undefined && indent > last.indent;
    if (
      title !== undefined &&
      (field !== null || (last !== undefined && isBelow) || (last && indent === last.indent))
    ) {
      if (field === 'name') names++;
      else if (field !== null) fields.add(field);
      if (field !== null) known++;
      rows.push({ number: at + 1, title, value, indent });
    } else if (bullet !== undefined && (last === undefined || indent === 0)) {
      names++;
      known++;
      rows.push({ number: at + 1, title: 'Naam', value: words, indent });
    } else if (isBelow && last) last.value = last.value === '' ? words : `${last.value}\n${words}`;
    else if (bullet !== undefined && last)
      rows.push({ number: at + 1, title: 'Opmerking', value: words, indent });
    else if (last !== undefined || at > BEFORE) return null;
  }
  const first = rows[0];
  const isList = names >= LEAST && fields.size >= LEAST && known * 2 >= rows.length;
  if (!isList || first === undefined || fieldOfHeader(first.title) !== 'name') return null;
  return rows.map(({ number, title, value }) => ({
    number,
    cells: [textCell(title), unmarked(textCell(withStruckOf(value)))],
  }));
}
