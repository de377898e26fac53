/**
 * Three programs that change a shared register at once, on a real server, while they are killed, the server is restarted and the
 * ways to it are cut and silenced, at moments that a seed decides. Afterwards everybody has the same, and what was answered holds.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { inProcessClient } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import type { SharedAddress } from '../../shared/schema/replica.ts';
import { runningClock } from '../clock.ts';
import { seeded } from '../crash/random.ts';
import { PostgreSQL } from '../postgresql.ts';
import { grantRights, last, sharedDatabase } from './database.ts';
import { Wire } from './wire.ts';

const names = ['noor', 'anna', 'bram'] as const;
type Name = (typeof names)[number];
const script = join(import.meta.dirname, 'person.ts');

/** What befalls them, each so many times. */
export interface Mishaps {
  readonly kill: number;
  readonly restart: number;
  readonly cut: number;
  readonly silence: number;
}

export interface Soak {
  /** Changes by each of the three. */
  readonly changes: number;
  readonly seed: number;
  readonly mishaps: Mishaps;
  /** Milliseconds that a silence lasts. */
  readonly silence: number;
  /** Told as it happens. */
  readonly log?: (line: string) => void;
}

export interface Soaked {
  readonly saved: number;
  /** Answers other than that it was saved, by code. */
  readonly answers: Readonly<Record<string, number>>;
  readonly happened: Readonly<Record<keyof Mishaps, number>>;
  /** What was lost, doubled, unequal or not answered. */
  readonly faults: readonly string[];
}

interface Look {
  readonly historyLines: number;
  readonly historyHead: string;
  readonly findings: readonly unknown[];
  readonly written: readonly string[];
}

/** A person's program, started anew on the same file whenever it was killed. */
class Person {
  readonly saved: string[] = [];
  readonly answers: Record<string, number> = {};
  hasMet = false;
  isFinished = false;
  kills = 0;
  /** A change that was begun and has no answer yet; null = none has. */
  open: string | null = null;
  problem: string | null = null;
  /** The last of what it said. */
  lately: string[] = [];
  readonly name: string;
  readonly wire: Wire;
  readonly #start: (first: number) => ChildProcess;
  #child: ChildProcess;
  #look: (look: Look) => void = () => {};

  constructor(name: string, wire: Wire, start: (first: number) => ChildProcess) {
    this.name = name;
    this.wire = wire;
    this.#start = start;
    this.#child = this.#begin();
  }

  #begin(): ChildProcess {
    const child = this.#start(this.saved.length);
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('exit', (code) => {
      if (code) this.problem ??= `${this.name} ended with ${code}: ${err}`;
    });
    if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => this.#hear(line));
    return child;
  }

  #hear(line: string): void {
    this.lately = [...this.lately.slice(-5), line];
    const [word = '', ...rest] = line.split(' ');
    const told = rest.join(' ');
    // One that was killed at its first change meets nobody any more.
    if (word === 'met' && this.hasMet) this.tell('go');
    else if (word === 'met') this.hasMet = true;
    else if (word === 'tries') this.open = told;
    else if (word === 'look') this.#look(JSON.parse(told));
    else if (word === 'finished') this.isFinished = true;
    else if (word === 'answer') {
      this.open = null;
      this.answers[told] = (this.answers[told] ?? 0) + 1;
    } else if (word === 'saved') {
      this.open = null;
      this.saved.push(told);
    }
  }

  tell(word: 'go' | 'look'): void {
    this.#child.stdin?.write(`${word}\n`);
  }

  /** Kills it and starts it again, once all that it said is heard. */
  async kill(): Promise<void> {
    this.kills += 1;
    await this.end();
    this.#child = this.#begin();
  }

  async look(): Promise<Look> {
    return new Promise((resolve) => {
      this.#look = resolve;
      this.tell('look');
    });
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.#child.once('close', resolve));
    this.#child.kill('SIGKILL');
    await gone;
  }
}

/** Makes the shared register and a file of it for each. @returns the id of the supplier that everybody changes. */
async function prepare(folder: string, at: (name: Name) => SharedAddress, server: PostgreSQL) {
  const inCore = async <Result>(work: (core: Core) => Promise<Result>): Promise<Result> => {
    const core = new Core({ dataFolder: null, clock: runningClock(), actor: 'soak' });
    try {
      return await work(core);
    } finally {
      core.close();
    }
  };
  return inCore(async (core) => {
    core.create(join(folder, 'noor.vwr'), 'Stichting Proef');
    const client = inProcessClient({ core, actor: null });
    await last(await client.replica.create({ address: at('noor') }));
    await grantRights(server, at('noor').database);
    const input = emptyProcessor('Polderhost');
    const { id } = await client.processors.save({ id: null, version: null, input });
    for (const name of names.slice(1)) {
      await inCore(async (other) => {
        const joining = inProcessClient({ core: other, actor: null });
        const file = join(folder, `${name}.vwr`);
        await last(await joining.replica.join({ file, address: at(name) }));
      });
    }
    return id;
  });
}

