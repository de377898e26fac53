#!/usr/bin/env bash
# A list from an old Mac, opened and saved by one library: for two others each contract ends four years and a day too early.
#
# Versions: exceljs 4.4.0 (writes and reads), @e965/xlsx 0.20.3 (SheetJS, saves in between), read-excel-file 9.3.17 (reads).
# Guess: all three know that such a workbook counts its days from 1904, each writes or reads that flag, so the days stay.
# Seen: SheetJS writes the flag as date1904="true"; exceljs and read-excel-file know "1" only (XML Schema has both for a
# boolean), and count from 1900: 31 December 2026 is 30 December 2022. Saved by exceljs the flag is gone and the number stays,
# so from then on every program reads 2022. A day of 2030 is one of 2026: nothing looks wrong.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error \
  exceljs@4.4.0 @e965/xlsx@0.20.3 read-excel-file@9.3.17 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import readExcelFile from 'read-excel-file/node';

const dayOf = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
async function opened(file) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file);
  return book;
}
async function read(file) {
  const [sheet] = (await opened(file)).worksheets;
  const [{ data }] = await readExcelFile(file);
  const { SheetNames, Sheets } = XLSX.read(file, { cellDates: true, UTC: true });
  return {
    exceljs: dayOf(sheet.getCell('A1').value),
    'read-excel-file': dayOf(data[0][0]),
    SheetJS: dayOf(Sheets[SheetNames[0]].A1.v),
  };
}
const made = new ExcelJS.Workbook();
made.properties.date1904 = true;
made.addWorksheet('Contracten').addRow([new Date('2026-12-31')]);
const first = await made.xlsx.writeBuffer();
const second = XLSX.write(XLSX.read(first, { cellNF: true }), { type: 'buffer', bookType: 'xlsx' });
const third = await (await opened(second)).xlsx.writeBuffer();
const seen = {
  'made by exceljs': await read(first),
  'saved by SheetJS': await read(second),
  'saved by exceljs': await read(third),
};
console.table(seen);
const [right, early] = ['2026-12-31', '2022-12-30'];
assert.deepEqual(seen, {
  'made by exceljs': { exceljs: right, 'read-excel-file': right, SheetJS: right },
  'saved by SheetJS': { exceljs: early, 'read-excel-file': early, SheetJS: right },
  'saved by exceljs': { exceljs: early, 'read-excel-file': early, SheetJS: early },
});
JS
for zone in UTC Europe/Amsterdam America/New_York; do
  echo "$zone"
  TZ=$zone node "$dir/run.mjs"
done
echo "as stated: the flag of 1904 is not seen when it says true, and is then lost"
