/**
 * Which answer about a flow is missing, or no longer holds, for the verdict that it has: where a person goes on. The name of a
 * field in the form of a flow (`tia`, `dpf.checkedOn`, `safeguards.0.signedOn`).
 */
import type { FlowFacts, Safeguard } from '../fields/flow.ts';
import { decisionOn } from './adequacy.ts';
import { type SccDefect, sccDefects } from './safeguards.ts';
import { bestSafeguard, type FlowAssessment } from './transfer.ts';
import type { TransferContext } from './transfer-context.ts';

const answerOfDefect: Readonly<Record<SccDefect, keyof Safeguard>> = {
  module: 'module',
  annexes: 'annexesComplete',
  'annexes-unknown': 'annexesComplete',
  signature: 'signedOn',
  'too-early': 'signedOn',
};

/** The first answer to give about an assessed flow; null = its verdict asks for none. */
export function missingAnswer(
  flow: FlowFacts,
  assessment: FlowAssessment,
  context: TransferContext,
): string | null {
  const { code, basis, judgedCountry } = assessment;
  switch (code) {
    case 'UNKNOWN_LOCATION':
      return 'country';
    case 'WITHIN_EEA':
      return assessment.advisories.includes('IMPORTER_NOT_RECORDED') ? 'importerCountry' : null;
    case 'IMPORTER_OUTSIDE_EEA':
      return flow.outsideAccess?.possible === true ? 'safeguards' : 'outsideAccess';
    case 'IMPORTER_UNNAMED':
      return 'entity';
    case 'ADEQUACY_CONDITION_UNCONFIRMED':
      return conditionAnswer(flow, judgedCountry, context);
    case 'DPF_RECHECK':
      return 'dpf.checkedOn';
    case 'ADEQUACY_EXPIRING': {
      const ready = bestSafeguard(flow, judgedCountry, context);
      return ready === null ? 'safeguards' : missingAnswer(flow, ready, context);
    }
    case 'TIA_MISSING':
    case 'TIA_STALE':
    case 'TIA_NEGATIVE':
      return 'tia';
    case 'ART49_STRUCTURAL':
      return 'derogation';
    case 'MECHANISM_UNKNOWN':
    case 'NO_MECHANISM':
    case 'ONWARD_UNDOCUMENTED':
      return 'safeguards';
    case 'SCC_DEFECT':
    case 'SCC_OUTDATED':
    case 'BCR_WRONG_TYPE':
    case 'UNAUTHORISED_CLAUSES':
    case 'SAFEGUARD_UNPROVEN':
      return basis?.kind === 'safeguard' ? safeguardAnswer(flow, code, basis.index, context) : 'safeguards';
    case 'NO_SEPARATE_IMPORTER':
    case 'ADEQUACY':
    case 'SCC':
    case 'BCR':
    case 'CODE_OF_CONDUCT':
    case 'CERTIFICATION':
    case 'AUTHORISED_CLAUSES':
    case 'ONWARD':
    case 'ART49':
    // These are no verdicts on one flow.
    case 'NO_ACTIVE_FLOWS':
    case 'NO_FLOWS_RECORDED':
    case 'SUBPROCESSOR_NOT_LOCATED':
      return null;
  }
  return code satisfies never;
}

/** What a decision with a condition asks for: a confirmation, or what the DPF List says of the recipient. */
function conditionAnswer({ dpf }: FlowFacts, country: string, context: TransferContext): string {
  if (decisionOn(country, context)?.condition !== 'dpf') return 'conditionConfirmed';
  if (dpf === null) return 'dpf';
  return dpf.status === null ? 'dpf.status' : 'dpf.coverage';
}

function safeguardAnswer(
  flow: FlowFacts,
  code: FlowAssessment['code'],
  index: number,
  { asOf }: TransferContext,
): string {
  const safeguard = flow.safeguards?.[index];
  const of = (name: keyof Safeguard) => `safeguards.${index}.${name}`;
  if (safeguard === undefined) return 'safeguards';
  if (code === 'UNAUTHORISED_CLAUSES') return of('authorisedOn');
  if (code === 'SAFEGUARD_UNPROVEN') return of('signedOn');
  if (code !== 'SCC_DEFECT') return of('mechanism');
  const [defect] = sccDefects(safeguard, flow.actor, asOf);
  return of(defect === undefined ? 'mechanism' : answerOfDefect[defect]);
}
