#!/usr/bin/env bash
# "Two years after 1 March 2026" is a day in English; in Dutch it is two days, and one of them counts from today.
#
# Version: chrono-node 2.10.3, the Dutch reader beside the English one (en.GB).
# Guess: a Dutch term is read as the English one is; what the Dutch reader does not know yet, it leaves alone.
# Seen: it cuts the term off from its day. "twee jaar na 1 maart 2026" is 1 March 2026, and "twee jaar na" is two years from
# the day on which it is read; "3 maanden voor" is three months ago. "tot" makes a period of two dates, "tot en met" and
# "t/m" (through), as Dutch contracts have it, do not. Both readers give 2 March for three months from 30 November, where
# Art. 3(2)(c) of Regulation 1182/71 ends a term on the last day of February.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error chrono-node@2.10.3 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import * as chrono from 'chrono-node';

const today = new Date(2026, 10, 30, 12);
const day = (found) => found.date().toLocaleDateString('sv');
const read = (reader, text) =>
  reader
    .parse(text, today)
    .map(({ text: words, start, end }) => `${words}: ${day(start)}${end ? ` to ${day(end)}` : ''}`);
const texts = [
  ['two years after 1 March 2026', 'twee jaar na 1 maart 2026'],
  ['3 months before 1 March 2027', '3 maanden voor 1 maart 2027'],
  ['1 January 2027 to 31 December 2027', '1 januari 2027 tot 31 december 2027'],
  ['1 January 2027 until 31 December 2027', '1 januari 2027 tot en met 31 december 2027'],
  ['within 3 months', 'binnen 3 maanden'],
];
const seen = texts.map(([english, dutch]) => [read(chrono.en.GB, english), read(chrono.nl, dutch)]);
console.dir(seen, { depth: null });
assert.deepEqual(seen, [
  [
    ['two years after 1 March 2026: 2028-03-01'],
    ['twee jaar na: 2028-11-30', '1 maart 2026: 2026-03-01'],
  ],
  [
    ['3 months before 1 March 2027: 2026-12-01'],
    ['3 maanden voor: 2026-08-30', '1 maart 2027: 2027-03-01'],
  ],
  [
    ['1 January 2027 to 31 December 2027: 2027-01-01 to 2027-12-31'],
    ['1 januari 2027 tot 31 december 2027: 2027-01-01 to 2027-12-31'],
  ],
  [
    ['1 January 2027 until 31 December 2027: 2027-01-01 to 2027-12-31'],
    ['1 januari 2027: 2027-01-01', '31 december 2027: 2027-12-31'],
  ],
  [['within 3 months: 2027-03-02'], ['binnen 3 maanden: 2027-03-02']],
]);
JS
for zone in UTC Europe/Amsterdam; do
  echo "$zone"
  TZ=$zone node "$dir/run.mjs"
done
echo "as stated: in Dutch a term loses its day and counts from today, and 'tot en met' is no period"
