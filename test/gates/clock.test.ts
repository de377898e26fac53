import { describe, expect, test } from 'vitest';
import { root } from '../runner/process.ts';
import { clockReaders, coresWithoutClock } from './clock.ts';
import { filesOf, reader } from './house.ts';

/** Files that may ask the computer's clock or zone, each with its reason. */
const clockWithReason: Record<string, string> = {
  'electron/browser/tickets.ts': 'how long a ticket is good',
  'electron/core/register/core.ts': 'the clock of a core that was given none',
  'electron/cli/commands/chosen-backup.ts': 'which backup is the newest, before there is a core',
  'electron/core/ground/files.ts': 'whether a file is from before the computer started',
  'electron/core/lock/lock-file.ts': 'signs of life between programs',
  'electron/core/ground/zip-writing.ts': 'a zip holds local time: the same letters in every zone',
  'electron/desktop/core-link.ts': 'how often a core failed of late',
  'electron/desktop/file-log.ts': 'the moment of a line of the log',
  'renderer/forms/draft-value.ts': 'the moment at which a draft was left',
  'renderer/shell/reminding.tsx': 'for how long a notification is put off',
  'build/launch/built-stamp.ts': 'the moment at which a build began, beside times of files',
  'test/bench/main.ts': 'the moment of a measurement',
  'test/end-to-end/local-state.spec.ts': "a page's own clock is held",
  'test/electron/core/register/crash.test.ts': 'a seed, which is told',
  'test/electron/core/lock/lock.test.ts': 'the age of a lock',
  'test/electron/core/lock/elsewhere.ts': 'makes the clock of another computer',
  'test/electron/core/import/cells.test.ts': 'days in UTC on both sides',
  'test/crash/main.ts': 'a seed, which is told',
  'test/replica/main.ts': 'a seed, which is told',
  'test/gates/clock.test.ts': 'what must be found',
};

/** Tests that may make a core by the computer's clock, each with its reason. */
const coreWithReason: Record<string, string> = {
  'test/bench/cli.bench.ts':
    'the command that it measures has the clock of the computer, and finds the verdicts of that day',
};

const read = reader(root);
const files = filesOf(root);

describe('the clock of the computer', () => {
  test('is asked by those on the list only', () =>
    expect(clockReaders(files, read, clockWithReason)).toEqual([]));

  test('everybody on the list is still there and still asks', () =>
    expect(
      Object.keys(clockWithReason).filter(
        (file) => !files.includes(file) || clockReaders([file], read, {}).length === 0,
      ),
    ).toEqual([]));

  test.each([
    'const today = new Date();',
    'const now = Date.now();',
    'const clock = Date.now;',
    'const day = Temporal.Now.plainDateISO();',
    'const day = at.toISOString().slice(0, 10);',
    "const [day] = at.toISOString().split('T');",
    'const year = at.getFullYear();',
    'at.setHours(0);',
    'const shown = at.toLocaleDateString();',
    'const midnight = new Date(year, month, day);',
    "const format = new Intl.DateTimeFormat('nl-NL');",
    "import { parseDate, today } from '@internationalized/date';",
    "SELECT date('now')",
    "SELECT strftime('%Y', 'now')",
    'at TEXT DEFAULT CURRENT_TIMESTAMP',
    '#datetime.today()',
  ])('%s is found', (line) => {
    const planted = (file: string) => clockReaders([file], () => `\n${line}\n`, {});
    for (const file of ['shared/a.ts', 'renderer/b.tsx', 'build/c.mjs', 'electron/d.sql', 'electron/e.typ']) {
      expect(planted(file)).toHaveLength(1);
    }
    expect(clockReaders(['a.ts'], () => line, { 'a.ts': 'a reason' })).toEqual([]);
  });

  test.each([
    "const at = new Date('2026-11-22T11:00:00.000Z');",
    'const at = new Date(moment);',
    'const at = new Date(Date.UTC(2026, 10, 22));',
    'const text = at.toISOString();',
    "const format = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });",
    'const today = core.today();',
    "import { parseDate } from '@internationalized/date';",
    'SELECT date(day)',
  ])('%s asks for nothing', (line) => expect(clockReaders(['a.ts'], () => line, {})).toEqual([]));
});

describe('a core in a test', () => {
  test('is given a clock', () => expect(coresWithoutClock(files, read, coreWithReason)).toEqual([]));

  test('everybody on the list is still there and still makes one without', () =>
    expect(
      Object.keys(coreWithReason).filter(
        (file) => !files.includes(file) || coresWithoutClock([file], read, {}).length === 0,
      ),
    ).toEqual([]));

  test('one without a clock is found among others', () => {
    const good = 'const a = new Core({ dataFolder: null, clock: noon });\n';
    const bad = 'const b = new Core({\n  dataFolder: null,\n  actor,\n});\n';
    expect(
      coresWithoutClock(
        ['test/a.ts', 'test/b.ts', 'electron/c.ts'],
        (file) => (file === 'test/a.ts' ? good : good + bad + good),
        {},
      ),
    ).toEqual(['test/b.ts']);
  });
});
