/** A program in place of the one that shows notifications, first on the path, which keeps what it was given. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { tempFolder } from './registers.ts';

/** @param code what it ends with. */
export function standInNotifier(code = 0) {
  const folder = join(tempFolder(), 'bin');
  const seen = join(folder, 'seen');
  mkdirSync(folder);
  const program = join(folder, 'notify-send');
  writeFileSync(
    program,
    `#!${process.execPath}\nrequire('node:fs').appendFileSync(${JSON.stringify(seen)}, JSON.stringify(process.argv.slice(2)) + '\\n');\n${code === 0 ? '' : "console.error('no server');"}process.exitCode = ${code};\n`,
  );
  chmodSync(program, 0o755);
  return {
    path: `${folder}${delimiter}${process.env.PATH}`,
    /** The arguments of each notification. */
    shown: (): string[][] =>
      existsSync(seen)
        ? readFileSync(seen, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line))
        : [],
  };
}
