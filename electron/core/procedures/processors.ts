import { processors as contract } from '../../../shared/contract/processors.ts';
import { explainAnnouncements } from '../../../shared/explained/announcements.ts';
import { explainBreaches } from '../../../shared/explained/breaches.ts';
import { outlookOf } from '../../../shared/explained/outlook.ts';
import { explainAgreements, explainFlows } from '../../../shared/explained/states.ts';
import type { Processor } from '../../../shared/fields/processor.ts';
import { breachTerms } from '../../../shared/law/breach-terms.ts';
import { judged } from '../../../shared/law/judged.ts';
import { breachHoursOn } from '../../../shared/law/policy.ts';
import { subProcessorNamed } from '../announcements/accept.ts';
import { facets } from '../derived/facets.ts';
import { judgementOn } from '../derived/judging.ts';
import { listProcessors } from '../derived/list.ts';
import { neighboursOf } from '../derived/neighbours.ts';
import { withAgreements } from '../derived/row-agreements.ts';
import { withCompleteness } from '../derived/row-completeness.ts';
import { Problem } from '../ground/problem.ts';
import { copySupplier } from '../merging/copy.ts';
import { mergeSuppliers } from '../merging/merge.ts';
import { similarSuppliers } from '../merging/similar.ts';
import type { Core } from '../register/core.ts';
import { writeLines } from '../register/write-lines.ts';
import { entities } from '../store/entities.ts';
import { saveProcessor } from '../store/parts.ts';
import { readReminders } from '../store/reminders.ts';
import { readProcessor, readRecord } from '../store/supplier-records.ts';
import { implementing } from './base.ts';
import { removingPart } from './record-handlers.ts';

const os = implementing(contract);

const required = (core: Core, id: string): Processor => {
  const found = readProcessor(core.view().connection, id);
  if (!found) throw new Problem('not-found');
  return found;
};

export const processors = {
  list: os.list.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, ({ connection, asOf }) => {
      const page = listProcessors(connection, input);
      const rows = withAgreements(connection, page.rows, asOf);
      return { ...page, rows: input.completeness ? withCompleteness(connection, rows, asOf) : rows, asOf };
    }),
  ),
  neighbours: os.neighbours.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, ({ connection }) => neighboursOf(connection, input)),
  ),
  facets: os.facets.handler(({ context: { core }, input, signal }) =>
    core.prepared.withParts(input.asOf, signal, ({ connection }) => facets(connection, input)),
  ),
  get: os.get.handler(({ context: { core }, input }) => {
    const { connection, asOf } = core.view(input.asOf);
    const record = readRecord(connection, input.id);
    if (!record) throw new Problem('not-found');
    const supplier = judged(record, judgementOn(connection, asOf));
    return {
      record,
      verdict: supplier.verdict,
      agreementStates: explainAgreements(supplier),
      flowStates: explainFlows(supplier),
      announcementStates: explainAnnouncements(supplier, (name) => subProcessorNamed(connection, name)),
      breachStates: explainBreaches(supplier),
      breachHours: breachHoursOn(supplier.judgement),
      breachTerms: breachTerms(record, supplier.judgement),
      ...outlookOf(supplier, readReminders(connection, input.id)),
    };
  }),
  save: os.save.handler(async ({ context: { core, actor }, input }) => {
    const id = await core.write(actor, input.reason, (writing) => saveProcessor(writing, input));
    return required(core, id);
  }),
  remove: os.remove.handler(removingPart(entities.processor)),
  similar: os.similar.handler(({ context: { core }, input, signal }) =>
    similarSuppliers(core, input, signal),
  ),
  merge: os.merge.handler(async ({ context: { core, actor }, input }) => ({
    id: input.keepId,
    ...(await writeLines(core, actor, input.reason, (writing) =>
      mergeSuppliers(writing, input.keepId, input.goneId),
    )),
  })),
  copy: os.copy.handler(async ({ context: { core, actor }, input }) =>
    required(core, await core.write(actor, '', (writing) => copySupplier(writing, input.id, input.name))),
  ),
};
