import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockFor, type Part, placeOf, rowAt } from '../../../../renderer/pages/suppliers/list/row-window.ts';
import type { ProcessorRow } from '../../../../shared/fields/record.ts';

const view = fc.record({ first: fc.nat(200_000), size: fc.integer({ min: 1, max: 700 }) });

test('what is asked holds what is in view, with rows before and behind it', () => {
  fc.assert(
    fc.property(view, ({ first, size }) => {
      const last = first + size - 1;
      const { offset, limit } = blockFor(first, last);
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(offset).toBeLessThanOrEqual(Math.max(0, first - 50));
      expect(offset + limit).toBeGreaterThanOrEqual(last + 50);
      expect(limit).toBeLessThanOrEqual(1000);
    }),
  );
});

test('a long way down row by row asks for one part in two hundred rows', () => {
  const asked = new Set(
    Array.from({ length: 10_000 }, (_, first) => JSON.stringify(blockFor(first, first + 45))),
  );
  expect(asked.size).toBeLessThan(10_000 / 200 + 3);
});

test('the first answer of a question is short', () => {
  expect(blockFor(0, 45)).toEqual({ offset: 0, limit: 100 });
});

test('a place of the list leads to a row of the part, and back; outside it there is none', () => {
  const rows = Array.from({ length: 400 }, (_, at) => ({ id: `row ${200 + at}` }) as ProcessorRow);
  const part: Part = { question: '', offset: 200, rows, total: 3000, corrections: [] };
  for (const at of [200, 333, 599]) {
    expect(rowAt(part, at)?.id).toBe(`row ${at}`);
    expect(placeOf(part, `row ${at}`)).toBe(at);
  }
  for (const at of [-1, 0, 199, 600, 2999]) expect(rowAt(part, at)).toBeUndefined();
  expect(placeOf(part, 'row 199')).toBe(-1);
});
