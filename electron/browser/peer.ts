/**
 * Whose program is at the other end of a connection on this machine. Only Linux tells: /proc/net/tcp lists each
 * socket with the account that opened it (proc_pid_net(5)).
 */
import { readFileSync } from 'node:fs';

/** The ports of a connection over the loopback address, as this program sees them. */
export interface Ports {
  readonly localPort?: number | undefined;
  readonly remotePort?: number | undefined;
}

/** 127.0.0.1 as both tables write it, in the byte order of the processors that we run on. */
const LOOPBACK = ['0100007F', '0000000000000000FFFF00000100007F'];
const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'];

const readTable = (path: string): string => {
  try {
    return readFileSync(path, 'ascii');
  } catch {
    return '';
  }
};

/** Number of the account at the other end; null = this system does not say. */
export function peerAccount(
  { localPort = 0, remotePort = 0 }: Ports,
  read: (path: string) => string = readTable,
): number | null {
  const ends = (port: number) =>
    LOOPBACK.map((address) => `${address}:${port.toString(16).toUpperCase().padStart(4, '0')}`);
  const [theirs, ours] = [ends(remotePort), ends(localPort)];
  for (const table of TABLES) {
    for (const line of read(table).split('\n')) {
      const [, from = '', to = '', , , , , account = ''] = line.trim().split(/\s+/);
      if (theirs.includes(from) && ours.includes(to)) return Number(account);
    }
  }
  return null;
}

/**
 * Whether the other end is known to be an account other than our own. The administrator's is let through: it reads
 * our memory anyway, and forwards the connections of other machines.
 */
export function isOtherAccount(account: number | null, own: number | undefined): boolean {
  return account !== null && account !== 0 && account !== own;
}
