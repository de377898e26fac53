#!/usr/bin/env bash
# A line break with a return, and a tab, as LibreOffice shows them in the sheets that one library writes.
#
# Version: @e965/xlsx 0.20.3 (SheetJS), LibreOffice 7.4 or later (needed: soffice on the path).
# Guess: a text of a cell is seen as it was written, in XLSX and in ODS.
# Seen: in XLSX "a", return, newline, "b" is shown with "_x000d_" in it; with { bookSST: true } it is not, because LibreOffice
# undoes that spelling among shared texts only. In ODS "_x000d_" is always shown, for OpenDocument has no such spelling, and the
# tab of "a", tab, "b" is gone: the library writes <text:tab/>, which LibreOffice's spreadsheet drops.
set -euo pipefail
command -v soffice >/dev/null || { echo "needs LibreOffice (soffice)" >&2; exit 2; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error @e965/xlsx@0.20.3 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';

const folder = process.argv[2];
const kinds = { plain: { bookType: 'xlsx' }, shared: { bookType: 'xlsx', bookSST: true }, open: { bookType: 'ods' } };
const files = Object.entries(kinds).map(([name, options]) => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['a\r\nb', 'a\tb']]), 'S');
  const path = join(folder, `${name}.${options.bookType}`);
  writeFileSync(path, new Uint8Array(XLSX.write(book, { type: 'array', ...options })));
  return path;
});
const profile = `-env:UserInstallation=file://${folder}/profile`;
const csv = 'csv:Text - txt - csv (StarCalc):59,34,76';
spawnSync('soffice', ['--headless', profile, '--convert-to', csv, '--outdir', folder, ...files]);
const shown = Object.fromEntries(
  Object.keys(kinds).map((name) => [name, readFileSync(join(folder, `${name}.csv`), 'utf8').replace(/^\ufeff/, '').trimEnd()]),
);
console.log(shown);
assert.deepEqual(shown, {
  plain: '"a_x000d_\nb";a\tb',
  shared: '"a\nb";a\tb',
  open: '"a_x000d_\nb";ab',
});
JS
node "$dir/run.mjs" "$dir"
echo "as stated: a return is shown as _x000d_ but among shared texts, and the tab of ODS is gone"
