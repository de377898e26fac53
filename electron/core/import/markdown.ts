/** Reading the tables in a Markdown text. */
import { importLimits } from '../../../shared/fields/import.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import { namedByTitles } from './header-row.ts';
import { letterOf } from './html-text.ts';
import { joinedTables, type TitledTable } from './joined-tables.ts';
import { unmarked } from './links.ts';
import { withStruckOf } from './struck.ts';
import { columnLetter, type RawRow, textCell } from './table.ts';
import type { Sheet } from './workbook.ts';

/** The line below a header: dashes, with colons for the alignment. */
const ruler = /^(?=.*(--|:-|-:))\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;
const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/;
/** A ruler must be within this many lines from the top before a text is taken for Markdown. */
const RULER_WITHIN = 2000;

/** A mark of a quotation before a line. */
const quoted = /^(?:\s{0,3}>)+\s?/;
/** "|| Leverancier || Dienst ||": the header of a table in a wiki, which has no line below it. */
const wikiHeader = /^\s*\|\|(?!\|)[^|]+(\|\|[^|]+)+\|\|\s*$/;

/** Whether a text holds a table of Markdown, or of a wiki. */
export function holdsMarkdownTable(text: string): boolean {
  const lines = text.split(/\r?\n/, RULER_WITHIN).map(withoutQuotation);
  return lines.some((_, at) => isHeader(lines, at));
}

const withoutQuotation = (line: string): string => line.replace(quoted, '');
const isRuler = (line: string): boolean => line.includes('|') && ruler.test(line);
const isWikiHeader = (lines: readonly string[], at: number): boolean =>
  wikiHeader.test(lines[at] ?? '') && /^\s*\|(?!\|)/.test(lines[at + 1] ?? '');
const isHeader = (lines: readonly string[], at: number): boolean =>
  (isRuler(lines[at + 1] ?? '') && (lines[at] ?? '').includes('|')) || isWikiHeader(lines, at);

/** Every table, under the heading above it, with rows numbered as lines of the text. Errors: `too-large`. */
export function readMarkdown(text: string): Sheet[] {
  const lines = text.split(/\r?\n/).map(withoutQuotation);
  const links = referencesIn(lines);
  const tables: TitledTable[] = [];
  const cards: RawRow[] = [];
  let title = '';
  let cells = 0;
  for (let at = 0; at < lines.length; at++) {
    title = heading.exec(lines[at] ?? '')?.[1] ?? title;
    if (!isHeader(lines, at)) continue;
    const ofWiki = isWikiHeader(lines, at);
    const header = ofWiki ? (lines[at] ?? '').replaceAll('||', '|') : (lines[at] ?? '');
    const rows: RawRow[] = [headerOf(rowOf(header, at + 1, links))];
    for (at += ofWiki ? 1 : 2; at < lines.length && (lines[at] ?? '').includes('|'); at++) {
      const row = rowOf(lines[at] ?? '', at + 1, links);
      cells += row.cells.length;
      if (cells > importLimits.cells) throw new Problem('too-large', importSentences.tooManyCells);
      if (row.cells.some(({ text: words }) => words !== '')) rows.push(row);
    }
    at -= 1;
    const words = unmarked(textCell(plain(title)));
    tables.push({ name: nameOf(title, tables), title: words.text, rows });
    if (rows.every((row) => row.cells.length <= 2))
      cards.push({ number: (rows[0]?.number ?? 1) - 1, cells: [words] }, ...rows);
  }
  // Each supplier may have its fields in a table of its own, below its name.
  const first = tables[0];
  if (first !== undefined && namedByTitles(cards) !== null) return [{ name: first.name, rows: cards }];
  return joinedTables(tables, false);
}

/** "[1]: https://…": where the links of a text lead that name no address themselves. */
const reference = /^\s{0,3}\[([^\]^]+)\]:\s*<?([^\s>]+)/;

function referencesIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const [, name, to] = reference.exec(line) ?? [];
    if (name !== undefined && to !== undefined) found.set(name.toLowerCase(), to);
  }
  return found;
}

/** The words with their links to an address below the text as links to it, and without the numbers of notes. */
const withReferences = (words: string, links: ReadonlyMap<string, string>): string =>
  words
    .replace(/(?<=\S)\[\^[^\]\s]+\]/g, '')
    .replace(/\[([^\][]+)\]\[([^\][]*)\]/g, (whole, shown: string, name: string) => {
      const to = links.get((name || shown).toLowerCase());
      return to === undefined ? whole : `[${shown}](${to})`;
    });

function nameOf(title: string, tables: readonly { name: string }[]): string {
  const wanted = title || `${tables.length + 1}`;
  return tables.some(({ name }) => name === wanted) ? `${wanted} (${tables.length + 1})` : wanted;
}

function rowOf(line: string, number: number, links: ReadonlyMap<string, string>): RawRow {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  const cells = inner
    .split(/(?<!\\)\|/)
    .map((words) => unmarked(textCell(plain(withReferences(words, links)))));
  const long = cells.findIndex(({ text }) => text.length > importLimits.cellCharacters);
  if (long >= 0)
    throw new Problem('too-large', importSentences.cellTooLong(`${columnLetter(long)}${number}`));
  return { number, cells };
}

/** A row above a ruler, which names the columns unless it is empty, or has one title for all of them. */
const headerOf = (row: RawRow): RawRow =>
  row.cells.filter(({ text }) => text !== '').length > 1 ? { ...row, isHeader: true } : row;

function plain(words: string): string {
  return withStruckOf(words)
    .replace(/\*\*(?=\S)([^*]*[^*\s])\*\*/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]*[^*\s])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\\([\\|*_`[\]()#])/g, '$1')
    .replace(/&(?:\w+|#\d+|#x[\da-f]+);/gi, letterOf);
}
