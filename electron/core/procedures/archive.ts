/** Procedures on the whole register as a zip. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { wholeSentences } from '../../../shared/words/safekeeping.ts';
import { exportWhole } from '../archive/export.ts';
import { buildFromZip, fillFromZip } from '../archive/import.ts';
import { putInPlace, summaryOf } from '../backup/restore.ts';
import { savedName } from '../documents/names.ts';
import { partOf, sweepParts } from '../ground/files.ts';
import { Problem } from '../ground/problem.ts';
import { SEALED_ENDING, sealBytes, unsealBytes } from '../ground/seal.ts';
import type { Core } from '../register/core.ts';
import { type Connection, closeConnection, passingConnection } from '../store/connection.ts';
import { entities, statement } from '../store/entities.ts';
import { os } from './base.ts';

/** What every new register holds. */
const ofTheStart: ReadonlySet<string> = new Set(['organisation', 'policy']);

function isEmpty(connection: Connection): boolean {
  return Object.keys(entities)
    .filter((name) => !ofTheStart.has(name))
    .every((name) => !statement(connection, `SELECT 1 FROM ${name} LIMIT 1`).get());
}

/** The bytes of a zip for the open register. Errors: `refused` where that is not empty, those of opening the seal. */
async function zipFor(core: Core, input: { file: File; passphrase: string | null }): Promise<Uint8Array> {
  const bytes = await unsealBytes(new Uint8Array(await input.file.arrayBuffer()), input.passphrase);
  if (!isEmpty(core.stored)) throw new Problem('refused', wholeSentences.notEmpty);
  return bytes;
}

export const archive = {
  export: os.archive.export.handler(async ({ context: { core }, input }) => {
    const name = savedName(
      `${core.status().organisation || 'register'} ${core.today()}.zip`,
      'application/zip',
    );
    const zip = exportWhole(core.stored);
    if (input.passphrase === null) return new File([new Uint8Array(zip)], name, { type: 'application/zip' });
    return new File([new Uint8Array(await sealBytes(zip, input.passphrase))], name + SEALED_ENDING);
  }),
  plan: os.archive.plan.handler(async ({ context: { core }, input }) => {
    const bytes = await zipFor(core, input);
    const connection = passingConnection();
    try {
      fillFromZip(connection, bytes);
      return summaryOf(connection);
    } finally {
      closeConnection(connection);
    }
  }),
  import: os.archive.import.handler(async ({ context: { core }, input }) => {
    const bytes = await zipFor(core, input);
    sweepParts(dirname(core.file));
    const part = partOf(core.file);
    core.session.requireWriter();
    try {
      buildFromZip(bytes, part);
      core.replaceRegister(core.file, () => putInPlace(part, core.file));
    } finally {
      rmSync(part, { force: true });
    }
    return core.status();
  }),
};
