/** Encryption without the seconds that deriving a key takes on purpose. */
import { Encrypter } from 'age-encryption';

/** The work factor (power of 2) that stands in the header of what is encrypted quickly. */
export const QUICK_FACTOR = 10;

/**
 * Fewer rounds of scrypt in this process; the file says how many, so opening needs no such change. That the program
 * makes 2^18 of them has a test of its own.
 * @returns what ends it
 */
export function sealQuickly(): () => void {
  const { setPassphrase } = Encrypter.prototype;
  Encrypter.prototype.setPassphrase = function (passphrase) {
    setPassphrase.call(this, passphrase);
    this.setScryptWorkFactor(QUICK_FACTOR);
  };
  return () => {
    Encrypter.prototype.setPassphrase = setPassphrase;
  };
}
