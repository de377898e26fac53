import { expect, it } from 'vitest';
import { shownResult } from '../../../shared/law/stated.ts';

it('nothing is in order while nobody recorded where an importer is established', () => {
  const advisories = ['PARENT_RISK', 'IMPORTER_NOT_RECORDED'] as const;
  expect(shownResult({ transferResult: 'none', advisories })).toBe('unsure');
  expect(shownResult({ transferResult: 'ok', advisories })).toBe('unsure');
  expect(shownResult({ transferResult: 'ok', advisories: ['PARENT_RISK'] })).toBe('ok');
  expect(shownResult({ transferResult: 'none', advisories: ['PARENT_RISK'] })).toBe('none');
  expect(shownResult({ transferResult: null, advisories })).toBe('listed');
  for (const transferResult of ['action', 'blocked'] as const) {
    expect(shownResult({ transferResult, advisories })).toBe(transferResult);
  }
});
