import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The checkout. */
export const root = resolve(import.meta.dirname, '../..');

const running = new Set<ChildProcess>();
let stopping = false;
const onWindows = process.platform === 'win32';

export type Ended = {
  /** Exit code; 1 if a signal or the time limit ended it. */
  code: number;
  /** Everything that was written to stdout and stderr, in order of arrival. */
  output: string;
  /** True when the time limit ended it. */
  timedOut: boolean;
};

export type RunOptions = {
  cwd?: string;
  env?: Record<string, string>;
  /** Minutes after which the command and its children are killed. */
  limitMinutes?: number;
  /** File that also receives the output as it arrives. */
  log?: string;
};

/**
 * Runs a command to its end, this Node first on its path. Never throws: a command that cannot start ends with
 * code 1 and the reason as its output.
 */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { cwd = root, env = {}, limitMinutes = 10, log } = options;
  return new Promise((settle) => {
    const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
    const child = spawn(command, args, {
      cwd,
      env: {
        ...process.env,
        // Some hundred Node processes load the same sources; one reads and compiles them for the others.
        NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node-compile'),
        [pathName]: `${dirname(process.execPath)}${onWindows ? ';' : ':'}${process.env[pathName] ?? ''}`,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, so that killing it kills its children too.
      detached: !onWindows,
    });
    running.add(child);
    if (log) mkdirSync(dirname(log), { recursive: true });
    const file = log ? createWriteStream(log) : null;
    let output = '';
    let timedOut = false;
    const limit = setTimeout(() => {
      timedOut = true;
      end(child);
    }, limitMinutes * 60_000);
    const take = (chunk: string) => {
      output += chunk;
      file?.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    const finish = (code: number) => {
      clearTimeout(limit);
      running.delete(child);
      // What was cut off has no result.
      if (stopping) return;
      if (timedOut) take(`\nEnded after ${limitMinutes} minutes.\n`);
      if (file) file.end(() => settle({ code, output, timedOut }));
      else settle({ code, output, timedOut });
    };
    child.once('error', (error) => {
      take(`${command}: ${error.message}\n`);
      finish(1);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}

/** Runs the command line of an installed package (its `bin`) with this Node. */
export function runPackage(
  packageName: string,
  args: readonly string[],
  options: RunOptions & { bin?: string } = {},
): Promise<Ended> {
  const folder = join(root, 'node_modules', packageName);
  const manifest: { bin: string | Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const bin =
    typeof manifest.bin === 'string'
      ? manifest.bin
      : manifest.bin[options.bin ?? packageName.split('/').at(-1) ?? packageName];
  if (bin === undefined) throw new Error(`${packageName} has no command of that name.`);
  return run(process.execPath, [join(folder, bin), ...args], options);
}

/** Runs npm: the one that started us, otherwise the one on the path. */
export function runNpm(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const npm = process.env.npm_execpath;
  return npm
    ? run(process.execPath, [npm, ...args], options)
    : run(onWindows ? 'npm.cmd' : 'npm', args, options);
}

function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM') {
  if (child.pid === undefined) return;
  try {
    if (onWindows) spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-child.pid, signal);
  } catch {
    // It had already exited.
  }
  if (signal === 'SIGTERM') setTimeout(() => running.has(child) && end(child, 'SIGKILL'), 5000).unref();
}

/** From now on Ctrl-C and SIGTERM end every command that is still running, and then us. */
export function endChildrenWithUs(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      console.log(`\nStopped by ${signal}.`);
      for (const child of running) end(child);
      const wait = setInterval(() => {
        if (running.size === 0) {
          clearInterval(wait);
          process.exit(130);
        }
      }, 50);
      setTimeout(() => {
        for (const child of running) end(child, 'SIGKILL');
        process.exit(130);
      }, 6000).unref();
    });
  }
}
