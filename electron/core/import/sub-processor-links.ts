/** The sub-processors that a list can be about: those of the register, and what a row says of one as people made it since. */
import { pickValues } from '../../../shared/fields/field.ts';
import {
  type CellFinding,
  type DraftFlow,
  type ImportField,
  listedFields,
  nameInMapping,
  type StatedCell,
} from '../../../shared/fields/import.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import {
  emptySubProcessor,
  type SubProcessor,
  type SubProcessorInput,
} from '../../../shared/fields/sub-processor.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { entityKey, foldText } from '../../../shared/law/names.ts';
import { equal } from '../../../shared/schema/equal.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { type ComparedSupplier, runsOn } from './chain-comparison.ts';
import { type Draft, sharedNames } from './draft.ts';
import { type EarlierLists, type SaidBefore, sentenceOf, type ToldAgain, whyKept } from './said-before.ts';
import { sourceOf } from './source-of.ts';
import type { ToldBefore } from './statements.ts';

/** The supplier whose sub-processors a list contains, and all sub-processors in the register. */
export interface ExistingChain {
  readonly supplier: Pick<ProcessorRecord, 'processor'> &
    ComparedSupplier & {
      /** What lists said before of the supplier and its sub-processors. */
      readonly told?: readonly ToldBefore[] | undefined;
      /** What they said before of what people changed since; of its sub-processors too. */
      readonly before?: readonly SaidBefore[] | undefined;
    };
  readonly subProcessors: readonly SubProcessor[];
  /** Names that sub-processors had, by their identity. */
  readonly formerNames?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Those that other suppliers have too, by their identity. */
  readonly ofOthers?: readonly string[] | undefined;
  /** Day of the list. */
  readonly on: CivilDate;
}

/** One sub-processor while rows are merged into it. */
export interface Link {
  readonly known: SubProcessor | null;
  readonly inChain: boolean;
  /** Its details are those of other suppliers too: this list does not change them. */
  readonly isOfOthers: boolean;
  readonly services: Set<string>;
  readonly flows: Set<string>;
  /** What the list says of it: in which rows, with which services and flows. */
  readonly listed: { rows: number[]; services: Set<string>; flows: DraftFlow[]; last: Draft | null };
  rows: number[];
  input: SubProcessorInput;
  addLinks: { service: string }[];
  addFlows: DraftFlow[];
  stated: StatedCell[];
}

/** The sub-processors of the register, by their names. */
export function existingLinks(
  { supplier, subProcessors, ofOthers = [], on }: ExistingChain,
  earlier: EarlierLists,
): Map<string, Link> {
  const shared = new Set(ofOthers);
  return new Map(
    subProcessors.map((known) => {
      const own = supplier.chain.filter((link) => link.subProcessorId === known.id && runsOn(link, on));
      const flows = supplier.flows.filter(
        (flow) => flow.subProcessorId === known.id && flow.endedOn === null,
      );
      const { id, version: _, ...input } = known;
      // A list that names a service as it did before does not bring another one.
      const services = own.flatMap((link) => [
        link.service,
        String(earlier.of('chain_link', link.id).values.service ?? link.service),
      ]);
      const link: Link = {
        ...emptyLink(input),
        known,
        inChain: own.length > 0,
        isOfOthers: shared.has(id),
        services: new Set(services.map(foldText)),
        flows: new Set(flows.map(flowKey)),
      };
      return [entityKey(known.name), link];
    }),
  );
}

/** Those in the chain by names that they had: the list of another supplier may mean another one by them. */
export function linksByFormerName(
  links: ReadonlyMap<string, Link>,
  { formerNames = {} }: ExistingChain,
): Map<string, Link> {
  return new Map(
    [...links.values()]
      .filter(({ inChain }) => inChain)
      .flatMap((link) =>
        (formerNames[link.known?.id ?? ''] ?? []).map((name): [string, Link] => [entityKey(name), link]),
      ),
  );
}

const emptyLink = (input: SubProcessorInput): Link => ({
  known: null,
  inChain: false,
  isOfOthers: false,
  services: new Set(),
  flows: new Set(),
  listed: { rows: [], services: new Set(), flows: [], last: null },
  rows: [],
  input,
  addLinks: [],
  addFlows: [],
  stated: [],
});

