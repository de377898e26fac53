/** Archives, sign-off files and encrypted files: their bytes, and their content with every digest made right. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { buildFromZip } from '../../electron/core/archive/import.ts';
import { sha256 } from '../../electron/core/ground/digest.ts';
import { unsealFile } from '../../electron/core/ground/seal.ts';
import { inProcessClient } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { type ChainLine, lineHash, valueDigest } from '../../electron/core/store/chain.ts';
import { NOON, standing } from '../clock.ts';
import { jobsHere } from '../electron/core/jobs-here.ts';
import { type Chance, type Fuzzer, mutatedBytes, mutatedJson, outcomeOf } from './fuzzer.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/registers/${name}`, import.meta.url));
const ZIP = 'version-4.zip';
const HISTORY = 'history.jsonl';

/** Builds the register of a zip; what was refused leaves nothing, and what was taken can be used. */
async function built(folder: string, zip: Uint8Array): Promise<string> {
  const source = join(folder, 'given.zip');
  const target = join(folder, 'built.vwr');
  writeFileSync(source, zip);
  try {
    const outcome = await outcomeOf(() => buildFromZip(source, target));
    const left = readdirSync(folder).filter((name) => name !== 'given.zip' && name !== 'built.vwr');
    if (left.length > 0 || existsSync(target) !== (outcome === 'taken')) throw new Error(`left: ${left}`);
    if (outcome === 'taken') await used(target);
    return outcome;
  } finally {
    for (const end of ['', '-wal', '-shm', '.lock']) rmSync(target + end, { force: true });
  }
}

/** A register that was taken over opens, verifies, and answers what its pages ask. */
async function used(file: string): Promise<void> {
  const log: string[] = [];
  const core = new Core({
    dataFolder: null,
    lockFrom: 'change',
    clock: standing({ now: NOON }),
    spawnJob: jobsHere,
    log: (line) => log.push(line),
  });
  const client = inProcessClient({ core, actor: 'Femke' });
  const outcome = await outcomeOf(async () => {
    core.open(file);
    const { rows } = await client.processors.list({ limit: 100 });
    for (const { id } of rows) await client.processors.get({ id });
    await client.register.history({ limit: 1000 });
    await client.attention.list({ limit: 100 });
    const { findings } = await client.register.verify();
    if (findings.length > 0) throw new Error(`verify: ${findings[0]?.detail}`);
  }, log).finally(() => core.close());
  if (outcome !== 'taken') throw new Error(`taken over, and then ${outcome}`);
}

const zipBytes: Fuzzer = {
  name: 'archive-bytes',
  prepare: async (folder) => {
    const zip = fixture(ZIP);
    // Most of a zip is packed data, in which a change only breaks a digest.
    const directory = zip.length - 22 - zip.readUInt32LE(zip.length - 10);
    return {
      attempt: (chance) =>
        built(folder, mutatedBytes(zip, chance, chance.once(2) ? directory : 0, zip.length)),
    };
  },
};

type Line = ChainLine & Record<'salt' | 'old' | 'new' | 'erasedAt' | 'hash', string | null>;
type Parts = Record<string, Uint8Array>;

const zipContent: Fuzzer = {
  name: 'archive-content',
  prepare: async (folder) => {
    const whole = unzipSync(fixture(ZIP));
    return { attempt: (chance) => built(folder, mutatedContent(whole, chance)) };
  },
};

/** A zip with a record or a line of history changed, and its chain and digests made right. */
function mutatedContent(whole: Parts, chance: Chance): Uint8Array {
  const parts = { ...whole };
  const lines = textOf(parts, HISTORY)
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line));
  const kinds = Object.keys(parts).filter((name) => name.startsWith('records/'));
  const manifest = JSON.parse(textOf(parts, 'register.json'));
  const isOfHistory = chance.once(3);
  if (isOfHistory) lines.splice(chance.int(lines.length), 1, mutatedJson(chance.pick(lines), chance));
  else {
    const name = chance.pick(kinds.filter((kind) => JSON.parse(textOf(parts, kind)).length > 0));
    const records = JSON.parse(textOf(parts, name));
    const at = chance.int(records.length);
    const changed = mutatedJson(records[at], chance);
    records[at] = changed;
    parts[name] = strToU8(JSON.stringify(records));
    tellCreated(lines, changed, chance);
  }
  if (!chance.once(8)) rechain(lines);
  parts[HISTORY] = strToU8(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  manifest.history = { lines: lines.length, head: lines.at(-1)?.hash ?? '' };
  manifest.files = Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => name !== 'register.json')
      .map(([name, bytes]) => [name, { bytes: bytes.length, sha256: sha256(bytes) }]),
  );
  parts['register.json'] = strToU8(
    JSON.stringify(chance.once(12) ? mutatedJson(manifest, chance) : manifest),
  );
  return zipSync(parts, { level: 0 });
}

/** Lets the history say that a record was created as it is now, so that only the schemas can object to it. */
function tellCreated(lines: Line[], changed: unknown, chance: Chance): void {
  if (typeof changed !== 'object' || changed === null || !('id' in changed) || chance.once(4)) return;
  const { id, fields } = changed as { id: unknown; fields?: unknown };
  for (const [at, line] of lines.entries()) {
    if (line.entityId !== id || line.salt === null) continue;
    if (line.action === 'create') lines[at] = { ...line, new: JSON.stringify(fields ?? null) };
    else if (line.action === 'update' && typeof fields === 'object' && fields !== null) {
      const now = (fields as Record<string, unknown>)[String(line.field)];
      lines[at] = { ...line, new: JSON.stringify(now ?? null) };
    }
  }
}

