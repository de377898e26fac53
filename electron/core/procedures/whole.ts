/** Procedures on the whole register as a zip. */
import { rmSync } from 'node:fs';
import { wholeSentences } from '../../../shared/messages/safekeeping.ts';
import { putInPlace } from '../backup/restore.ts';
import { Problem } from '../problem.ts';
import type { Connection } from '../store/connection.ts';
import { entities, statement } from '../store/entities.ts';
import { exportWhole } from '../whole/export.ts';
import { buildFromZip } from '../whole/import.ts';
import { os } from './base.ts';

/** What every new register holds. */
const ofTheStart: ReadonlySet<string> = new Set(['organisation', 'policy']);

function isEmpty(connection: Connection): boolean {
  return Object.keys(entities)
    .filter((name) => !ofTheStart.has(name))
    .every((name) => !statement(connection, `SELECT 1 FROM ${name} LIMIT 1`).get());
}

export const whole = {
  export: os.whole.export.handler(({ context: { core } }) => {
    const name = `${core.status().organisation || 'register'} ${core.today()}.zip`;
    return new File([new Uint8Array(exportWhole(core.stored))], name, { type: 'application/zip' });
  }),
  import: os.whole.import.handler(async ({ context: { core }, input }) => {
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    if (!isEmpty(core.stored)) throw new Problem('refused', wholeSentences.notEmpty);
    const part = `${core.file}.import.part`;
    rmSync(part, { force: true });
    core.session.requireWriter();
    buildFromZip(bytes, part);
    core.replaceRegister(core.file, () => putInPlace(part, core.file));
    return core.status();
  }),
};
