import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type CalendarEvent, icsText } from '../../../../electron/core/reminders/ics.ts';
import { type CalendarReader, missingReader } from '../../../calendar-readers.ts';
import { tempFolder } from '../registers.ts';

const event = (uid: string, day: string, sequence: number): CalendarEvent => ({
  uid: `${uid}@verwerkersregister`,
  sequence,
  changedAt: `2026-11-22T1${sequence}:00:00.000Z`,
  isCancelled: false,
  day,
  summary: `${uid}, een naam die zo lang is dat de regel waarop zij staat moet worden omgevouwen; één`,
  description: '',
  alarms: [-30, 0],
});
/** The end of a term in hours: half past eleven in the evening of 2 December, in the Netherlands. */
const hours = icsText('Proef', [
  { ...event('een', '2026-12-02', 1), at: '2026-12-02T22:30Z', alarms: [-48, -24, -4] },
]);
const first = icsText('Proef', [event('een', '2026-12-31', 1), event('twee', '2027-03-28', 1)]);
const moved = icsText('Proef', [event('een', '2027-01-15', 2), event('twee', '2027-03-28', 1)]);

function ran(program: string, zone: string, words: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, words, {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, LC_ALL: 'C.UTF-8' },
  });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

const zones = ['Europe/Amsterdam', 'America/New_York', 'Pacific/Auckland'];

function khal(zone: string) {
  const folder = tempFolder();
  mkdirSync(join(folder, 'calendar'));
  const conf = join(folder, 'conf');
  const format = '%Y-%m-%d';
  writeFileSync(
    conf,
    `[calendars]\n[[proef]]\npath = ${join(folder, 'calendar')}\n[sqlite]\npath = ${join(folder, 'khal.db')}\n` +
      `[locale]\ndateformat = ${format}\nlongdateformat = ${format}\ntimeformat = %H:%M\n` +
      `datetimeformat = ${format} %H:%M\nlongdatetimeformat = ${format} %H:%M\n` +
      `default_timezone = ${zone}\nlocal_timezone = ${zone}\n[default]\ndefault_calendar = proef\n`,
  );
  return (text: string): string[] => {
    const file = join(folder, 'in.ics');
    writeFileSync(file, text);
    ran('khal', zone, ['-c', conf, 'import', '--batch', file]);
    const list = ['list', '-f', '{start-date} {title}', '-df', '', '2026-12-01', '200d'];
    return daysIn(ran('khal', zone, ['-c', conf, ...list]));
  };
}

function calcurse(zone: string) {
  const folder = tempFolder();
  return (text: string): string[] => {
    const file = join(folder, 'in.ics');
    writeFileSync(file, text);
    ran('calcurse', zone, ['-D', folder, '-i', file]);
    return daysIn(
      ran('calcurse', zone, ['-D', folder, '-G']).replace(/(\d\d)\/(\d\d)\/(\d{4})/g, '$3-$1-$2'),
    );
  };
}

/** Day and first word of what a reader shows. */
const daysIn = (shown: string): string[] =>
  [...shown.matchAll(/(\d{4}-\d\d-\d\d).*?(een|twee),/g)].map(([, day, word]) => `${day} ${word}`).sort();

/** Day, the day after it, first word, SEQUENCE and number of alarms of each event. */
function libical(zone: string, text: string): string[] {
  const file = join(tempFolder(), 'in.ics');
  writeFileSync(file, text);
  return ran('python3', zone, [join(import.meta.dirname, 'libical.py'), file])
    .trim()
    .split('\n');
}

const skipWithout = (reader: CalendarReader) =>
  beforeEach(({ skip }) => skip(missingReader(reader) !== null, missingReader(reader) ?? ''));

describe('libical', () => {
  skipWithout('libical');
  test.each(zones)(
    'finds no fault, each date once on its day in %s, and a later state of the same',
    (zone) => {
      expect(libical(zone, first)).toEqual([
        '2026-12-31 2027-01-01 een 1 2',
        '2027-03-28 2027-03-29 twee 1 2',
      ]);
      expect(libical(zone, moved)).toEqual([
        '2027-01-15 2027-01-16 een 2 2',
        '2027-03-28 2027-03-29 twee 1 2',
      ]);
    },
  );
});

describe('khal', () => {
  skipWithout('khal');
  test.each(zones)('shows each date once on its day in %s, and a date that moved at its new day', (zone) => {
    const shows = khal(zone);
    // A term in hours whose alarms are at moments stays on its civil day too.
    expect(khal(zone)(hours)).toEqual(['2026-12-02 een']);
    expect(shows(first)).toEqual(['2026-12-31 een', '2027-03-28 twee']);
    expect(shows(moved)).toEqual(['2027-01-15 een', '2027-03-28 twee']);
    expect(shows(moved)).toEqual(['2027-01-15 een', '2027-03-28 twee']);
  });
});

describe('calcurse', () => {
  skipWithout('calcurse');
  test.each(zones)('shows each date once on its day in %s', (zone) => {
    expect(calcurse(zone)(hours)).toEqual(['2026-12-02 een']);
    expect(calcurse(zone)(first)).toEqual(['2026-12-31 een', '2027-03-28 twee']);
  });
  test('knows no identity: a file that is read again is there twice', () => {
    const shows = calcurse('Europe/Amsterdam');
    shows(first);
    expect(shows(moved)).toHaveLength(4);
  });
});
