/** Copies of a register that anyone could read: none on the medium of an encrypted backup, and none that stays. */
import { closeSync, mkdirSync, openSync, readdirSync, readSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inPlainFolder, plainFolder } from '../../../../electron/core/ground/plain-copy.ts';
import { beforeEveryCall } from '../../../crash/every-call.ts';
import { sealQuickly } from '../quick-seals.ts';
import { newSupplier, tempFolder, testRegister } from '../registers.ts';

const passphrase = 'vier losse woorden hier';

/** All files in a folder and its folders. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

function isPlain(file: string): boolean {
  const head = Buffer.alloc(15);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head);
  } finally {
    closeSync(handle);
  }
  return head.toString('latin1') === 'SQLite format 3';
}

/** Looks at a folder before every call that can change the disk, as somebody else or a kill would find it. */
async function watched(folder: string, work: () => Promise<unknown>, look: (file: string) => string | null) {
  const found = new Set<string>();
  let calls = 0;
  const end = beforeEveryCall((call) => {
    calls += 1;
    for (const file of filesIn(folder)) {
      const said = look(file);
      if (said !== null) found.add(`${call}: ${said}`);
    }
  });
  try {
    await work();
  } finally {
    end();
  }
  return { calls, found: [...found] };
}

const readableByOthers = (file: string): string | null =>
  (statSync(file).mode & 0o077) === 0 ? null : `${file} is readable by others`;

test('an encrypted backup never stands in plain on its medium, and its plain copy is nobody else’s', async () => {
  onTestFinished(sealQuickly());
  const { client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const stick = join(dirname(file), 'stick');
  mkdirSync(stick);
  let copies = 0;
  const made = await watched(
    dirname(file),
    () => client.backup.make({ folder: stick, passphrase }),
    (at) => {
      const folder = dirname(at);
      if (folder === stick) return isPlain(at) ? `${at} is plain` : readableByOthers(at);
      if (!folder.endsWith('.part')) return null;
      copies += 1;
      return (statSync(folder).mode & 0o077) === 0 ? readableByOthers(at) : `${folder} can be entered`;
    },
  );
  expect(made.found).toEqual([]);
  expect(made.calls).toBeGreaterThan(50);
  expect(copies).toBeGreaterThan(0);
  expect(readdirSync(stick)).toEqual([expect.stringMatching(/\.age$/)]);
  expect(readdirSync(dirname(file)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('every copy is readable by its owner only from its first byte on, also one made in a folder of choice', async () => {
  const { client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const folder = tempFolder();
  const made = await watched(folder, () => client.backup.make({ folder }), readableByOthers);
  expect(made.found).toEqual([]);
  const [name = ''] = readdirSync(folder);
  const restored = await watched(
    dirname(file),
    () => client.backup.restore({ backup: join(folder, name) }),
    (at) => (at.endsWith('.lock') || at.includes('/data/') ? null : readableByOthers(at)),
  );
  expect(restored.found).toEqual([]);
});

/** Larger than any process number that a system gives out. */
const NOBODY = 99_999_999;
const left = (name: string, pid: number): string =>
  `.${name}.${hostname().replace(/[^A-Za-z0-9-]/g, '_')}.${pid}.part`;

test.for(['ended', 'had the number of this one'])(
  'what a process left that %s is gone after the next opening, and what is in use stays',
  async (which) => {
    const { core, client, file } = testRegister();
    const folder = dirname(file);
    const old = join(folder, left('register.vwr.0f0f', which === 'ended' ? NOBODY : process.pid));
    mkdirSync(old);
    writeFileSync(join(old, 'register'), 'SQLite format 3');
    const ours = plainFolder(file);
    core.close();
    await client.register.open({ file });
    const parts = readdirSync(folder).filter((name) => name.endsWith('.part'));
    expect(parts.map((name) => join(folder, name))).toEqual([ours.path]);
    ours.remove();
  },
);

test.for(['ENOSPC', 'EROFS', 'SQLITE_FULL', 'EMFILE', 'SQLITE_CORRUPT', ''])(
  'what fails beside the file is tried elsewhere only if nothing can be written there: %s',
  (code) => {
    const file = join(tempFolder(), 'register.vwr');
    const tried: string[] = [];
    const work = (folder: string) => {
      tried.push(dirname(folder));
      throw Object.assign(new Error('failed'), { code });
    };
    expect(() => inPlainFolder(file, work)).toThrow('failed');
    const elsewhere = ['ENOSPC', 'EROFS', 'SQLITE_FULL'].includes(code) ? [tmpdir()] : [];
    expect(tried).toEqual([dirname(file), ...elsewhere]);
    expect(readdirSync(dirname(file))).toEqual([]);
  },
);
