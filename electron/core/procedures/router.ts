/** The contract, implemented: one router for every host. */
import { createRouterClient } from '@orpc/server';
import { assess, flows } from './assessing.ts';
import { attention } from './attention.ts';
import { backup } from './backup.ts';
import { type CallContext, os } from './base.ts';
import { bulk } from './bulk.ts';
import { countries } from './countries.ts';
import { documents } from './documents.ts';
import { announcements, certificates, decisions, overrides, reviews } from './evidence.ts';
import { exchange } from './exchange.ts';
import { exports } from './exports.ts';
import { imports } from './imports.ts';
import { kept } from './kept.ts';
import { bin, copyProcessor, mergeProcessors, persons, undo } from './lifecycle.ts';
import { outlook } from './outlook.ts';
import { organisation, policy, register } from './register.ts';
import { report } from './report.ts';
import { agreements, chain, processors, subProcessors } from './suppliers.ts';
import { whole } from './whole.ts';

export const router = os.router({
  register: { ...register, undo },
  organisation,
  policy,
  processors: { ...processors, merge: mergeProcessors, copy: copyProcessor },
  bulk,
  agreements,
  flows,
  subProcessors,
  chain,
  certificates,
  announcements,
  reviews,
  decisions,
  overrides,
  countries,
  bin,
  persons,
  documents,
  backup,
  whole,
  exchange,
  attention,
  outlook,
  imports,
  report,
  exports,
  assess,
  kept,
});

/** A client that calls the procedures in this process, with the same checks and errors as over any transport. */
export function inProcessClient(context: CallContext) {
  return createRouterClient(router, { context });
}
export type Client = ReturnType<typeof inProcessClient>;
