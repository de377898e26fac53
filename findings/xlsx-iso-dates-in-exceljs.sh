#!/usr/bin/env bash
# Dates written by one library, read by another: every day of 2026 is 18 July 1905.
#
# Versions: @e965/xlsx 0.20.3 (SheetJS, writes with cellDates), exceljs 4.4.0 and read-excel-file 9.3.17 (read).
# Guess: a cell of type "d" (a date in ISO 8601, one of the types that the format has; SheetJS writes it when asked for dates
# instead of numbers) is read as that day by each, in every time zone.
# Seen: exceljs takes the digits in front for the number of a day. 2026 is day 2026, so each date of that year is 18 July
# 1905, and each of 2027 the day after. It is a Date, in a cell with the format of a date: nothing tells. read-excel-file
# has the days as they were, and so has exceljs when they are written without cellDates.
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

const days = ['2026-06-01', '2026-12-31', '2027-01-01'];
const localDays = days.map((day) => new Date(`${day}T00:00:00`));
const dayOf = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
const write = (cellDates) => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([localDays], { cellDates: true }), 'Contracten');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', cellDates });
};
async function read(file) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file);
  const [{ data }] = await readExcelFile(file);
  const [, ...cells] = book.worksheets[0].getRow(1).values;
  return { exceljs: cells.map(dayOf), 'read-excel-file': data[0].map(dayOf) };
}
const seen = { 'as numbers': await read(write(false)), 'as ISO 8601': await read(write(true)) };
console.log(seen);
assert.deepEqual(seen, {
  'as numbers': { exceljs: days, 'read-excel-file': days },
  'as ISO 8601': { exceljs: ['1905-07-18', '1905-07-18', '1905-07-19'], 'read-excel-file': days },
});
JS
for zone in UTC Europe/Amsterdam America/New_York; do
  echo "$zone"
  TZ=$zone node "$dir/run.mjs"
done
echo "as stated: a year is read as the number of a day, so 2026 is 18 July 1905"
