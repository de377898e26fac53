/**
 * Passwords that a person asked this computer to remember: encrypted by the system's key store, in one file of the data folder.
 * Where the host has no key store nothing is remembered, and what another host remembers is only forgotten.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { SharedAddress } from '../../../shared/schema/replica.ts';
import { changeOwn, DAMAGED, readOwn, writeOwn } from '../ground/own-file.ts';

/** What the system encrypts with for the account that uses the computer, as a host gives it. */
export interface KeyStore {
  /** Whether it protects what it encrypts. Asked late: the first question may make the system ask a person. */
  isOffered(): Promise<boolean>;
  /** As base64; null = it did not. */
  encrypt(text: string): Promise<string | null>;
  /** @param encrypted base64. `isOutdated`: it is to be encrypted anew. Null = it could not be read, here or now. */
  decrypt(encrypted: string): Promise<{ readonly text: string; readonly isOutdated: boolean } | null>;
}

/** Encrypted passwords, by {@link keyOf}. */
const file = z.record(z.string(), z.base64());
/** What is encrypted: the key as well, so that no password is used under another one. */
const content = z.tuple([z.string(), z.string()]);

/**
 * Whom a password is for: `user@host:port/database`. A file of a register says where its server is, and a password goes to no other
 * servers, and with no weaker proof of who they are, than those for which it was given.
 */
export function keyOf({ user, hosts, database, tls, ca }: SharedAddress): string {
  const plain = (text: string) => encodeURIComponent(text.toWellFormed());
  const servers = hosts.map(({ host, port }) => `${plain(host.toLowerCase())}:${port}`).join(',');
  const proof = tls === 'off' ? '?sslmode=disable' : ca === null ? '' : `?sslrootcert=${plain(ca)}`;
  return `${plain(user)}@${servers}/${plain(database)}${proof}`;
}

export class KeptPasswords {
  /** Null = nothing is stored. */
  readonly #file: string | null;
  readonly #store: KeyStore | null;
  readonly #log: (line: string) => void;

  constructor(dataFolder: string | null, store: KeyStore | null, log: (line: string) => void) {
    this.#file = dataFolder === null ? null : join(dataFolder, 'kept-passwords.json');
    this.#store = store;
    this.#log = log;
  }

  /** Whether a password can be remembered on this computer. */
  async isOffered(): Promise<boolean> {
    return this.#file !== null && this.#store !== null && (await this.#store.isOffered());
  }

  /** Whether one is remembered for an address. */
  isKept(address: SharedAddress): boolean {
    return keyOf(address) in this.#read();
  }

  /** Remembers a password instead of an earlier one. What cannot be kept is asked for again: {@link isKept} says so. */
  async keep(address: SharedAddress, password: string): Promise<void> {
    const key = keyOf(address);
    const encrypted = (await this.isOffered())
      ? await this.#store?.encrypt(JSON.stringify([key, password]))
      : null;
    try {
      if (this.#file !== null && encrypted) {
        changeOwn(this.#file, file, this.#log, (before) => ({ ...before, [key]: encrypted }));
      } else this.#log('a password was not remembered: no key store');
    } catch (error) {
      this.#log(`a password was not remembered: ${codeOf(error)}`);
    }
  }

  /** The password that is remembered for an address; null = none, or it cannot be read now. */
  async kept(address: SharedAddress): Promise<string | null> {
    const key = keyOf(address);
    const encrypted = this.#read()[key];
    if (encrypted === undefined || !(await this.isOffered())) return null;
    const decrypted = await this.#store?.decrypt(encrypted);
    const [of, password] = decrypted ? contentIn(decrypted.text) : [];
    if (of !== key || password === undefined) {
      this.#log('a password that was remembered could not be read');
      return null;
    }
    if (decrypted?.isOutdated) await this.keep(address, password);
    return password;
  }

  /** Errors: `read-only`, `disk-full` if one is remembered and stays so. */
  forget(address: SharedAddress): void {
    const { [keyOf(address)]: forgotten, ...others } = this.#read();
    if (this.#file === null || forgotten === undefined) return;
    rmSync(this.#file + DAMAGED, { force: true });
    if (Object.keys(others).length > 0) writeOwn(this.#file, others);
    else rmSync(this.#file, { force: true });
  }

  /** Forgets a password that the server refused: tried again and again it would lock the account. */
  refused(address: SharedAddress): void {
    try {
      this.forget(address);
    } catch (error) {
      this.#log(`a password was not forgotten: ${codeOf(error)}`);
    }
  }

  #read(): z.infer<typeof file> {
    return this.#file === null ? {} : (readOwn(this.#file, file, this.#log) ?? {});
  }
}

function contentIn(text: string): z.infer<typeof content> | [] {
  try {
    return content.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? 'unknown fault');
