/** Two accounts that share a register share its backups: who may open the one may open the others, and nobody else. */
import { chmodSync, chownSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { newSupplier, tempFolder, testCore } from '../registers.ts';

const rightsOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const isPosix = process.platform !== 'win32';

test.runIf(isPosix).each([
  [0o600, '700', '600'],
  [0o640, '750', '640'],
  [0o660, '770', '640'],
  [0o664, '775', '644'],
  [0o620, '700', '600'],
])('backups of a register with the rights %o are for whoever may open it', async (mode, folder, file) => {
  const { core, client, file: register } = testCore();
  core.create(register, 'Stichting Proef');
  await newSupplier(client, 'Boekwerk');
  chmodSync(register, mode);
  const made = await client.backup.make({});
  expect([rightsOf(dirname(made.file)), rightsOf(made.file)]).toEqual([folder, file]);
  const { kept } = await client.backup.restore({ backup: made.file });
  expect([rightsOf(kept ?? ''), rightsOf(register)]).toEqual([file, mode.toString(8)]);
});

test.runIf(isPosix)(
  'a folder that a person chose or made keeps its rights, and the copy in it is private',
  async () => {
    const { core, client, file: register } = testCore();
    core.create(register, 'Stichting Proef');
    chmodSync(register, 0o664);
    const chosen = join(tempFolder(), 'stick');
    const { file } = await client.backup.make({ folder: chosen });
    expect([rightsOf(chosen), rightsOf(file)]).toEqual(['700', '600']);
    const own = `${register}.backups`;
    mkdirSync(own, { mode: 0o700 });
    await client.backup.make({});
    expect(rightsOf(own)).toBe('700');
  },
);

test.runIf(process.getuid?.() === 0)(
  'backups, and a register that was restored, are of the group of the register',
  async () => {
    const { core, client, file: register } = testCore();
    core.create(register, 'Stichting Proef');
    chownSync(register, 0, 4321);
    chmodSync(register, 0o660);
    const { file } = await client.backup.make({});
    await client.backup.restore({ backup: file });
    expect([dirname(file), file, register].map((path) => statSync(path).gid)).toEqual([4321, 4321, 4321]);
  },
);
