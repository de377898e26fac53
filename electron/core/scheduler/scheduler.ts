/** Sets up and removes the daily reminder of a register in the system's own scheduler. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { type Language, language } from '../../../shared/schema/primitives.ts';
import type { Followed, ScheduleStatus } from '../../../shared/schema/schedule.ts';
import { scheduleSentences } from '../../../shared/words/schedule.ts';
import { sha256 } from '../ground/digest.ts';
import { writeWhole } from '../ground/files.ts';
import { Problem } from '../ground/problem.ts';
import { type RunCommand, runCommand } from '../ground/run-command.ts';
import { launchdTask } from './launchd.ts';
import { systemdTask } from './systemd.ts';
import { HOUR, type Machine, type ScheduledTask } from './task.ts';
import { windowsTask } from './task-scheduler.ts';

/** Whom to remind of which register, in which language. `owner` null = everything. */
export interface Reminding {
  readonly register: string;
  readonly owner: string | null;
  readonly language: Language;
}

/** The scheduler of this machine. @param isCommandLine whether the program takes `remind`; the desktop reminds by itself. */
export function thisMachine(program: readonly string[], isCommandLine = true): Scheduler {
  const { platform, env } = process;
  return new Scheduler({
    platform,
    home: homedir(),
    uid: process.getuid?.() ?? 0,
    env,
    program,
    isCommandLine,
  });
}

/** What the scheduler is given for a register; null on a system that it does not know. */
export function taskOf(machine: Machine, { register, owner, language }: Reminding): ScheduledTask | null {
  const remind = [
    'remind',
    '--register',
    register,
    ...(owner === null ? [] : ['--owner', owner]),
    '--notify',
    '--mark',
    '--language',
    language,
  ];
  const job = {
    name: `verwerkersregister-${sha256(register).slice(0, 12)}`,
    description: scheduleSentences.description[language],
    command: machine.isCommandLine ? [...machine.program, ...remind] : machine.program,
  };
  if (machine.platform === 'linux') return systemdTask(machine, job);
  if (machine.platform === 'darwin') return launchdTask(machine, job);
  if (machine.platform === 'win32') return windowsTask(machine, job);
  return null;
}

export class Scheduler {
  readonly #machine: Machine;
  readonly #run: RunCommand;

  constructor(machine: Machine, run: RunCommand = runCommand) {
    this.#machine = machine;
    this.#run = run;
  }

  /** Whether the register has a daily reminder here. @param people of whom it may be; what it says of others is not read. */
  async status(register: string, people: readonly string[] = []): Promise<ScheduleStatus> {
    const task = taskOf(this.#machine, { register, owner: null, language: 'nl' });
    if (task === null) return { system: null, isSet: false, hour: HOUR };
    const { ok } = await this.#run(task.query);
    const known = ok ? this.#reminding(register, [null, ...people]) : undefined;
    return { system: task.system, isSet: ok, hour: HOUR, ...(known && { owner: known.owner }) };
  }

  /**
   * Has the daily reminder of the person who used the register before remind the one who uses it now. One for everyone, or
   * for somebody else, was set up as such and stays.
   */
  async follow(register: string, before: string | null, now: string | null): Promise<Followed> {
    // The desktop itself is opened, and asks who uses it.
    if (before === null || before === now || !this.#machine.isCommandLine) return 'none';
    const { isSet, owner } = await this.status(register, [before]);
    if (!isSet || owner === null) return 'none';
    const known = this.#reminding(register, [before]);
    if (known === undefined) return 'unsure';
    return this.set({ ...known, owner: now }).then(
      () => 'changed',
      () => 'unsure',
    );
  }

  /** What is set up, if it is for one of these people: its files are what they would be. */
  #reminding(register: string, people: readonly (string | null)[]): Reminding | undefined {
    if (!this.#machine.isCommandLine) return undefined;
    const all = people.flatMap((owner) =>
      language.options.map((spoken) => ({ register, owner, language: spoken })),
    );
    return all.find((reminding) =>
      taskOf(this.#machine, reminding)?.files.every(
        ({ path, bytes }) => existsSync(path) && readFileSync(path).equals(Buffer.from(bytes)),
      ),
    );
  }

  /** Sets it up, or anew. Errors: `refused` with what the scheduler said; nothing of it stays then. */
  async set(reminding: Reminding): Promise<ScheduleStatus> {
    // They have no place in the files of these schedulers.
    if (
      [...this.#machine.program, reminding.register, reminding.owner ?? ''].some((text) =>
        /\p{Cc}/u.test(text),
      )
    )
      throw new Problem('refused', scheduleSentences.unfitName);
    const task = taskOf(this.#machine, reminding);
    if (task === null) throw new Problem('refused', scheduleSentences.noScheduler);
    const before = await this.#run(task.query);
    if (before.ok) await this.#remove(task);
    for (const { path, bytes } of task.files) {
      mkdirSync(dirname(path), { recursive: true });
      writeWhole(path, bytes);
    }
    for (const command of task.install) {
      const { ok, told } = await this.#run(command);
      if (!ok) {
        await this.#remove(task);
        throw new Problem('refused', scheduleSentences.refused(told.trim().slice(0, 300)));
      }
    }
    if (task.copiesFiles) removeFiles(task);
    return this.status(reminding.register);
  }

  /** Removes it, whoever set it up. Errors: `refused` if the scheduler still has it. */
  async remove(register: string): Promise<ScheduleStatus> {
    const task = taskOf(this.#machine, { register, owner: null, language: 'nl' });
    if (task === null) return this.status(register);
    const told = await this.#remove(task);
    const after = await this.status(register);
    if (after.isSet) throw new Problem('refused', scheduleSentences.refused(told.trim().slice(0, 300)));
    return after;
  }

  async #remove(task: ScheduledTask): Promise<string> {
    let told = '';
    for (const command of task.remove) told += (await this.#run(command)).told;
    removeFiles(task);
    for (const command of task.afterRemove) await this.#run(command);
    return told;
  }
}

function removeFiles({ files }: ScheduledTask): void {
  for (const { path } of files) if (existsSync(path)) rmSync(path, { force: true });
}
