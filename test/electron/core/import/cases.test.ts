/** What a list means: small lists as people keep them, each with what must stand in the register after them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ExistingChain } from '../../../../electron/core/import/sub-processor-links.ts';
import { emptyProcessor } from '../../../../shared/fields/processor.ts';
import { fixture, plan } from './lists.ts';
import { told } from './told.ts';

const folder = new URL('../../../fixtures/lists/cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => !name.endsWith('.told.txt'));
const under: ExistingChain = {
  supplier: {
    processor: { ...emptyProcessor('Ierse Wolk'), id: 'p', version: 1 },
    chain: [],
    flows: [],
    announcements: [],
  },
  on: '2026-11-22',
  subProcessors: [],
};

describe('a list as people keep it', () => {
  it('there are lists', () => expect(files.length).toBeGreaterThanOrEqual(30));

  it.each(files)('%s', (name) => {
    const expected = readFileSync(new URL(`${name}.told.txt`, folder), 'utf8')
      .trimEnd()
      .split('\n');
    const made = plan(fixture(`cases/${name}`), name, { under: name.includes('keten') ? under : null });
    expect(told(made)).toEqual(expected);
  });
});
