import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Counting } from '../../../../electron/core/register/counting.ts';

const DAY = '2026-06-01';

/** A table of ten rows, counted three at a time. */
function counted() {
  const connection = new Database(':memory:');
  connection.exec('CREATE TABLE thing (n INTEGER PRIMARY KEY)');
  const add = () => connection.prepare('INSERT INTO thing DEFAULT VALUES').run();
  for (let n = 0; n < 10; n += 1) add();
  let begun = 0;
  const counting = new Counting(function* count() {
    begun += 1;
    let sum = 0;
    for (let from = 0; from < 10; from += 3) {
      sum += connection
        .prepare('SELECT count(*) FROM thing WHERE n > ? AND n <= ?')
        .pluck()
        .get(from, from + 3) as number;
      yield;
    }
    return sum;
  });
  const step = () => counting.step({ connection, asOf: DAY });
  return { connection, counting, step, begun: () => begun, add };
}

test('an answer is counted part by part, with turns in between', () => {
  const { counting, step, begun } = counted();
  const steps: unknown[] = [];
  for (let more = step(); ; more = step()) {
    steps.push(more);
    if (more === null) break;
  }
  expect(steps).toEqual(['more', 'more', 'more', 'more', null]);
  expect([counting.result(), begun()]).toEqual([10, 1]);
});

test('what is changed in between is counted again, not in part as it was', () => {
  const { connection, counting, step, begun } = counted();
  step();
  step();
  connection.exec('DELETE FROM thing WHERE n = 1');
  while (step() !== null);
  expect([counting.result(), begun()]).toEqual([9, 2]);
});

test('another connection or another day is counted from its beginning', () => {
  const { connection, counting, begun } = counted();
  counting.step({ connection, asOf: DAY });
  counting.step({ connection, asOf: '2026-06-02' });
  expect(begun()).toBe(2);
  const other = new Database(':memory:');
  counting.step({ connection: other, asOf: '2026-06-02' });
  expect(begun()).toBe(3);
});

test('where changes do not end it is counted in one go', () => {
  const { connection, counting, step, begun } = counted();
  let steps = 0;
  while (step() !== null) {
    steps += 1;
    connection.exec('UPDATE thing SET n = n WHERE n = 10');
  }
  expect(counting.result()).toBe(10);
  expect([steps, begun()]).toEqual([3, 4]);
});
