#!/usr/bin/env bash
# A check on the last day of each quarter: written by one library, it is on 1 July for another from the second year on.
#
# Versions: ical-generator 11.1.2 (writes), node-ical 0.27.2 and ical.js 2.2.1 (read).
# Guess: both read -1 as the last day; an event of 29 February comes back on the next 29 February only, for a day that does
# not exist is left out (RFC 5545, 3.3.10). That is why such rules are written with -1.
# Seen: node-ical does. In ical.js a yearly rule of the ends of the quarters is right in its first year, and then has 1 July
# and 1 October for 30 June and 30 September; the same days as a rule of every third month are right. The last one of 28,
# 29, 30 and 31 is each of them once February is past. An event of 29 February is on 1 March in the years between.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error \
  ical-generator@11.1.2 node-ical@0.27.2 ical.js@2.2.1 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import ical from 'ical-generator';
import nodeIcal from 'node-ical';

const cases = {
  'quarters, yearly': ['2026-03-31', { freq: 'YEARLY', count: 7, byMonth: [3, 6, 9, 12], byMonthDay: [-1] }],
  'quarters, third month': ['2026-03-31', { freq: 'MONTHLY', count: 7, interval: 3, byMonthDay: [-1] }],
  'last of 28, 29, 30, 31': ['2026-01-31', 'FREQ=MONTHLY;COUNT=5;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
  '29 February': ['2028-02-29', { freq: 'YEARLY', count: 3 }],
};
const write = (day, rule) => {
  const calendar = ical();
  const repeating = typeof rule === 'string' ? `RRULE:${rule}` : rule;
  calendar.createEvent({ id: day, summary: 'Controle', start: new Date(`${day}T00:00:00Z`), allDay: true, repeating });
  return calendar.toString();
};
const readers = {
  'node-ical': (text) => {
    const event = Object.values(nodeIcal.sync.parseICS(text)).find(({ type }) => type === 'VEVENT');
    return event.rrule.all().map((date) => date.toLocaleDateString('sv'));
  },
  'ical.js': (text) => {
    const days = new ICAL.Event(ICAL.Component.fromString(text).getFirstSubcomponent('vevent')).iterator();
    const read = [];
    for (let day = days.next(); day; day = days.next()) read.push(day.toString());
    return read;
  },
};
const seen = Object.fromEntries(
  Object.entries(cases).map(([name, [day, rule]]) => {
    const text = write(day, rule);
    return [name, Object.fromEntries(Object.entries(readers).map(([reader, read]) => [reader, read(text).join(' ')]))];
  }),
);
console.log(seen);
const year = '2026-03-31 2026-06-30 2026-09-30 2026-12-31 2027-03-31';
const quarters = `${year} 2027-06-30 2027-09-30`;
assert.deepEqual(seen, {
  'quarters, yearly': { 'node-ical': quarters, 'ical.js': `${year} 2027-07-01 2027-10-01` },
  'quarters, third month': { 'node-ical': quarters, 'ical.js': quarters },
  'last of 28, 29, 30, 31': {
    'node-ical': '2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31',
    'ical.js': '2026-01-31 2026-02-28 2026-03-28 2026-03-29 2026-03-30',
  },
  '29 February': {
    'node-ical': '2028-02-29 2032-02-29 2036-02-29',
    'ical.js': '2028-02-29 2029-03-01 2030-03-01',
  },
});
JS
for zone in UTC Europe/Amsterdam America/New_York; do
  echo "$zone"
  TZ=$zone node "$dir/run.mjs"
done
echo "as stated: 30 June is read as 1 July, the last day as several days, and 29 February as 1 March"
