#!/usr/bin/env bash
# A calendar that names a time zone: its stamps lose their Z and become the clock of whoever runs the program.
#
# Version: ical-generator 11.1.2, with dates of plain JavaScript.
# Guess: the zone is about when events begin. DTSTAMP, CREATED, LAST-MODIFIED and a moment as TRIGGER must be UTC by
# RFC 5545 (3.8.7.1 to 3.8.7.3, 3.8.6.3), so they stay UTC whatever zone is set; and an event of whole days has none.
# Seen: with timezone all four are written without Z, and not in the zone that was named but in that of the process:
# the same calendar differs per machine, and nothing in the file tells which clock was meant.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error ical-generator@11.1.2 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import ical from 'ical-generator';

const noon = new Date('2026-06-01T12:00:00Z');
const [zone] = process.argv.slice(2);
const calendar = ical(zone ? { timezone: zone } : {});
calendar.createEvent({
  id: 'notice-period',
  summary: 'Opzegtermijn',
  start: new Date('2026-07-01T00:00:00Z'),
  allDay: true,
  stamp: noon,
  created: noon,
  lastModified: noon,
  alarms: [{ type: 'display', trigger: noon }],
});
const lines = calendar.toString().split('\r\n');
console.log(lines.filter((line) => /^(DTSTAMP|CREATED|LAST-MODIFIED|TRIGGER)/.test(line)).sort().join(' '));
JS
expect() { # zone of the process, zone of the calendar, the moment as it is to be written
  local seen stated
  seen=$(TZ=$1 node "$dir/run.mjs" ${2:+"$2"})
  stated="CREATED:$3 DTSTAMP:$3 LAST-MODIFIED:$3 TRIGGER;VALUE=DATE-TIME:$3"
  echo "process in $1, calendar in ${2:-no zone}: $seen"
  [ "$seen" = "$stated" ] || { echo "changed; stated was: $stated" >&2; exit 1; }
}
expect America/New_York '' 20260601T120000Z
expect America/New_York Europe/Amsterdam 20260601T080000
expect Asia/Tokyo Europe/Amsterdam 20260601T210000
echo "as stated: naming a zone takes the Z away, and the clock is that of the process"
