/** Names of suppliers within the sentences of a report. */
import { expect, test } from 'vitest';
import { overviewModel } from '../../../../electron/core/report/model.ts';
import { judged } from '../../../../shared/law/judged.ts';
import { overviewOf, variedSuppliers } from './fixture.ts';

test.each(['nl', 'en'] as const)(
  'a name that ends in a full stop keeps it to itself in every sentence, in %s',
  (language) => {
    const suppliers = variedSuppliers().map((supplier) => {
      const { record } = supplier;
      const processor = { ...record.processor, name: `${record.processor.name} Inc.` };
      return judged({ ...record, processor }, supplier.judgement);
    });
    const given = overviewOf(suppliers, ['register', 'attention', 'transfers', 'decisions']);
    const all = JSON.stringify(overviewModel({ ...given, language }));
    expect(all).toContain('Inc.');
    expect(all).not.toMatch(/\p{L}\.\.(?!\.)/u);
  },
);
