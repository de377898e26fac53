import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepOpeningFiles, writeOpeningFile } from '../../../electron/browser/opening-file.ts';
import { isOtherAccount, peerAccount } from '../../../electron/browser/peer.ts';
import { type BrowserHost, startBrowserHost } from '../../../electron/browser/server.ts';
import { redeem } from './redeem.ts';

let folder: string;
let host: BrowserHost;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opening-'));
  host = await startBrowserHost({ router: {}, context: {}, assets: folder });
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

describe('the file that leads to an address', () => {
  it('is readable by its owner only, and tells no other page where it came from', () => {
    const address = host.address();
    const file = writeOpeningFile(join(folder, 'data'), address);
    if (process.platform !== 'win32') {
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    }
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(`content="0;url=${address}"`);
    expect(text).toContain('content="no-referrer"');
    expect(text).not.toContain(host.token);
  });

  it('is swept when the program that wrote it is gone, and only then', () => {
    const own = writeOpeningFile(folder, host.address());
    const gone = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' });
    const left = join(folder, `open-${gone.stdout.trim()}-1.html`);
    const other = join(folder, 'open-letter.html');
    for (const file of [left, other]) writeFileSync(file, '');
    sweepOpeningFiles(folder);
    expect([own, left, other].map(existsSync)).toEqual([true, false, true]);
    sweepOpeningFiles(join(folder, 'not there'));
  });
});

const head =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const line = (from: string, to: string, account: number) =>
  `   1: ${from} ${to} 01 00000000:00000000 00:00000000 00000000 ${String(account).padStart(5)}        0 1 1 0 20`;

describe('the account at the other end', () => {
  // Port 40000 is 9C40, port 8080 is 1F90.
  const ports = { remotePort: 40_000, localPort: 8080 };
  const tables =
    (tcp: string[], tcp6: string[] = []) =>
    (path: string) =>
      [head, ...(path.endsWith('6') ? tcp6 : tcp)].join('\n');

  it('is that of the socket which is connected to ours', () => {
    const ours = line('0100007F:1F90', '0100007F:9C40', 1000);
    const theirs = line('0100007F:9C40', '0100007F:1F90', 23_456);
    expect(peerAccount(ports, tables([ours, theirs]))).toBe(23_456);
    const mapped = '0000000000000000FFFF00000100007F';
    expect(peerAccount(ports, tables([ours], [line(`${mapped}:9C40`, `${mapped}:1F90`, 7)]))).toBe(7);
    expect(peerAccount(ports, tables([ours]))).toBeNull();
    expect(peerAccount(ports, () => '')).toBeNull();
  });

  it('is another one only where the system says so', () => {
    expect([1000, 0, null].map((account) => isOtherAccount(account, 1000))).toEqual([false, false, false]);
    expect(isOtherAccount(23_456, 1000)).toBe(true);
    expect(isOtherAccount(23_456, 0)).toBe(true);
  });

  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
    'is refused with a ticket that it has read somewhere, and the ticket stays good',
    async () => {
      const address = new URL(host.address());
      const ticket = address.hash.replace('#k=', '');
      const script = `fetch('${address.origin}/open', { method: 'POST', headers: { origin: '${address.origin}',
        'content-type': 'application/json', authorization: 'Ticket ${ticket}' } })
        .then((answer) => console.log(answer.status))`;
      const stranger = await new Promise<string>((resolve) => {
        const child = spawn(process.execPath, ['-e', script], {
          uid: 23_456,
          gid: 23_456,
          cwd: '/',
          stdio: 'pipe',
        });
        let out = '';
        child.stdout.on('data', (text) => {
          out += text;
        });
        child.on('close', () => resolve(out.trim()));
      });
      expect(stranger).toBe('403');
      expect(await redeem(address)).toBe(host.token);
    },
  );
});
