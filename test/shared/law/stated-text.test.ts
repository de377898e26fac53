/** What a list said comes back from one cell as it went into it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readStatements, statementText } from '../../../shared/law/stated-text.ts';

const words = fc
  .string({ unit: fc.constantFrom('a', '|', '\\', 'n', '\n', '\r', ' ', '“', ';', 'é'), minLength: 1 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

it('whatever stands in the words, the column and the field', () => {
  const entry = fc.record({
    words,
    column: fc.oneof(fc.constant(''), words),
    why: fc.constantFrom('kept' as const, 'uncertain' as const, 'rejected' as const),
    field: fc.constantFrom(null, 'endsOn', 'custom:x'),
  });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      expect(readStatements(statementText(entries))).toEqual(entries);
    }),
  );
});

it('one that belongs to no field ends at its bar, and is read with or without room', () => {
  const entry = { words: 'tot nader order', column: 'Einde', why: 'kept', field: null } as const;
  const line = 'tot nader order | Einde | kept |';
  expect(statementText([entry])).toBe(line);
  expect(readStatements(line)).toEqual([entry]);
  expect(readStatements('tot nader order | Einde | kept')).toEqual([entry]);
  expect(readStatements('tot nader order|Einde|kept|')).toEqual([entry]);
  expect(readStatements('  tot nader order  |  Einde  |  kept  |  ')).toEqual([entry]);
  expect(readStatements(`   \n${line}\n\t`)).toEqual([entry]);
});

it('a line without words, or with a bar before them, is none of ours', () => {
  const lines = ['| Einde | kept |', '|tot 2027 | Einde | kept | endsOn'];
  expect(readStatements(lines.join('\n'))).toEqual(lines);
});

it('a line that says something else comes back as it is', () => {
  expect(
    readStatements('zie map 3\n\neind 2027 | Loopt tot | misschien | endsOn\na | b | kept | c | d'),
  ).toEqual(['zie map 3', 'eind 2027 | Loopt tot | misschien | endsOn', 'a | b | kept | c | d']);
});
