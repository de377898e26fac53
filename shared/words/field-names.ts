/** Readable names of the fields of a record, as the screens call them. */
import type { Messages } from './ui.ts';

/** The message group that names the fields of each kind of record. */
function sourceOf(entity: string, messages: Messages): Readonly<Record<string, unknown>> {
  const sources: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    agreement: {
      ...messages.agreement,
      checklist: messages.checklist.title,
      supersededById: messages.evidence.supersededById,
    },
    flow: messages.flow,
    data_flow: messages.flow,
    certificate: messages.evidence,
    announcement: messages.evidence,
    review: messages.evidence,
    document: messages.documents,
    service: { name: messages.supplier.service, category: messages.supplier.serviceCategory },
    contact: {
      kind: messages.supplier.contactKind,
      name: messages.supplier.contactName,
      email: messages.supplier.contactEmail,
      phone: messages.supplier.contactPhone,
    },
    chain_link: {
      subProcessor: messages.supplier.chainSub,
      subProcessorId: messages.supplier.chainSub,
      parentLinkId: messages.supplier.chainParent,
      service: messages.supplier.chainService,
      endedOn: messages.supplier.chainEnded,
    },
    organisation: messages.settings,
    policy: messages.settings,
    adequacy_override: messages.countries,
    management_decision: messages.decisions,
    processor: { ...messages.jobs, ...messages.supplier },
  };
  return sources[entity] ?? messages.supplier;
}

/** Fields whose message key differs from the field name. */
const otherNames: Readonly<Record<string, string>> = {
  subProcessorAuthorisation: 'authorisation',
  conditionConfirmed: 'condition',
  subProcessorId: 'whose',
  recertificationDue: 'dpfDue',
  dataProtectionOfficer: 'dpo',
};

/** Label of a field of a kind of record; a field without one shows its own name. */
export function fieldName(entity: string, field: string, messages: Messages): string {
  const own = field.split('.')[0] ?? field;
  if (own === 'processorId') return messages.evidence.processorId;
  const source = sourceOf(entity, messages);
  const found = source[own] ?? source[otherNames[own] ?? own] ?? messages.flow[own as keyof Messages['flow']];
  return typeof found === 'string' ? found : field;
}
