#!/usr/bin/env bash
# What somebody hid in a list (rows by a filter, a column, a whole sheet of former suppliers) is told of an XLSX and not of an ODS.
#
# Versions: @e965/xlsx 0.20.3 (SheetJS), LibreOffice 7.4 (needed: soffice on the path).
# Guess: the reader makes one form of every kind of file, and `!rows`, `!cols` and the property Hidden of a sheet are part of that form;
# where LibreOffice saves the same workbook as ODS they are there as well,
# since the file holds them (the attributes table:visibility and table:display of OpenDocument).
# Seen: of the XLSX all three are told. Of the ODS none is, with `cellStyles` or without it, and nothing says that they were left out: a
# row that was filtered away looks like every other, and the hidden sheet stands among the sheets as if it could be seen.
set -euo pipefail
command -v soffice >/dev/null || { echo "needs LibreOffice (soffice)" >&2; exit 2; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error @e965/xlsx@0.20.3 fflate@0.8.2 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';

const folder = process.argv[2];
const list = XLSX.utils.aoa_to_sheet([
  ['Supplier', 'Agreement', 'Country'],
  ['Brug BV', 'yes', 'NL'],
  ['Kade Inc', 'no', 'US'],
]);
list['!rows'] = [{}, {}, { hidden: true }];
list['!cols'] = [{}, {}, { hidden: true }];
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, list, 'List');
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Supplier'], ['Oud BV']]), 'Former');
book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
writeFileSync(join(folder, 'list.xlsx'), XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
const office = spawnSync(
  'soffice',
  [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'ods', '--outdir', folder, join(folder, 'list.xlsx')],
  { encoding: 'utf8' },
);
assert.equal(office.status, 0, office.stderr);

console.error = () => undefined; // The reader reports number formats of the styles.
function told(name) {
  const { Sheets, SheetNames, Workbook } = XLSX.read(readFileSync(join(folder, name)), { cellStyles: true });
  return {
    sheets: SheetNames,
    row: Sheets.List['!rows']?.[2]?.hidden ?? null,
    column: Sheets.List['!cols']?.[2]?.hidden ?? null,
    sheet: Workbook?.Sheets?.[1]?.Hidden ?? null,
  };
}
const [xlsx, ods] = [told('list.xlsx'), told('list.ods')];
console.log('XLSX', JSON.stringify(xlsx));
console.log('ODS ', JSON.stringify(ods));
const content = strFromU8(unzipSync(readFileSync(join(folder, 'list.ods')))['content.xml']);
const held = {
  rowsOrColumns: (content.match(/table:visibility="(?:collapse|filter)"/g) ?? []).length,
  sheets: (content.match(/table:display="false"/g) ?? []).length,
};
console.log('held by the ODS', JSON.stringify(held));

assert.deepEqual(xlsx, { sheets: ['List', 'Former'], row: true, column: true, sheet: 1 });
assert.deepEqual(ods, { sheets: ['List', 'Former'], row: null, column: null, sheet: null });
assert.ok(held.rowsOrColumns >= 2 && held.sheets >= 1);
JS
node "$dir/run.mjs" "$dir"
