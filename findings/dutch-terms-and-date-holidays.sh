#!/usr/bin/env bash
# A Dutch statutory term that ends on 5 May or on Good Friday is extended by the law and not by the calendar of holidays.
#
# Version: date-holidays 3.37.0.
# Guess: the days of type "public" are the officially recognised holidays of the country.
# Seen: Art. 3 of the Algemene termijnenwet names 5 May, each year, among the "algemeen erkende feestdagen" and puts Good
# Friday on a par with them; a term that ends on one of them is extended to the next working day (Art. 1). The package gives
# both as "school" (5 May also in the years in which most people are free), while two days that the law does not name, Easter
# Sunday and Whit Sunday, are "public". Telling days off from days that extend a term takes a list of one's own.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error date-holidays@3.37.0 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import Holidays from 'date-holidays';

/** Days of 2026 that extend a term (Algemene termijnenwet, Art. 3), from the text of the law. */
const law = ['01-01', '04-03', '04-06', '04-27', '05-05', '05-14', '05-25', '12-25', '12-26'];
const calendar = new Holidays('NL');
const of = (year, type) =>
  calendar
    .getHolidays(year)
    .filter((day) => day.type === type)
    .map(({ date }) => date.slice(5, 10));
const given = of(2026, 'public');
const missing = law.filter((day) => !given.includes(day));
const more = given.filter((day) => !law.includes(day));
console.log(`2026: not public ${missing.join(', ')}; public, not in the law ${more.join(', ')}`);
assert.deepEqual(missing, ['04-03', '05-05']);
assert.deepEqual(more, ['04-05', '05-24']);
for (const year of [2025, 2026, 2030]) assert.ok(of(year, 'school').includes('05-05'), `${year}`);
JS
node "$dir/run.mjs"
