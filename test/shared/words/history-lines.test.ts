import { expect, test } from 'vitest';
import type { HistoryLine } from '../../../shared/schema/register.ts';
import { wordedLine } from '../../../shared/words/history-lines.ts';

const line: HistoryLine = {
  seq: 1,
  at: '2026-11-22T11:00:00.000Z',
  who: 'Noor Jansen',
  why: '',
  entity: 'data_flow',
  entityId: 'f1',
  processorId: 'p1',
  action: 'update',
  field: 'dataKinds',
  old: ['customer'],
  new: ['customer', 'hr', 'meetgegevens'],
  erased: false,
};

test.each([
  ['nl', 'klantgegevens', 'klantgegevens, personeelsgegevens, meetgegevens'],
  ['en', 'customer data', 'customer data, human resources data, meetgegevens'],
] as const)('kinds of data that are recorded as codes are read in words, in %s', (language, was, became) => {
  expect(wordedLine(line, { language, custom: [], names: {} })).toMatchObject({ was, became, whole: null });
});
