#!/usr/bin/env bash
# On a saved page of sub-processors, Ireland and the United States become "IrelandUnited States", and Belgium "Belgi&euml;".
#
# Version: SheetJS 0.20.3 (@e965/xlsx) beside node-html-parser 9.0.7, both reading one valid page.
# Guess: the text of a cell is what a browser shows. Line breaks (<br>) and &amp; are read so, with every option left as it is.
# Seen: items of a list, paragraphs and blocks are put together without anything in between; names and numbers of letters other than
# the five of XML stay as they are written; and where a cell holds a table, the rest of its row is gone. No country is found in the result, and
# no error is given. What is needed is a reader of pages, before the one of lists.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error @e965/xlsx@0.20.3 node-html-parser@9.0.7 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import * as XLSX from '@e965/xlsx';
import { parse } from 'node-html-parser';

const cells = [
  ['list', '<ul><li>Ireland</li><li>United States</li></ul>', 'IrelandUnited States', 'Ireland, United States'],
  ['paragraphs', '<p>Ireland</p><p>United States</p>', 'IrelandUnited States', 'Ireland, United States'],
  ['blocks', '<div>Ireland</div><div>United States</div>', 'IrelandUnited States', 'Ireland, United States'],
  ['line break', 'Ireland<br>United States', 'Ireland, United States', 'Ireland, United States'],
  ['name of a letter', 'Belgi&euml;', 'Belgi&euml;', 'België'],
  ['number of a letter', 'Itali&#235;', 'Itali&#235;', 'Italië'],
  ['name of a sign', 'R&amp;D', 'R&D', 'R&D'],
];
const page = `<table>${cells.map(([kind, html]) => `<tr><td>${kind}</td><td>${html}</td></tr>`).join('')}</table>`;
const lines = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean).join(', ');
const { Sheets, SheetNames } = XLSX.read(page, { type: 'string' });
const rows = XLSX.utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1 });
const others = parse(page).querySelectorAll('tr').map((row) => row.querySelectorAll('td')[1].structuredText);
for (const [at, [kind, , expected, other]] of cells.entries()) {
  console.log(`${kind}: SheetJS ${JSON.stringify(rows[at][1])}, another reader ${JSON.stringify(others[at])}`);
  assert.equal(lines(rows[at][1]), expected);
  assert.equal(lines(others[at]), other);
}

const inner = '<table><tr><td>Dublin</td></tr></table>';
const nested = XLSX.read(`<table><tr><td>Acme${inner}</td><td>signed</td></tr></table>`, { type: 'string' });
const seen = JSON.stringify(nested.SheetNames.map((name) => XLSX.utils.sheet_to_json(nested.Sheets[name], { header: 1 })));
console.log(`a table in a cell, "signed" behind it: ${seen}`);
assert.ok(!seen.includes('signed'));
JS
node "$dir/run.mjs"
