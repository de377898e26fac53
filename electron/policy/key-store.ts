/** Whether the system's key store protects what is encrypted with it. */

/**
 * Stores of desktops on Linux that hold their key for the account that logged in. Without one (`basic_text`) Chromium's key is the
 * same for everybody; `unknown` is one that was not asked yet.
 */
const LINUX_STORES: readonly string[] = ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'];

/**
 * @param isAvailable whether the system says that it encrypts.
 * @param backend the name of the store on Linux; null elsewhere, where Keychain and DPAPI are the account's.
 */
export const protects = (isAvailable: boolean, backend: string | null): boolean =>
  isAvailable && (backend === null || LINUX_STORES.includes(backend));
