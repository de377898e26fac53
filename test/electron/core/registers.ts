/** Registers on real files in temporary folders, for the tests of the core. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { onTestFinished } from 'vitest';
import * as z from 'zod';
import {
  agreementOf,
  type ExampleAgreement,
  type ExampleFlow,
  flowOf,
} from '../../../electron/core/example/shapes.ts';
import type { SpawnJob } from '../../../electron/core/ground/job.ts';
import { type Client, inProcessClient } from '../../../electron/core/procedures/router.ts';
import { Core } from '../../../electron/core/register/core.ts';
import type { Agreement } from '../../../shared/fields/agreement.ts';
import type { DataFlow } from '../../../shared/fields/flow.ts';
import { emptyProcessor, type Processor, type ProcessorInput } from '../../../shared/fields/processor.ts';
import {
  type ProblemCode,
  type ProblemData,
  problemCodes,
  problemData,
} from '../../../shared/schema/problem.ts';
import { NOON, standing, type TestClock } from '../../clock.ts';
import { jobsHere } from './jobs-here.ts';

/** A folder that is removed after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vwr-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestRegister {
  readonly core: Core;
  readonly client: Client;
  readonly file: string;
  readonly clock: TestClock;
  /** The lines that the core wrote to its log. */
  readonly log: string[];
}

/** A core with its own folder and clock (an instant as UTC ISO text), without a register. */
export function testCore(now = NOON, folder = tempFolder(), spawnJob: SpawnJob = jobsHere): TestRegister {
  const clock: TestClock = { now };
  const log: string[] = [];
  const core = new Core({
    dataFolder: join(folder, 'data'),
    clock: standing(clock),
    log: (line) => log.push(line),
    spawnJob,
  });
  onTestFinished(() => core.close());
  const client = inProcessClient({ core, actor: 'Femke' });
  return { core, client, file: join(folder, 'register.vwr'), clock, log };
}

/** A new register of "Stichting Proef" in a folder of its own, open. */
export function testRegister(now?: string, spawnJob?: SpawnJob): TestRegister {
  const register = testCore(now, undefined, spawnJob);
  register.core.create(register.file, 'Stichting Proef');
  return register;
}

/**
 * The error of a call that must fail. An error outside the closed set is a fault in itself, and so is `internal`,
 * unless the test is about it.
 */
export async function problemOf(
  call: Promise<unknown>,
  about: 'internal' | null = null,
): Promise<ProblemData & { code: ProblemCode }> {
  const error: unknown = await call.then(
    (value) => {
      throw new Error(`expected an error, got ${JSON.stringify(value)?.slice(0, 200)}`);
    },
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ORPCError) || !error.defined) throw error;
  const code = z.enum(problemCodes).parse(error.code);
  if (code === 'internal' && about !== 'internal') throw error;
  return { ...problemData.parse(error.data), code };
}

/** Saves a new supplier about which only the given fields are known. */
export function newSupplier(
  client: Client,
  name: string,
  known: Partial<ProcessorInput> = {},
): Promise<Processor> {
  const input = { ...emptyProcessor(name), ...known };
  return client.processors.save({ id: null, version: null, input });
}

/** Saves a new agreement of a supplier. */
export function newAgreement(
  client: Client,
  processorId: string,
  known: ExampleAgreement,
): Promise<Agreement> {
  const input = agreementOf(known, null);
  return client.agreements.save({ id: null, version: null, processorId, input });
}

/** Saves a new flow of a supplier. */
export function newFlow(client: Client, processorId: string, known: ExampleFlow): Promise<DataFlow> {
  const input = flowOf(known, { name: '' }, null);
  return client.flows.save({ id: null, version: null, processorId, input });
}

/** The fields to send back when saving an existing record. */
export function inputOf<Stored extends { id: string; version: number }>(
  stored: Stored,
): Omit<Stored, 'id' | 'version' | 'processorId'> {
  const { id: _id, version: _version, ...fields } = stored;
  delete (fields as { processorId?: string }).processorId;
  return fields as Omit<Stored, 'id' | 'version' | 'processorId'>;
}
