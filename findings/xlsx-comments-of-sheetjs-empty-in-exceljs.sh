#!/usr/bin/env bash
# What stands beside a cell ("asked the supplier again in May") is lost between two libraries, without an error.
#
# Versions: SheetJS 0.20.3 (@e965/xlsx) and exceljs 4.4.0.
# Guess: a comment that one library writes, the other reads; at worst without its author or its bold letters.
# Seen: the format lets the text of a comment be plain or made of runs (ECMA-376 part 1, 18.7.7). SheetJS writes plain text,
# also for comments with answers; exceljs reads runs only. It gives a comment without a text, so the cell seems to have been
# commented on with nothing, and when exceljs saves the workbook again, the words are gone from the file. The other way round
# nothing is lost.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error @e965/xlsx@0.20.3 exceljs@4.4.0 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';

const words = 'asked the supplier again in May';

/** The comment at the first supplier as SheetJS reads it. */
const bySheetJs = (bytes) => XLSX.read(bytes).Sheets.List.A2.c?.map(({ t }) => t.trim()).join('; ');

async function byExceljs(bytes) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}
const textOf = (note) => (typeof note === 'string' ? note : note.texts.map(({ text }) => text).join(''));

for (const [kind, comments] of [
  ['comment', [{ a: 'Office', t: words }]],
  ['comment with an answer', [{ a: 'Office', t: words, T: true }, { a: 'Legal', t: 'and?', T: true }]],
]) {
  const sheet = XLSX.utils.aoa_to_sheet([['Supplier'], ['Acme']]);
  sheet.A2.c = comments;
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'List');
  const bytes = XLSX.write(book, { type: 'buffer' });
  const workbook = await byExceljs(bytes);
  const read = textOf(workbook.getWorksheet('List').getCell('A2').note);
  const after = bySheetJs(await workbook.xlsx.writeBuffer());
  console.log(`${kind}: SheetJS ${JSON.stringify(bySheetJs(bytes))}, exceljs ${JSON.stringify(read)}, saved ${JSON.stringify(after)}`);
  assert.ok(bySheetJs(bytes).startsWith(words));
  assert.equal(read, '');
  assert.equal(after, '');
}

const other = new ExcelJS.Workbook();
const list = other.addWorksheet('List');
list.addRows([['Supplier'], ['Acme']]);
list.getCell('A2').note = words;
const back = bySheetJs(await other.xlsx.writeBuffer());
console.log(`written by exceljs: SheetJS ${JSON.stringify(back)}`);
assert.equal(back, words);
JS
node "$dir/run.mjs"
