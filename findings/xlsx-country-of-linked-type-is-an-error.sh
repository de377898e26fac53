#!/usr/bin/env bash
# A country that Excel shows by its linked data type ("Geography") is the error #VALUE! to every reader, and gone once saved again.
#
# Versions: @e965/xlsx 0.20.3 (SheetJS), exceljs 4.4.0, read-excel-file 9.3.17, LibreOffice 7.4 (needed: soffice on the path).
# Guess: the cell keeps the name that is shown as its value, as a cell with a link or a formula does, and the rest of the data type
# (flag, number of inhabitants) is an extra that old programs leave alone.
# Seen: the cell's own value is the error. The name stands in xl/richData/rdrichvalue.xml alone (MS-XLSX 2.6.175), to which the
# cell's attribute vm leads through xl/metadata.xml, and no reader follows it; in the rows of SheetJS and read-excel-file the country is missing
# as if nobody had filled it in. Saved by exceljs or LibreOffice the name is in no part of the file any more. The workbook is written
# here part by part, as MS-XLSX has it: no library writes such cells.
set -euo pipefail
command -v soffice >/dev/null || { echo "needs LibreOffice (soffice)" >&2; exit 2; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error @e965/xlsx@0.20.3 exceljs@4.4.0 read-excel-file@9.3.17 fflate@0.8.2 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';

const folder = process.argv[2];
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const microsoft = 'http://schemas.microsoft.com/office/2017/06/relationships';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const data = 'http://schemas.microsoft.com/office/spreadsheetml/2017/richdata';
const packed = 'http://schemas.openxmlformats.org/package/2006';
const text = (at, words) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const part = (name, type) => `<Override PartName="/xl/${name}.xml" ContentType="${type}+xml"/>`;
const relation = (id, type, target) => `<Relationship Id="${id}" Type="${type}" Target="${target}.xml"/>`;
const parts = {
  '[Content_Types].xml':
    `<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    part('workbook', `${types}.sheet.main`) + part('worksheets/sheet1', `${types}.worksheet`) + part('styles', `${types}.styles`) +
    part('metadata', `${types}.sheetMetadata`) + part('richData/rdrichvalue', 'application/vnd.ms-excel.rdrichvalue') +
    part('richData/rdrichvaluestructure', 'application/vnd.ms-excel.rdrichvaluestructure') + '</Types>',
  '_rels/.rels': `<Relationships xmlns="${packed}/relationships">${relation('r1', `${office}/officeDocument`, 'xl/workbook')}</Relationships>`,
  'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Leveranciers" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${packed}/relationships">` + relation('r1', `${office}/worksheet`, 'worksheets/sheet1') +
    relation('r2', `${office}/styles`, 'styles') + relation('r3', `${office}/sheetMetadata`, 'metadata') +
    relation('r4', `${microsoft}/rdRichValue`, 'richData/rdrichvalue') +
    relation('r5', `${microsoft}/rdRichValueStructure`, 'richData/rdrichvaluestructure') + '</Relationships>',
  'xl/styles.xml':
    `<styleSheet ${main}><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>` +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>',
  'xl/worksheets/sheet1.xml':
    `<worksheet ${main}><sheetData><row r="1">${text('A1', 'Leverancier')}${text('B1', 'Land')}</row>` +
    `<row r="2">${text('A2', 'Voorbeeld B.V.')}<c r="B2" t="e" vm="1"><v>#VALUE!</v></c></row></sheetData></worksheet>`,
  'xl/metadata.xml':
    `<metadata ${main} xmlns:xlrd="${data}"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes>` +
    '<futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata>' +
    '<valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>',
  'xl/richData/rdrichvalue.xml': `<rvData xmlns="${data}" count="1"><rv s="0"><v>Nederland</v><v>nl-NL</v></rv></rvData>`,
  'xl/richData/rdrichvaluestructure.xml':
    `<rvStructures xmlns="${data}" count="1"><s t="_linkedentity2"><k n="_DisplayString" t="s"/><k n="%EntityCulture" t="s"/></s></rvStructures>`,
};
const list = join(folder, 'list.xlsx');
writeFileSync(list, zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
const holdsName = (file) =>
  Object.values(unzipSync(readFileSync(file))).some((bytes) => strFromU8(bytes).includes('Nederland'));
function convert(kind, to) {
  spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', kind, '--outdir', join(folder, to), list]);
}
const book = new ExcelJS.Workbook();
await book.xlsx.readFile(list);
await book.xlsx.writeFile(join(folder, 'exceljs.xlsx'));
convert('csv:Text - txt - csv (StarCalc):59,34,76', 'csv');
convert('xlsx', 'libreoffice');
const sheet = XLSX.read(readFileSync(list)).Sheets.Leveranciers;
const seen = {
  'in the file': holdsName(list),
  'SheetJS, the cell': sheet.B2.w,
  'SheetJS, the row': XLSX.utils.sheet_to_json(sheet)[0],
  exceljs: book.worksheets[0].getCell('B2').value,
  'read-excel-file': (await readSheet(list))[1][1],
  LibreOffice: readFileSync(join(folder, 'csv', 'list.csv'), 'utf8').trim().split('\n')[1],
  'in the file saved by exceljs': holdsName(join(folder, 'exceljs.xlsx')),
  'in the file saved by LibreOffice': holdsName(join(folder, 'libreoffice', 'list.xlsx')),
};
console.log(seen);
assert.deepEqual(seen, {
  'in the file': true,
  'SheetJS, the cell': '#VALUE!',
  'SheetJS, the row': { Leverancier: 'Voorbeeld B.V.' },
  exceljs: { error: '#VALUE!' },
  'read-excel-file': null,
  LibreOffice: 'Voorbeeld B.V.;#VALUE!',
  'in the file saved by exceljs': false,
  'in the file saved by LibreOffice': false,
});
JS
node "$dir/run.mjs" "$dir"
echo "as stated: the name that Excel shows is in no cell, and lost where another program saves the list"
