import { flows as contract } from '../../../shared/contract/flows.ts';
import { explainFlow, withRecipient } from '../../../shared/explained/transfers.ts';
import type { DataFlow } from '../../../shared/fields/flow.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { assessFlow } from '../../../shared/law/transfer.ts';
import { effectiveFlows, type Judgement } from '../../../shared/law/verdict.ts';
import { judgementOn } from '../derived/judging.ts';
import { otherTias } from '../derived/other-tias.ts';
import { transferFacetsOf } from '../derived/transfer-facets.ts';
import { explainedTransfers, placeInTransfers } from '../derived/transfers.ts';
import { Problem } from '../ground/problem.ts';
import { entities } from '../store/entities.ts';
import { readRecord } from '../store/supplier-records.ts';
import { implementing } from './base.ts';
import { removingPart, savingPart } from './record-handlers.ts';

const os = implementing(contract);

export const flows = {
  save: os.save.handler(savingPart(entities.data_flow)),
  remove: os.remove.handler(removingPart(entities.data_flow)),
  list: os.list.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, (view) => ({
      ...explainedTransfers(view, input),
      asOf: view.asOf,
    })),
  ),
  facets: os.facets.handler(({ context: { core }, input, signal }) =>
    core.prepared.withParts(input.asOf, signal, (view) => transferFacetsOf(view.connection, input)),
  ),
  position: os.position.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, (view) => ({ at: placeInTransfers(view, input, input.flowId) })),
  ),
  assess: os.assess.handler(({ context: { core }, input }) => {
    const { connection, asOf } = core.view();
    const judgement = judgementOn(connection, input.asOf ?? asOf);
    const record = readRecord(connection, input.processorId);
    if (!record) throw new Problem('not-found');
    const unsaved = { ...input.flow, id: '', version: 1, processorId: input.processorId };
    const { flow, assessment } = assessOf(record, unsaved, judgement);
    const { result, code, advisories, article } = assessment;
    return {
      result,
      code,
      advisories: [...advisories],
      article,
      ...explainFlow(flow, assessment, judgement, withRecipient(record, flow)),
    };
  }),
  otherTias: os.otherTias.handler(({ context: { core }, input }) => {
    const { connection, asOf } = core.view();
    const record = readRecord(connection, input.processorId);
    const flow = record?.flows.find(({ id }) => id === input.flowId);
    if (!record || !flow) throw new Problem('not-found');
    const { judgedCountry } = assessOf(record, flow, judgementOn(connection, asOf)).assessment;
    return otherTias(connection, { flow, country: judgedCountry, asOf });
  }),
};

/** One flow as it would be judged of this supplier. */
function assessOf(record: ProcessorRecord, input: DataFlow, judgement: Judgement) {
  const [flow] = effectiveFlows({ ...record, flows: [input] }, judgement);
  if (flow === undefined) throw new Problem('internal');
  return { flow, assessment: assessFlow(flow, judgement) };
}