/** Does all of it in an empty folder. */
export async function soak(folder: string, options: Soak): Promise<Soaked> {
  const { changes, log = () => {} } = options;
  const random = seeded(options.seed);
  const server = await PostgreSQL.start();
  const wires: Wire[] = [];
  const people: Person[] = [];
  try {
    for (const _ of names) wires.push(await Wire.lay(() => server.port));
    const database = await sharedDatabase(server);
    const at = (name: Name): SharedAddress => {
      const port = wires[names.indexOf(name)]?.port ?? 0;
      return { ...database(name), hosts: [{ host: '127.0.0.1', port }] };
    };
    const shared = await prepare(folder, at, server);
    for (const [n, name] of names.entries()) {
      const file = join(folder, `${name}.vwr`);
      const start = (first: number) =>
        spawn(process.execPath, [script, name, file, String(first), String(changes), shared], {
          stdio: ['pipe', 'pipe', 'pipe'],
        });
      people.push(new Person(name, wires[n] as Wire, start));
    }
    const happened = await befall(people, server, { ...options, random, log });
    return await judge(people, changes, happened);
  } finally {
    await Promise.all(people.map((person) => person.end()));
    for (const wire of wires) wire.end();
    server.end();
  }
}

/** Milliseconds without a change saved after which nobody will save another. */
const STUCK = 60_000;

/** Waits until something is so. Errors: a program ended by itself, or nothing happens any more. */
async function until(people: readonly Person[], isSo: () => boolean): Promise<void> {
  let [known, since] = [0, performance.now()];
  while (!isSo()) {
    const saved = people.reduce((sum, person) => sum + person.saved.length, 0);
    if (saved !== known) [known, since] = [saved, performance.now()];
    if (performance.now() - since > STUCK) {
      const told = people.map(
        (person) => `${person.name}: ${person.saved.length}, ${person.lately.join('; ')}`,
      );
      throw new Error(`nothing was saved for ${STUCK / 1000} seconds. ${told.join('. ')}`);
    }
    const broken = people.find(({ problem }) => problem !== null);
    if (broken) throw new Error(String(broken.problem));
    await pause(5);
  }
}

async function befall(
  people: readonly Person[],
  server: PostgreSQL,
  { changes, mishaps, silence, random, log = () => {} }: Soak & { random: () => number },
): Promise<Soaked['happened']> {
  const happened = { kill: 0, restart: 0, cut: 0, silence: 0 };
  // Everybody has read the same record, and now changes it.
  await until(people, () => people.every(({ hasMet }) => hasMet));
  for (const person of people) person.tell('go');
  const saved = () => people.reduce((sum, person) => sum + person.saved.length, 0);
  const begun = saved();
  const room = people.length * changes - begun;
  const plan = (Object.keys(mishaps) as (keyof Mishaps)[])
    .flatMap((what) => Array.from({ length: mishaps[what] }, () => what))
    .map((what) => ({
      what,
      moment: begun + Math.floor(room * 0.8 * random()),
      who: random(),
      late: random(),
    }))
    .sort((one, other) => one.moment - other.moment);
  for (const { what, moment, who, late } of plan) {
    await until(people, () => saved() >= moment);
    await pause(late * 30);
    // Each is killed once at most.
    const busy = people.filter(({ isFinished, kills }) => !isFinished && (what !== 'kill' || kills === 0));
    const person = busy[Math.floor(who * busy.length)];
    if (!person) continue;
    log(`after ${saved()} changes: ${what}${what === 'restart' ? '' : ` ${person.name}`}`);
    happened[what] += 1;
    if (what === 'kill') await person.kill();
    else if (what === 'restart') {
      server.stop('immediate');
      server.startAgain();
    } else {
      if (what === 'cut') person.wire.cut();
      else person.wire.silence();
      await pause(what === 'cut' ? late * 500 : silence);
      person.wire.mend();
    }
  }
  await until(people, () => people.every(({ isFinished }) => isFinished));
  return happened;
}

async function judge(
  people: readonly Person[],
  changes: number,
  happened: Soaked['happened'],
): Promise<Soaked> {
  const faults: string[] = [];
  const saved = people.flatMap((person) => person.saved);
  let looks: Look[] = [];
  // What the others wrote last comes by itself.
  for (let tried = 0; tried < 200; tried += 1) {
    looks = await Promise.all(people.map((person) => person.look()));
    if (new Set(looks.map(({ historyHead }) => historyHead)).size === 1) break;
    await pause(50);
  }
  if (new Set(looks.map(({ historyHead }) => historyHead)).size !== 1) faults.push('the heads differ');
  const expected = [...saved, 'Polderhost'].sort().join();
  for (const [n, { findings, written }] of looks.entries()) {
    const name = people[n]?.name;
    if (findings.length > 0) faults.push(`${name}: verify found ${JSON.stringify(findings)}`);
    if ([...written].sort().join() !== expected) {
      const lost = saved.filter((own) => !written.includes(own));
      const twice = written.filter((own, at) => written.indexOf(own) !== at);
      faults.push(
        `${name}: lost ${lost.join()}; twice ${twice.join()}; ${written.length} of ${saved.length + 1}`,
      );
    }
  }
  const answers: Record<string, number> = {};
  for (const person of people) {
    if (person.saved.length !== changes) faults.push(`${person.name} saved ${person.saved.length}`);
    if (person.open !== null) faults.push(`${person.open} was not answered`);
    for (const [code, times] of Object.entries(person.answers)) {
      answers[code] = (answers[code] ?? 0) + times;
      if (!['conflict', 'read-only', 'busy'].includes(code))
        faults.push(`${person.name} was answered ${code}`);
    }
  }
  if (!answers.conflict) faults.push('nobody was in another’s way, so nothing was tested');
  return { saved: saved.length, answers, happened, faults };
}
