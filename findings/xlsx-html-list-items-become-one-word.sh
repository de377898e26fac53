#!/usr/bin/env bash
# Ireland and the United States, two items of one cell on a saved page of sub-processors, become "IrelandUnited States".
#
# Version: SheetJS 0.20.3 (@e965/xlsx) beside node-html-parser 9.0.7, both reading one valid page.
# Guess: what a browser shows on a line of its own is apart in the text of the cell, as a line break (<br>) is.
# Seen: SheetJS keeps <br> as a line break and puts items of a list, paragraphs and blocks together without anything in
# between. No country is found in the result, or a wrong one, and no error is given.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error @e965/xlsx@0.20.3 node-html-parser@9.0.7 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import * as XLSX from '@e965/xlsx';
import { parse } from 'node-html-parser';

const page = `<table>
<tr><th>Sub-processor</th><th>Locations</th></tr>
<tr><td>List</td><td><ul><li>Ireland</li><li>United States</li></ul></td></tr>
<tr><td>Paragraphs</td><td><p>Ireland</p><p>United States</p></td></tr>
<tr><td>Blocks</td><td><div>Ireland</div><div>United States</div></td></tr>
<tr><td>Line break</td><td>Ireland<br>United States</td></tr>
</table>`;
const { Sheets, SheetNames } = XLSX.read(page, { type: 'string' });
const rows = XLSX.utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1 }).slice(1);
const structured = parse(page)
  .querySelectorAll('tr')
  .slice(1)
  .map((row) => row.querySelectorAll('td')[1].structuredText.split('\n').map((line) => line.trim()).filter(Boolean));
for (const [at, [kind, text]] of rows.entries()) {
  console.log(`${kind}: SheetJS ${JSON.stringify(text)}, another reader ${JSON.stringify(structured[at])}`);
}
assert.deepEqual(
  rows.map(([, text]) => text),
  ['IrelandUnited States', 'IrelandUnited States', 'IrelandUnited States', 'Ireland\nUnited States'],
);
for (const lines of structured.slice(0, 3)) assert.deepEqual(lines, ['Ireland', 'United States']);
JS
node "$dir/run.mjs"
