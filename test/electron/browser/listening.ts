/** Which TCP ports a process listens on, as Linux itself lists them. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const LISTEN = '0A';

/** Addresses as `127.0.0.1:8080`; one that is not IPv4 is returned as the kernel writes it. */
export function listeningSockets(pid: number): string[] {
  const own = new Set(socketInodes(pid));
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === LISTEN && own.has(fields[9] ?? ''))
      .map((fields) => readable(fields[1] ?? '')),
  );
}

function socketInodes(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });
}

function readable(address: string): string {
  const [ip = '', port = ''] = address.split(':');
  if (ip.length !== 8) return address;
  const bytes = ip.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return `${bytes.reverse().join('.')}:${Number.parseInt(port, 16)}`;
}
