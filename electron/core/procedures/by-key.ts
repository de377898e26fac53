/** The contract, implemented, of which each part is loaded when it is first called: for a command, which calls few. */
import { createRouterClient, lazy } from '@orpc/server';
import type { CallContext } from './base.ts';
import type { Client } from './router.ts';

const parts = {
  agreements: lazy(async () => ({ default: (await import('./agreements.ts')).agreements })),
  announcements: lazy(async () => ({ default: (await import('./announcements.ts')).announcements })),
  archive: lazy(async () => ({ default: (await import('./archive.ts')).archive })),
  article30: lazy(async () => ({ default: (await import('./article30.ts')).article30 })),
  assess: lazy(async () => ({ default: (await import('./assess.ts')).assess })),
  attention: lazy(async () => ({ default: (await import('./attention.ts')).attention })),
  backup: lazy(async () => ({ default: (await import('./backup.ts')).backup })),
  bin: lazy(async () => ({ default: (await import('./bin.ts')).bin })),
  breaches: lazy(async () => ({ default: (await import('./breaches.ts')).breaches })),
  bulk: lazy(async () => ({ default: (await import('./bulk.ts')).bulk })),
  catalogue: lazy(async () => ({ default: (await import('./catalogue.ts')).catalogue })),
  certificates: lazy(async () => ({ default: (await import('./certificates.ts')).certificates })),
  chain: lazy(async () => ({ default: (await import('./chain.ts')).chain })),
  colleagues: lazy(async () => ({ default: (await import('./colleagues.ts')).colleagues })),
  countries: lazy(async () => ({ default: (await import('./countries.ts')).countries })),
  customFields: lazy(async () => ({ default: (await import('./custom-fields.ts')).customFields })),
  decisions: lazy(async () => ({ default: (await import('./decisions.ts')).decisions })),
  documents: lazy(async () => ({ default: (await import('./documents.ts')).documents })),
  exports: lazy(async () => ({ default: (await import('./exports.ts')).exports })),
  flows: lazy(async () => ({ default: (await import('./flows.ts')).flows })),
  imports: lazy(async () => ({ default: (await import('./imports.ts')).imports })),
  localState: lazy(async () => ({ default: (await import('./local-state.ts')).localState })),
  organisation: lazy(async () => ({ default: (await import('./organisation.ts')).organisation })),
  outlook: lazy(async () => ({ default: (await import('./outlook.ts')).outlook })),
  overrides: lazy(async () => ({ default: (await import('./overrides.ts')).overrides })),
  persons: lazy(async () => ({ default: (await import('./persons.ts')).persons })),
  policy: lazy(async () => ({ default: (await import('./policy.ts')).policy })),
  processors: lazy(async () => ({ default: (await import('./processors.ts')).processors })),
  publish: lazy(async () => ({ default: (await import('./publish.ts')).publish })),
  register: lazy(async () => ({ default: (await import('./register.ts')).register })),
  reminders: lazy(async () => ({ default: (await import('./reminders.ts')).reminders })),
  replica: lazy(async () => ({ default: (await import('./replica.ts')).replica })),
  report: lazy(async () => ({ default: (await import('./report.ts')).report })),
  reviews: lazy(async () => ({ default: (await import('./reviews.ts')).reviews })),
  schedule: lazy(async () => ({ default: (await import('./schedule.ts')).schedule })),
  signOffFile: lazy(async () => ({ default: (await import('./sign-off-file.ts')).signOffFile })),
  statedInList: lazy(async () => ({ default: (await import('./stated-in-list.ts')).statedInList })),
  subProcessors: lazy(async () => ({ default: (await import('./sub-processors.ts')).subProcessors })),
};

/** As `inProcessClient`, with nothing loaded yet. */
export function clientByKey(context: CallContext): Client {
  return createRouterClient(parts, { context });
}
