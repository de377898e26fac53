import { expect, it } from 'vitest';
import { shownResult } from '../../../shared/law/stated.ts';
import { transferResults } from '../../../shared/schema/transfer-codes.ts';

it('no transfer is not known while nobody recorded where an importer is established', () => {
  const advisories = ['PARENT_RISK', 'IMPORTER_NOT_RECORDED'] as const;
  expect(shownResult({ transferResult: 'none', advisories })).toBe('unsure');
  expect(shownResult({ transferResult: 'none', advisories: ['PARENT_RISK'] })).toBe('none');
  expect(shownResult({ transferResult: null, advisories })).toBe('listed');
  for (const transferResult of transferResults.filter((result) => result !== 'none')) {
    expect(shownResult({ transferResult, advisories })).toBe(transferResult);
  }
});
