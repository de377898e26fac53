/** Saves suppliers one by one and reports each one saved: everything reported must survive a kill. */
import { writeSync } from 'node:fs';
import { inProcessClient } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { emptyProcessor } from '../../shared/schema/processor.ts';

const core = new Core({ dataFolder: null, lockFrom: 'change', actor: 'crash' });
core.open(process.argv[2] ?? '');
const client = inProcessClient({ core, actor: null });
writeSync(1, 'ready\n');
for (let at = 0; ; at += 1) {
  const input = emptyProcessor(`Opgeslagen ${process.pid}-${at}`);
  const { id } = await client.processors.save({ id: null, version: null, input });
  writeSync(1, `saved ${id}\n`);
}
