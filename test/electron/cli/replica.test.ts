import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReplicaStatus } from '../../../shared/schema/replica.ts';
import { tempFolder } from '../core/registers.ts';
import { cannotShare, grantRights, sharedDatabase, sharedServer } from '../core/replica/shared.ts';
import { cli, cliJson } from './run-cli.ts';

const server = sharedServer();

test('what does nothing, or lacks something, is refused', async () => {
  const file = join(tempFolder(), 'ours.vwr');
  await cli('init', file);
  const alone = await cli('replica', 'status', '--register', file);
  expect(alone).toMatchObject({ code: 0, out: 'Dit register wordt niet gedeeld.\n' });
  const missing = await cli('replica', 'create', '--register', file, '--host', 'db1');
  expect(missing).toMatchObject({ code: 2, out: '' });
  expect(missing.err).toContain('--database');
  const idle = await cli('replica', 'leave', '--register', file, '--host', 'db1');
  expect(idle).toMatchObject({ code: 2, out: '' });
  expect((await cli('replica', 'leave', '--register', file)).err).toContain('wordt niet gedeeld');
  const open = ['--host', 'db.example', '--database', 'ours', '--user', 'noor', '--clear-text'];
  expect((await cli('replica', 'create', '--register', file, ...open)).err).toContain('Zonder TLS');
});

describe.skipIf(cannotShare !== null)(`replica on the command line ${cannotShare ?? ''}`, () => {
  test('create, join, change, status and leave', async () => {
    const at = await sharedDatabase(server());
    const folder = tempFolder();
    const [ours, theirs] = [join(folder, 'ours.vwr'), join(folder, 'theirs.vwr')];
    const to = (user: 'noor' | 'anna') => {
      const { database, passwordFile } = at(user);
      const where = [
        '--host',
        `127.0.0.1:${server().port}`,
        '--database',
        database,
        '--user',
        user,
        '--clear-text',
      ];
      return [...where, '--password-file', String(passwordFile)];
    };
    await cli('init', ours, '--example');
    const made = await cli('replica', 'create', '--register', ours, ...to('noor'));
    expect(made).toMatchObject({ code: 0 });
    expect(made.out).toContain('als noor: contact met de server');
    await grantRights(server(), at('noor').database);
    const joined = await cliJson<ReplicaStatus>('replica', 'join', '--register', theirs, ...to('anna'));
    expect(joined).toMatchObject({ code: 0, result: { state: 'online' } });
    const names = async (file: string) =>
      (await cliJson<{ name: string }[]>('processors', '--register', file)).result.map(({ name }) => name);
    expect(await names(theirs)).toEqual(await names(ours));
    const english = await cli('replica', 'status', '--register', theirs, '--language', 'en');
    expect(english).toMatchObject({ code: 0 });
    expect(english.out).toContain('as anna: contact with the server');
    server().stop('fast');
    const away = await cli('replica', 'status', '--register', theirs);
    expect(away).toMatchObject({ code: 1 });
    expect(away.out.split('Geen contact met de server')).toHaveLength(2);
    expect(away.err).toBe('');
    expect(await names(theirs)).toHaveLength((await names(ours)).length);
    server().startAgain();
    expect(await cli('replica', 'leave', '--register', theirs)).toMatchObject({ code: 0 });
    expect((await cli('replica', 'status', '--register', theirs)).out).toContain('niet gedeeld');
    expect((await cli('verify', '--register', theirs)).code).toBe(0);
  });
});
