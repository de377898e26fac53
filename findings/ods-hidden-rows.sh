#!/usr/bin/env bash
# A list of which the ended contracts are hidden: of the same sheet, saved in the other format, one library shows them all.
#
# Versions: @e965/xlsx 0.20.3 (SheetJS, reads and writes), exceljs 4.4.0 (makes the list), LibreOffice 7.4 (saves it in both
# formats; needed: soffice on the path).
# Guess: a sheet is the same object whatever file it came from. With { cellStyles: true } the rows of an XLSX say that they are
# hidden, and { skipHidden: true } leaves them out; an ODS says so too, for LibreOffice writes table:visibility on each.
# Seen: of the ODS nothing is known: no rows, no columns, no hidden sheet and no filter, so skipHidden skips nothing and the
# hidden sheet stands among the others. Writing an ODS drops the same: what was hidden in the XLSX is in plain sight.
set -euo pipefail
command -v soffice >/dev/null || { echo "needs LibreOffice (soffice)" >&2; exit 2; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error @e965/xlsx@0.20.3 exceljs@4.4.0 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';

const folder = process.argv[2];
const profile = `-env:UserInstallation=file://${folder}/profile`;
function convert(kind, from, to) {
  spawnSync('soffice', ['--headless', profile, '--convert-to', kind, '--outdir', join(folder, to), join(folder, from)]);
}
const book = new ExcelJS.Workbook();
const list = book.addWorksheet('Leveranciers');
list.addRows([['Leverancier', 'Prijs'], ['Acme', 1], ['Bolt', 2], ['Cirkel', 3]]);
list.getRow(3).hidden = true;
list.getColumn(2).hidden = true;
book.addWorksheet('Oud').state = 'hidden';
await book.xlsx.writeFile(join(folder, 'list.xlsx'));
convert('ods', 'list.xlsx', 'saved');
convert('xlsx', 'saved/list.ods', 'saved');
const open = (name) => XLSX.read(readFileSync(join(folder, name)), { cellStyles: true });
writeFileSync(join(folder, 'rewritten.ods'), XLSX.write(open('list.xlsx'), { type: 'buffer', bookType: 'ods' }));
convert('xlsx', 'rewritten.ods', 'saved');

function known(name) {
  const { Sheets, Workbook } = open(name);
  const sheet = Sheets.Leveranciers;
  return {
    'third row hidden': sheet['!rows']?.[2]?.hidden ?? false,
    'column B hidden': sheet['!cols']?.[1]?.hidden ?? false,
    'sheet Oud hidden': Workbook?.Sheets?.[1]?.Hidden === 1,
    'read without what is hidden': XLSX.utils.sheet_to_csv(sheet, { skipHidden: true }).trim().replaceAll('\n', ' '),
  };
}
const content = spawnSync('unzip', ['-p', join(folder, 'saved/list.ods'), 'content.xml'], { encoding: 'utf8' }).stdout;
const seen = {
  'XLSX of LibreOffice': known('saved/list.xlsx'),
  'ODS of LibreOffice': known('saved/list.ods'),
  'ODS of SheetJS, seen through LibreOffice': known('saved/rewritten.xlsx'),
};
console.table(seen);
const row = (hidden, text) => ({
  'third row hidden': hidden,
  'column B hidden': hidden,
  'sheet Oud hidden': hidden,
  'read without what is hidden': text,
});
const everything = 'Leverancier,Prijs Acme,1 Bolt,2 Cirkel,3';
assert.match(content, /<table:table-row [^>]*table:visibility="(collapse|filter)"/);
assert.deepEqual(seen, {
  'XLSX of LibreOffice': row(true, 'Leverancier Acme Cirkel'),
  'ODS of LibreOffice': row(false, everything),
  'ODS of SheetJS, seen through LibreOffice': row(false, everything),
});
JS
node "$dir/run.mjs" "$dir"
echo "as stated: what an XLSX hides is plain in an ODS, both read and written"
