#!/usr/bin/env bash
# What a cell is follows from the number of its format, not from what the format says: a day becomes 46387, a sum a day of 1903.
#
# Versions: @e965/xlsx 0.20.3 (SheetJS, writes), exceljs 4.4.0 and read-excel-file 9.3.17 (read).
# Guess: a format is known by its letters, as both readers do for their own files: "dd-mm-yyyy" is a date, "€" and zeros are not.
# Seen: SheetJS numbers the formats that it is given from 60, each program (not each file) on where the last left off. Below 100
# read-excel-file leaves the text of a format unread, and takes 71 to 81 for the dates of a Thai Excel. So a Dutch date is a
# number; the twelfth format that a program writes, and ten behind it, make dates of sums and of months of notice; and the
# same sum is a number or a day by what was written before it. exceljs has all of them right.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error \
  @e965/xlsx@0.20.3 exceljs@4.4.0 read-excel-file@9.3.17 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import readExcelFile from 'read-excel-file/node';

const plain = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
/** Writes one cell, and gives what the two readers make of it. */
async function written(format, number) {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, { '!ref': 'A1', A1: { t: 'n', v: number, z: format } }, 'Contracten');
  const file = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(file);
  const [{ data }] = await readExcelFile(file);
  return [plain(read.worksheets[0].getCell('A1').value), plain(data[0][0])];
}
const lastOf2026 = 46387;
const seen = {};
seen['dd-mm-yyyy, the first format of the program'] = await written('dd-mm-yyyy', lastOf2026);
for (let years = 1; years <= 10; years += 1) await written(`0" van ${years} jaar"`, years);
seen['euros, the twelfth'] = await written('"€" #,##0.00', 1250);
seen['months of notice, the thirteenth'] = await written('0" maanden"', 3);
for (let years = 11; years <= 19; years += 1) await written(`0" van ${years} jaar"`, years);
seen['euros with a space, the twenty-third'] = await written('"€ "#,##0.00', 1250);
seen['d mmmm yyyy, the twenty-fourth'] = await written('d mmmm yyyy', lastOf2026);
console.table(Object.fromEntries(Object.entries(seen).map(([name, [a, b]]) => [name, { exceljs: a, 'read-excel-file': b }])));
assert.deepEqual(Object.values(seen), [
  ['2026-12-31', lastOf2026],
  [1250, '1903-06-03'],
  [3, '1900-01-02'],
  [1250, 1250],
  ['2026-12-31', lastOf2026],
]);
JS
for zone in UTC Europe/Amsterdam America/New_York; do
  echo "$zone"
  TZ=$zone node "$dir/run.mjs"
done
echo "as stated: a date is a number, and a sum is a day when its format happened to be the twelfth"
