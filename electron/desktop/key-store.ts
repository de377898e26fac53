/** The system's key store, with which main encrypts for the core what a person asked to remember. */
import { safeStorage } from 'electron';
import { protects } from '../policy/key-store.ts';
import type { KeyStoreAnswer, KeyStoreAsk } from './channels.ts';

/** Null = it protects nothing here. Must be called after the app is ready. Errors: what the system says. */
export async function askKeyStore(ask: KeyStoreAsk, text: string): Promise<KeyStoreAnswer | null> {
  const isAvailable = await safeStorage.isAsyncEncryptionAvailable();
  const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : null;
  if (!protects(isAvailable, backend)) return null;
  if (ask === 'encrypt') {
    return { text: (await safeStorage.encryptStringAsync(text)).toString('base64'), isOutdated: false };
  }
  if (ask === 'is-offered') return { text: '', isOutdated: false };
  const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(text, 'base64'));
  return { text: result, isOutdated: shouldReEncrypt };
}
