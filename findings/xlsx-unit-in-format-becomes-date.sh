#!/usr/bin/env bash
# A term of notice kept as a number with the unit in its format: once LibreOffice has saved the list, 12m is 11 January 1900.
#
# Versions: exceljs 4.4.0 (writes and reads), LibreOffice 7.4 (saves in between; needed: soffice on the path).
# Guess: what stands in quotes or behind a backslash in a format is text, so 0"m" and 0\m are the same number.
# Seen: LibreOffice writes a single letter as 0\m. exceljs takes the backslashes out of every format that it reads, and asks
# only then whether it has letters of a date: 0m is a month, 0d a day, 0h an hour, so 12 months, 30 days and 72 hours are
# Dates of 1900, two of them also a day too early. Saved again by exceljs the units are gone for good: LibreOffice
# shows 12, 30 and 72. A whole word, 0" maanden", keeps its quotes, and a letter that no date has (7j) loses nothing.
set -euo pipefail
command -v soffice >/dev/null || { echo "needs LibreOffice (soffice)" >&2; exit 2; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error exceljs@4.4.0 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

const folder = process.argv[2];
const profile = `-env:UserInstallation=file://${folder}/profile`;
function convert(kind, from, to) {
  spawnSync('soffice', ['--headless', profile, '--convert-to', kind, '--outdir', join(folder, to), join(folder, from)]);
}
/** What LibreOffice shows of each row. */
function shown(file) {
  convert('csv:Text - txt - csv (StarCalc):59,34,76', file, 'csv');
  const text = readFileSync(join(folder, 'csv', 'list.csv'), 'utf8');
  return text.replace(/^\ufeff/, '').trim().split('\n');
}
async function read(file) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, file));
  const values = book.worksheets[0].getColumn(1).values.slice(1);
  return { book, values: values.map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)) };
}
const terms = [
  ['0"m"', 12],
  ['0"d"', 30],
  ['0"h"', 72],
  ['0"j"', 7],
  ['0" maanden"', 12],
];
const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet('Contracten');
for (const [numFmt, value] of terms) sheet.addRow([value]).getCell(1).numFmt = numFmt;
await book.xlsx.writeFile(join(folder, 'list.xlsx'));
convert('xlsx', 'list.xlsx', 'saved');
const own = await read('list.xlsx');
const saved = await read('saved/list.xlsx');
const before = shown('saved/list.xlsx');
await saved.book.xlsx.writeFile(join(folder, 'saved', 'list.xlsx'));
const seen = {
  'exceljs, its own file': own.values,
  'exceljs, saved by LibreOffice': saved.values,
  'LibreOffice, that file': before,
  'LibreOffice, saved again by exceljs': shown('saved/list.xlsx'),
};
console.log(seen);
assert.deepEqual(seen, {
  'exceljs, its own file': [12, 30, 72, 7, 12],
  'exceljs, saved by LibreOffice': ['1900-01-11', '1900-01-29', '1900-03-12', 7, 12],
  'LibreOffice, that file': ['12m', '30d', '72h', '7j', '12 maanden'],
  'LibreOffice, saved again by exceljs': ['12', '30', '72', '7j', '12 maanden'],
});
JS
for zone in UTC Europe/Amsterdam; do
  echo "$zone"
  mkdir "$dir/${zone//\//-}"
  TZ=$zone node "$dir/run.mjs" "$dir/${zone//\//-}"
done
echo "as stated: a number with a letter behind it is a day of 1900, and loses the letter when it is saved"
