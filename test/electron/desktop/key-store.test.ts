import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FromCore } from '../../../electron/desktop/channels.ts';
import { KeyStoreLink } from '../../../electron/desktop/key-store-link.ts';
import { protects } from '../../../electron/policy/key-store.ts';
import { boot, coreOf } from './boot.ts';
import type { FakeElectron } from './fake-electron.ts';

type Backend = ReturnType<Electron.SafeStorage['getSelectedStorageBackend']>;

/** What is decided of each store that Electron names; a new name is a fault of the types. */
const stores: Record<Backend, boolean> = {
  basic_text: false,
  unknown: false,
  gnome_libsecret: true,
  kwallet: true,
  kwallet5: true,
  kwallet6: true,
};

function on(platform: NodeJS.Platform): void {
  const before = process.platform;
  Object.defineProperty(process, 'platform', { value: platform });
  onTestFinished(() => {
    Object.defineProperty(process, 'platform', { value: before });
  });
}

/** The key store as the core asks it, with main behind it. */
function linkTo(electron: FakeElectron): KeyStoreLink {
  const core = coreOf(electron);
  const link = new KeyStoreLink({ postMessage: (message: FromCore) => core.emit('message', message) });
  const answer = core.postMessage.bind(core);
  core.postMessage = (message: unknown, ports) => {
    answer(message, ports);
    const told = message as Parameters<KeyStoreLink['receive']>[0] | { type: 'ping' };
    if (told.type === 'key-store') link.receive(told);
  };
  return link;
}

describe('the key store of the system', () => {
  it.each(Object.entries(stores))('%s protects: %s', (backend, isSafe) => {
    expect([protects(true, backend), protects(false, backend)]).toEqual([isSafe, false]);
  });

  it('of macOS and Windows protects when the system says so', () => {
    expect([protects(true, null), protects(false, null)]).toEqual([true, false]);
  });

  it('encrypts and decrypts for the core, and only the core hears it', async () => {
    on('linux');
    const electron = await boot();
    const link = linkTo(electron);
    expect(await link.isOffered()).toBe(true);
    const encrypted = await link.encrypt('géheim é');
    expect(Buffer.from(encrypted ?? '', 'base64').toString()).toBe('é miehég');
    expect(await link.decrypt(encrypted ?? '')).toEqual({ text: 'géheim é', isOutdated: false });
    electron.module.safeStorage.decryptStringAsync.mockResolvedValueOnce({
      result: 'x',
      shouldReEncrypt: true,
    });
    expect(await link.decrypt(encrypted ?? '')).toEqual({ text: 'x', isOutdated: true });
  });

  it('is not asked before the core asks: a system may ask a person', async () => {
    const { safeStorage } = (await boot()).module;
    expect(safeStorage.isAsyncEncryptionAvailable).not.toHaveBeenCalled();
  });

  it.each(['basic_text', 'unknown'] as const)(
    'is not offered on Linux with %s, and nothing is encrypted',
    async (secrets) => {
      on('linux');
      const electron = await boot({ secrets });
      const link = linkTo(electron);
      expect([await link.isOffered(), await link.encrypt('geheim')]).toEqual([false, null]);
      expect(electron.module.safeStorage.encryptStringAsync).not.toHaveBeenCalled();
      on('darwin');
      expect(await link.isOffered()).toBe(true);
    },
  );

  it('that is not there, or refuses, answers nothing; its words, which may hold the secret, are told to nobody', async () => {
    on('linux');
    const electron = await boot();
    const link = linkTo(electron);
    electron.module.safeStorage.encryptStringAsync.mockRejectedValueOnce(new Error('cannot encrypt geheim'));
    expect(await link.encrypt('geheim')).toBeNull();
    electron.module.safeStorage.decryptStringAsync.mockRejectedValueOnce(new Error('geheim'));
    expect(await link.decrypt('Z2VoZWlt')).toBeNull();
    electron.module.safeStorage.isAsyncEncryptionAvailable.mockResolvedValueOnce(false);
    expect(await link.isOffered()).toBe(false);
    const log = readFileSync(join(process.env.VERWERKERSREGISTER_DATA ?? '', 'log.txt'), 'utf8');
    expect(log).toContain('the key store of the system does not decrypt');
    expect(log).not.toContain('geheim');
    expect(JSON.stringify(coreOf(electron).messages)).not.toContain('cannot');
  });

  it('does not answer another core than the one that asked', async () => {
    on('linux');
    const electron = await boot();
    const first = coreOf(electron);
    first.emit('message', { type: 'key-store', call: 1, ask: 'encrypt', text: 'geheim' });
    first.emit('exit', 1);
    await vi.waitFor(() => expect(electron.module.safeStorage.encryptStringAsync).toHaveBeenCalledOnce());
    await new Promise((resolve) => setImmediate(resolve));
    for (const core of [first, coreOf(electron)]) {
      expect(core.messages.map(({ message }) => message)).not.toContainEqual(
        expect.objectContaining({ type: 'key-store' }),
      );
    }
  });
});