/** One that the register does not have yet. */
export const newLink = (draft: Draft): Link => emptyLink(inputOf(draft));

/** What a list says of a sub-processor as it says it of a supplier. */
function inputOf({ processor }: Draft): SubProcessorInput {
  const contact = processor.contacts
    .map(({ name, email, phone }) => [name, email, phone].filter(Boolean).join(', '))
    .join('; ');
  return { ...emptySubProcessor(processor.name), ...pickValues(processor, sharedNames), contact };
}

/** The same, but where lists said it before: then as people made it since. */
export function newIn(row: Draft, { known }: Link, earlier: EarlierLists): SubProcessorInput {
  if (known === null) return inputOf(row);
  const { id, version: _, ...present } = known;
  const stated = inputOf(row);
  const isAgain =
    whyKept(earlier.of('sub_processor', id), 'remark', stated.remark, present.remark) === 'again';
  // Other words than before come beside those that people wrote.
  const remark = isAgain ? present.remark : stated.remark;
  return { ...earlier.newOf('sub_processor', id, stated, present), remark };
}

/** Flows are the same by place and use; where nobody knows the place, by the words that stood there. */
export function flowKey(flow: Pick<DraftFlow, 'country' | 'kind' | 'statedLocation'>): string {
  return `${flow.country}|${flow.kind}|${flow.country === 'unknown' ? foldText(flow.statedLocation) : ''}`;
}

/** A row with what lists said before as people made it since; where it says otherwise, that is told and its words stay. */
export function rowAsNow(
  row: Draft,
  { known, isOfOthers }: Link,
  { supplier }: ExistingChain,
  { earlier, findings }: { readonly earlier: EarlierLists; readonly findings: CellFinding[] },
): Draft {
  if (known === null) return row;
  const { flows, told } = earlier.places(row.flows, supplier, known.id);
  const said = earlier.of('sub_processor', known.id);
  const given: Readonly<Record<string, unknown>> = { ...inputOf(row) };
  const present: Readonly<Record<string, unknown>> = { ...known };
  const details = detailsOf.flatMap(({ name, field }): ToldAgain[] => {
    const [value, kept] = [given[name], present[name]];
    if (value === null || value === '' || equal(value, kept)) return [];
    const why = whyKept(said, name, value, kept);
    if (why !== null) return [{ field, message: sentenceOf[why] }];
    const isKept = isOfOthers && kept !== null && kept !== '';
    return isKept ? [{ field, message: cellSentences.otherValue(String(kept)) }] : [];
  });
  const stated = [...told, ...details].flatMap(({ field, message }): StatedCell[] => {
    const source = sourceOf(row, field);
    if (source === null) return [];
    findings.push({ row: row.row, ...source, message });
    return [{ row: row.row, column: source.column, words: source.value, field, why: 'uncertain' }];
  });
  return { ...row, flows, stated: [...row.stated, ...stated] };
}

/** The services for which a sub-processor is in the chain and that a list, which names another one of it, does not have. */
export function servicesNotInList(
  { known, input, listed: { services, last } }: Link,
  { supplier, on }: ExistingChain,
): CellFinding[] {
  const source = last?.source('service') ?? last?.source('purposes');
  const own = supplier.chain.filter(
    (link) => link.subProcessorId === known?.id && link.parentLinkId === null && runsOn(link, on),
  );
  const partsOf = (service: string) => service.split('; ').map(foldText);
  const named = new Set([...services].flatMap(partsOf));
  // Of one link only, a service that differs is told with its row.
  if (last === null || !source || own.length < 2) return [];
  return own
    .filter(({ service }) => service !== '' && !partsOf(service).some((part) => named.has(part)))
    .map(({ service }) => ({
      row: last.row,
      ...source,
      message: cellSentences.serviceNotInList(input.name, service),
    }));
}

/** What a list says of a sub-processor in one value, besides its name. */
const detailsOf: readonly { readonly name: keyof SubProcessorInput; readonly field: ImportField }[] = [
  ...listedFields.flatMap((listed) => {
    const name = sharedNames.find((one) => listed.kind === 'processor' && one === listed.name);
    const isOne = name !== undefined && name !== 'name' && name !== 'remark';
    return isOne ? [{ name, field: nameInMapping(listed) }] : [];
  }),
  { name: 'contact', field: 'contactName' },
];
