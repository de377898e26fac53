/** LibreOffice without a window, as a yardstick: it makes a PDF of a workbook. */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a piece of work took. Milliseconds and MB; null where the system does not tell. */
export interface Took {
  readonly wallMs: number;
  readonly cpuMs: number | null;
  readonly peakMb: number | null;
}

/** The command of LibreOffice on this machine, or null. */
export function officeCommand(): string | null {
  const found = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
  return found ?? null;
}

/** Makes a tagged PDF of a workbook in `folder`, with a profile of its own there. */
export async function officePdf(command: string, workbook: string, folder: string): Promise<Took> {
  const profile = pathToFileURL(join(folder, 'office-profile')).href;
  const filter = 'pdf:calc_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
  const args = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    folder,
    workbook,
  ];
  const started = performance.now();
  // A group of its own, because the command starts others.
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  const group = child.pid ?? 0;
  const cpu = new Map<string, number>();
  let peakMb = 0;
  const look = setInterval(() => {
    let memory = 0;
    for (const { pid, cpuMs, mb } of processesOf(group)) {
      cpu.set(pid, cpuMs);
      memory += mb;
    }
    peakMb = Math.max(peakMb, memory);
  }, 20);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(look);
  const wallMs = performance.now() - started;
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
  rmSync(join(folder, basename(workbook).replace(/\.xlsx$/, '.pdf')));
  const cpuMs = cpu.size === 0 ? null : [...cpu.values()].reduce((sum, value) => sum + value, 0);
  return { wallMs, cpuMs, peakMb: peakMb === 0 ? null : Math.round(peakMb) };
}

/** Processor time of a running process in milliseconds, if the system reports it. */
export function cpuOf(pid: number | string | undefined): number | null {
  try {
    return ticks(readFileSync(`/proc/${pid}/stat`, 'utf8')).cpuMs;
  } catch {
    return null;
  }
}

/** Fields 5, 14 and 15 of proc(5), behind the name in brackets: the group, and hundredths of a second. */
function ticks(stat: string): { readonly group: number; readonly cpuMs: number } {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { group: Number(fields[2]), cpuMs: (Number(fields[11]) + Number(fields[12])) * 10 };
}

function processesOf(group: number): { pid: string; cpuMs: number; mb: number }[] {
  try {
    return readdirSync('/proc').flatMap((pid) => {
      if (!/^\d+$/.test(pid)) return [];
      try {
        const { group: own, cpuMs } = ticks(readFileSync(`/proc/${pid}/stat`, 'utf8'));
        if (own !== group) return [];
        const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
        return [{ pid, cpuMs, mb: (pages * 4096) / 1e6 }];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}
