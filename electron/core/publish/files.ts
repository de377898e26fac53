/** The published list as HTML, Markdown or CSV. Text of the register is text in each of them, and never markup. */
import Papa from 'papaparse';
import { neutralise } from '../../../shared/law/spreadsheet-text.ts';
import type { PublishFormat } from '../../../shared/schema/publish.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { isolated } from '../../../shared/words/in-sentence.ts';
import { inMarkup } from '../../../shared/words/markup.ts';
import { publishWords } from '../../../shared/words/publish.ts';
import { changesOf, changeText, type DocumentTable, documentOf, type Published } from './document.ts';

/** One line without what no file of text may hold; marks that pile up on a letter are kept to four. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\p{Noncharacter_Code_Point}/gu, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim();

const inHtml = (text: string): string => inMarkup(isolated(oneLine(text)));

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem; }
main { max-width: 75rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin-block: 1rem; }
caption { text-align: start; font-weight: 600; padding-block: 0.5rem; }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0; border-block-end: 1px solid; min-width: 10rem; overflow-wrap: anywhere; }
`.trim();

function tableInHtml({ caption, columns, rows, empty }: DocumentTable, id: string): string {
  if (rows.length === 0) return `<p>${inHtml(empty)}</p>`;
  const head = columns.map((column) => `<th scope="col">${inHtml(column)}</th>`).join('');
  const body = rows.map(([name = '', ...cells]) => {
    const others = cells.map((cell) => `<td>${inHtml(cell)}</td>`).join('');
    return `<tr><th scope="row">${inHtml(name)}</th>${others}</tr>`;
  });
  // A region that scrolls is reached by keyboard (WCAG 2.1.1), and then has a name.
  return [
    `<section class="table" aria-labelledby="${id}" tabindex="0">`,
    `<table>\n<caption id="${id}">${inHtml(caption)}</caption>`,
    `<thead>\n<tr>${head}</tr>\n</thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody>\n</table>\n</section>`,
  ].join('\n');
}

/** A whole page without a script, and with nothing that is fetched from elsewhere. */
function toHtml(published: Published): string {
  const { language, title, asOf, note, table, changes } = documentOf(published);
  const compared =
    changes === null ? [] : [`<h2>${inHtml(changes.caption)}</h2>`, tableInHtml(changes, 'changes')];
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${inHtml(title)}</title>`,
    `<style>\n${style}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${inHtml(title)}</h1>`,
    `<p>${inHtml(asOf)} ${inHtml(note)}</p>`,
    tableInHtml(table, 'list'),
    ...compared,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Signs that mean something in Markdown (CommonMark, and the tables and bare addresses of GitHub). */
const inMarkdown = (text: string): string =>
  isolated(oneLine(text))
    .replace(/[\\`*_[\]<>|#~&!$^{}]/g, String.raw`\$&`)
    .replace(/:(?=\/\/)/g, String.raw`\:`)
    .replace(/(www)\./gi, String.raw`$1\.`)
    // No backslash keeps an address from becoming a link: an entity does.
    .replaceAll('@', '&#64;');

function tableInMarkdown({ columns, rows, empty }: DocumentTable): string[] {
  if (rows.length === 0) return [inMarkdown(empty)];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(inMarkdown)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(row.map(inMarkdown))),
  ];
}

function toMarkdown(published: Published): string {
  const { title, asOf, note, table, changes } = documentOf(published);
  const compared =
    changes === null ? [] : ['', `## ${inMarkdown(changes.caption)}`, '', ...tableInMarkdown(changes)];
  return [
    `# ${inMarkdown(title)}`,
    '',
    `${inMarkdown(asOf)} ${inMarkdown(note)}`,
    '',
    ...(table.rows.length === 0 ? [] : [inMarkdown(table.caption), '']),
    ...tableInMarkdown(table),
    ...compared,
    '',
  ].join('\n');
}

/** The day stands in each row, and where it was compared what changed; who is gone stands behind the others. */
function toCsv(published: Published): string {
  const { request, asOf, now } = published;
  const { language } = request;
  const words = publishWords[language];
  const { table } = documentOf(published);
  const compared = changesOf(published);
  const changes = compared?.nothingBefore === false ? compared.changes : [];
  const told = new Map(
    changes.map((change) => {
      const { what, details } = changeText(change, language);
      return [change.key, details === '' ? what : `${what}: ${details}`];
    }),
  );
  const day = formatDate(asOf, language);
  const withChange = (key: string) => (compared === null ? [] : [told.get(key) ?? '']);
  const rows = [
    [
      ...table.columns,
      words.asOfColumn,
      ...(compared === null ? [] : [words.changeColumn(formatDate(compared.since, language))]),
    ],
    ...table.rows.map((row, index) => [...row, day, ...withChange(now.entries[index]?.key ?? '')]),
    ...changes
      .filter(({ kind }) => kind === 'gone')
      .map(({ key, name }) => [name, ...table.columns.slice(1).map(() => ''), day, ...withChange(key)]),
  ];
  const cells = rows.map((row) => row.map((cell) => neutralise(oneLine(cell))));
  return `\ufeff${Papa.unparse(cells, { delimiter: ';', newline: '\r\n' })}\r\n`;
}

const writers: Readonly<Record<PublishFormat, (published: Published) => string>> = {
  html: toHtml,
  md: toMarkdown,
  csv: toCsv,
};

/** The list as the text of a file, in UTF-8. */
export const writtenAs = (published: Published, format: PublishFormat): string => writers[format](published);
