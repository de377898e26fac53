#!/usr/bin/env bash
# The same Dutch date in the same library: out of CSV it is a day of its year, out of an HTML table one of 1906.
#
# Version: @e965/xlsx 0.20.3 (SheetJS). Suppliers' lists come as "Excel" files that are an HTML table inside.
# Guess: 1-2-2026 becomes 2 January (month first) in both readers, or stays text.
# Seen: CSV gives 2 January 2026, the HTML table 19 August 1906; the text that goes with the cell is still "1-2-2026",
# so what is shown looks right. 31-12-2026 beside it stays text, so one column holds both kinds. 1 February is found
# by neither. With { raw: true } both give the text.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error @e965/xlsx@0.20.3 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import * as XLSX from '@e965/xlsx';

const dates = ['1-2-2026', '31-12-2026'];
const inputs = {
  csv: `${dates.join(';')}\n`,
  html: `<table><tr>${dates.map((date) => `<td>${date}</td>`).join('')}</tr></table>`,
};
const read = (text, options) => {
  const { SheetNames, Sheets } = XLSX.read(text, { type: 'string', FS: ';', ...options });
  const sheet = Sheets[SheetNames[0]];
  return ['A1', 'B1'].map((at) => {
    const { t, v, w } = sheet[at];
    if (t !== 'n') return { text: v };
    const { y, m, d } = XLSX.SSF.parse_date_code(v);
    return { date: [y, m, d].join('-'), shown: w };
  });
};
const seen = Object.fromEntries(Object.entries(inputs).map(([kind, text]) => [kind, read(text, {})]));
console.dir(seen, { depth: null });
assert.deepEqual(seen, {
  csv: [{ date: '2026-1-2', shown: '1-2-2026' }, { text: '31-12-2026' }],
  html: [{ date: '1906-8-19', shown: '1-2-2026' }, { text: '31-12-2026' }],
});
for (const text of Object.values(inputs))
  assert.deepEqual(read(text, { raw: true }), dates.map((date) => ({ text: date })));
JS
for zone in UTC Europe/Amsterdam America/New_York; do
  echo "$zone"
  TZ=$zone node "$dir/run.mjs"
done
echo "as stated: 1-2-2026 is 2 January 2026 in CSV and 19 August 1906 in an HTML table"
