/**
 * Stops before every call that can change a disk: those of Node's file system and those of SQLite. What is on
 * the disk then is exactly what a process that is killed there leaves.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'better-sqlite3';

const changing = [
  'chmodSync',
  'close',
  'closeSync',
  'copyFileSync',
  'fsync',
  'fsyncSync',
  'ftruncateSync',
  'linkSync',
  'mkdirSync',
  'mkdtempSync',
  'open',
  'openSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'utimesSync',
  'write',
  'writeFileSync',
  'writeSync',
  'writev',
] as const;
const ofDatabase = ['backup', 'close', 'exec', 'pragma'] as const;
const ofStatement = ['all', 'get', 'run'] as const;

type Calls = Record<string, (...given: unknown[]) => unknown>;

/**
 * Calls `stop` with the name of each call, before it is made; calls that `stop` itself makes are not counted.
 * Returns the function that ends this.
 */
export function beforeEveryCall(stop: (call: string) => void): () => void {
  const undo: (() => void)[] = [];
  let isStopped = false;
  const watch = (calls: Calls, names: readonly string[]) => {
    for (const name of names) {
      const original = calls[name];
      if (original === undefined) throw new Error(`there is no ${name}`);
      calls[name] = function (this: unknown, ...given: unknown[]) {
        if (!isStopped) {
          isStopped = true;
          try {
            stop(name);
          } finally {
            isStopped = false;
          }
        }
        return original.apply(this, given);
      };
      undo.push(() => {
        calls[name] = original;
      });
    }
  };
  const probe = new Database(':memory:');
  const statements = Object.getPrototypeOf(probe.prepare('SELECT 1')) as Calls;
  probe.close();
  watch(fs as unknown as Calls, changing);
  watch(Database.prototype as unknown as Calls, ofDatabase);
  watch(statements, ofStatement);
  syncBuiltinESMExports();
  return () => {
    for (const back of undo) back();
    syncBuiltinESMExports();
  };
}
