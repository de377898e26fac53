import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import { expect, onTestFinished, test, vi } from 'vitest';
import { accountName } from '../../../../electron/core/register/person.ts';

test('an account whose name the system does not know goes by the environment, or by its number', () => {
  const unknown = vi.spyOn(os, 'userInfo').mockImplementation(() => {
    throw new Error('uv_os_get_passwd returned ENOENT (no such file or directory)');
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    unknown.mockRestore();
    syncBuiltinESMExports();
    vi.unstubAllEnvs();
  });
  vi.stubEnv('LOGNAME', 'noor');
  expect(accountName()).toBe('noor');
  for (const name of ['LOGNAME', 'USER', 'USERNAME']) vi.stubEnv(name, '');
  expect(accountName()).toBe(String(process.getuid?.() ?? '?'));
});
