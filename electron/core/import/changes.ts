/** What a later list changes of a supplier in the register, field by field. */
import { type AgreementInput, agreementFields } from '../../../shared/fields/agreement.ts';
import { certificateFields } from '../../../shared/fields/evidence.ts';
import { namesOf } from '../../../shared/fields/field.ts';
import type { PlannedUpdate } from '../../../shared/fields/import.ts';
import type { ListChange } from '../../../shared/fields/list-changes.ts';
import { processorFields } from '../../../shared/fields/processor.ts';
import {
  type SubProcessor,
  type SubProcessorInput,
  subProcessorFields,
} from '../../../shared/fields/sub-processor.ts';
import { equal } from '../../../shared/schema/equal.ts';
import type { ExistingSupplier } from './merge.ts';

type Change = Omit<ListChange, 'supplier'>;

/** Fields of which each part is compared by itself, or that follow from others. */
const apart: ReadonlySet<string> = new Set(['services', 'contacts', 'serviceIds']);

function differences(
  kind: Change['kind'],
  names: readonly string[],
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Change[] {
  return names
    .filter((field) => !apart.has(field) && !equal(before[field], after[field]))
    .map((field) => ({ kind, field, was: before[field], becomes: after[field] }));
}

interface Part {
  readonly id: string | null;
}

/** Parts that are new or differ; an import takes none away. */
function ofParts(kind: 'service' | 'contact', before: readonly Part[], after: readonly Part[]): Change[] {
  const known = new Map(before.map((part) => [part.id, part]));
  return after.flatMap((part): Change[] => {
    const { id, ...values } = part;
    const old = known.get(id);
    if (old !== undefined) return differences(kind, Object.keys(values), { ...old }, { ...values });
    return [{ kind, was: null, ...firstSaid({ ...values }) }];
  });
}

/** What names a new part: its name, or what is known of a contact without one. */
function firstSaid(values: Readonly<Record<string, unknown>>): Pick<Change, 'field' | 'becomes'> {
  const field = ['name', 'email', 'phone'].find((one) => values[one]) ?? 'name';
  return { field, becomes: values[field] ?? null };
}

const added = (kind: Change['kind'], field: string, becomes: unknown): Change => ({
  kind,
  field,
  was: null,
  becomes,
});

/** Everything that an update changes or adds, each field as it was and as it becomes. */
export function changesOf(existing: ExistingSupplier, planned: PlannedUpdate): ListChange[] {
  const { processor, agreements, flows } = existing;
  const agreementById = new Map<string, AgreementInput>(agreements.map((one) => [one.id, one]));
  const flowById = new Map(flows.map((flow) => [flow.id, flow]));
  const changes: Change[] = [
    ...differences('processor', namesOf(processorFields), { ...processor }, { ...planned.processor }),
    ...ofParts('service', processor.services, planned.processor.services),
    ...ofParts('contact', processor.contacts, planned.processor.contacts),
    ...planned.changeAgreements.flatMap(({ id, agreement }) =>
      differences('agreement', namesOf(agreementFields), { ...agreementById.get(id) }, { ...agreement }),
    ),
    ...planned.addAgreements.map(({ recorded }) => added('agreement', 'recorded', recorded)),
    ...planned.changeFlows.flatMap(({ id, flow }) =>
      // The words of a place say the same as its country, where that is known.
      differences('data_flow', ['country', 'statedLocation'], { ...flowById.get(id) }, { ...flow }).slice(
        0,
        1,
      ),
    ),
    ...planned.addFlows.map(({ country }) => added('data_flow', 'country', country)),
    ...planned.addChain.map((name) => added('sub_processor', 'name', name)),
    ...planned.changeCertificates.flatMap(({ id, certificate }) => {
      const before = existing.certificates.find((one) => one.id === id);
      return differences('certificate', namesOf(certificateFields), { ...before }, { ...certificate });
    }),
    ...planned.addCertificates.map(({ standard }) => added('certificate', 'standard', standard)),
  ];
  return changes.map((change) => ({ supplier: processor.name, ...change }));
}

/** The details that a list changes of a sub-processor in the register. */
export const changesOfSubProcessor = (known: SubProcessor, input: SubProcessorInput): ListChange[] =>
  differences('sub_processor', namesOf(subProcessorFields), { ...known }, { ...input }).map((change) => ({
    supplier: known.name,
    ...change,
  }));