function rechain(lines: Line[]): void {
  let head = '';
  for (const [at, line] of lines.entries()) {
    if (typeof line !== 'object' || line === null) return;
    const digest = typeof line.salt === 'string' ? valueDigest(line.salt, line.old, line.new) : line.digest;
    head = lineHash(head, { ...line, digest });
    lines[at] = { ...line, digest, hash: head };
  }
}

const textOf = (parts: Parts, name: string): string => strFromU8(parts[name] ?? new Uint8Array());

const signOffs: Fuzzer = {
  name: 'sign-off-files',
  prepare: async (folder) => {
    const file = join(folder, 'register.vwr');
    writeFileSync(file, fixture('version-4.vwr'));
    const log: string[] = [];
    const clock = standing({ now: NOON });
    const core = new Core({ dataFolder: null, lockFrom: 'change', clock, log: (line) => log.push(line) });
    core.open(file);
    const client = inProcessClient({ core, actor: 'Femke' });
    const whole = JSON.parse(fixture('version-4-sign-off.json').toString());
    return {
      attempt: (chance) => {
        const signOff = mutatedJson(whole.signOff, chance);
        if (chance.once(2) && typeof signOff?.review?.frozen === 'string') {
          signOff.review.frozen = JSON.stringify(
            mutatedJson(JSON.parse(whole.signOff.review.frozen), chance),
          );
        }
        const right = { ...whole, signOff, digest: sha256(JSON.stringify(signOff)) };
        const text = JSON.stringify(chance.once(6) ? mutatedJson(right, chance) : right);
        const bytes = chance.once(6) ? mutatedBytes(Buffer.from(text), chance) : Buffer.from(text);
        const given = new File([new Uint8Array(bytes)], 'beoordeling.json');
        return outcomeOf(async () => {
          const { exchangeId } = await client.signOffFile.preview({ file: given });
          await client.signOffFile.take({ exchangeId });
          const { rows } = await client.processors.list({ limit: 100 });
          for (const { id } of rows) await client.processors.get({ id });
        }, log);
      },
      end: async () => {
        const { findings } = await client.register.verify();
        core.close();
        if (findings.length > 0) throw new Error(`verify: ${findings[0]?.detail}`);
      },
    };
  },
};

/** Highest work factor that is tried, as a power of 2: each step doubles the time, and takes more memory. */
const MOST_ROUNDS = 10;

/** 200 zero bytes, encrypted with `vier losse woorden` and work factor 1: the same bytes each time. */
const SEALED =
  'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBxdzRTRjVLQ3Y1RENkWnFvc0lHeUhRIDEKZGw2N1dKUXo3QmJjQlds' +
  'RVVNZ05OMnlmZ1RjYVptRjVybnQ4VTYyVTlOVQotLS0gWVJBd0RMa1IwaWxvUTRzOElMWFBQTWdJdmdsODRCT25DWWJMMTJh' +
  'N3VUOApopq43KncftaVftEgRnjBUhyWJ750ZP3Ix829lI1smrKlK6hsq+7xUlOeZqAzeaoioJrdn3ctfOFmPEmlqufrtOuOR' +
  '8x7+ZprmjB39Q1Z/ynd9ta/fvOZOp1aDhBDCCpd1+47OJ88mLXZ6sL/HRXvdFAfzSqFAUcg3D/xTsizMXb5cffClJemJN9oi' +
  'JlYRFoZQpBU5J0CJtKe1wWFFwhUdR+rcfnZKOJIVyxf4NKKFGCPXYV6eJAoyHv50Kt9NE/PwSwsVq5gXpKnYtbbgji9UemcE' +
  'V3fzsC5RP/y/kQ6vSdWo/BUDMCdb';

const seals: Fuzzer = {
  name: 'encrypted-files',
  prepare: async (folder) => {
    mkdirSync(folder, { recursive: true });
    const sealed = Buffer.from(SEALED, 'base64');
    const header = sealed.indexOf('\n---') + 60;
    return {
      attempt: async (chance) => {
        const from = join(folder, 'given.age');
        const to = join(folder, 'opened');
        const bytes = mutatedBytes(sealed, chance, 0, chance.once(3) ? sealed.length : header);
        const factor = Number(/-> scrypt \S+ (\d+)/.exec(bytes.toString('latin1'))?.[1] ?? 1);
        if (factor > MOST_ROUNDS && factor <= 20) return 'not tried';
        writeFileSync(from, bytes);
        const outcome = await outcomeOf(() => unsealFile(from, to, 'vier losse woorden'));
        if (existsSync(to) !== (outcome === 'taken')) throw new Error('a half file was left');
        if (outcome === 'taken' && !readFileSync(to).equals(Buffer.alloc(200)))
          throw new Error('opened wrongly');
        rmSync(to, { force: true });
        return outcome;
      },
    };
  },
};

export const archiveFuzzers: readonly Fuzzer[] = [zipBytes, zipContent, signOffs, seals];
