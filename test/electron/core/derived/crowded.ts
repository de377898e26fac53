/** A register with many similar records, for the tests of list, search and verdicts. */
import { writeExample } from '../../../../electron/core/example/write.ts';
import { saveProcessor } from '../../../../electron/core/store/parts.ts';
import { emptyProcessor } from '../../../../shared/fields/processor.ts';
import { type TestRegister, testRegister } from '../registers.ts';

/** The example, and similar suppliers: equal names, owners and countries, and many without. */
export async function crowdedRegister(alike = 60): Promise<TestRegister> {
  const register = testRegister();
  await writeExample(register.core, null);
  await register.core.write('Femke', '', (writing) => {
    for (let at = 0; at < alike; at += 1) {
      const known = { owner: at % 3 === 0 ? '' : `Noor ${at % 2}`, country: at % 4 === 0 ? null : 'NL' };
      const name = ['Zelfde naam', 'zelfde  náám', 'Émile', 'Ömer & zn.', 'ångström'][at % 5] ?? '';
      saveProcessor(writing, { id: null, version: null, input: { ...emptyProcessor(name), ...known } });
    }
  });
  return register;
}
