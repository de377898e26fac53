/** Fills a new register with fictitious suppliers that show every status, relative to the day it is made. */
import { randomUUID } from 'node:crypto';
import { emptyOf } from '../../../shared/fields/field.ts';
import { chainFields } from '../../../shared/fields/sub-processor.ts';
import type { Core } from '../register/core.ts';
import { entities, readStored } from '../store/entities.ts';
import { savePart, saveProcessor } from '../store/parts.ts';
import { saveRecord } from '../store/records.ts';
import type { Writing } from '../store/writing.ts';
import {
  agreementOf,
  breachOf,
  calendarFrom,
  type ExampleAgreement,
  type ExampleLink,
  type ExampleSupplier,
  flowOf,
  processorOf,
} from './shapes.ts';
import { exampleSubProcessors } from './sub-processors.ts';
import { exampleSuppliers } from './suppliers.ts';

const WHY = 'Voorbeeldregister';

/** Example details of the organisation, for what the user who created the register left empty. */
const exampleOrganisation = {
  name: 'Stichting Welzijn Voorbeeldstad',
  kvk: '00000042',
  contact: 'Marktplein 1, Voorbeeldstad; info@welzijn-voorbeeldstad.example',
  dataProtectionOfficer: 'Noor Jansen, fg@welzijn-voorbeeldstad.example',
};

/**
 * Writes the example to the open register, atomically. Dates are relative to today, so that every agreement
 * status and every transfer result occurs on any day.
 */
export async function writeExample(core: Core, actor: string | null): Promise<void> {
  const calendar = calendarFrom(core.today());
  await core.write(actor, WHY, (writing) => {
    nameOrganisation(writing);
    settleRegimes(writing);
    const subs = new Map(
      exampleSubProcessors.map((fields) => {
        const save = { id: null, version: null, processorId: null, fields: { ...fields } };
        const stored = saveRecord(writing.connection, entities.sub_processor, save, writing.change);
        return [fields.name, stored.id] as const;
      }),
    );
    for (const supplier of exampleSuppliers(calendar)) writeSupplier(writing, supplier, subs);
  });
}

/** A welfare organisation, which the Cbw and DORA do not apply to. */
function settleRegimes({ connection, change }: Writing): void {
  const present = readStored(connection, entities.policy, 'policy');
  if (!present) return;
  const { id, version, processorId } = present;
  const fields = { ...present.fields, cbwEntity: 'none' as const, financialEntity: false };
  saveRecord(connection, entities.policy, { id, version, processorId, fields }, change);
}

function nameOrganisation({ connection, change }: Writing): void {
  const present = readStored(connection, entities.organisation, 'organisation');
  if (!present) return;
  const name = present.fields.name === '' ? exampleOrganisation.name : present.fields.name;
  const fields = { ...present.fields, ...exampleOrganisation, name };
  const { id, version, processorId } = present;
  saveRecord(connection, entities.organisation, { id, version, processorId, fields }, change);
}

type SubProcessors = ReadonlyMap<string, string>;

function idOf(subs: SubProcessors, name: string): string {
  const id = subs.get(name);
  if (id === undefined) throw new Error(`the example has no sub-processor ${name}`);
  return id;
}

function writeSupplier(writing: Writing, supplier: ExampleSupplier, subs: SubProcessors): void {
  const isNew = { id: null, version: null };
  const processorId = saveProcessor(writing, { ...isNew, input: processorOf(supplier, randomUUID) });
  for (const agreement of supplier.agreements ?? []) writeAgreement(writing, processorId, agreement);
  for (const link of supplier.chain ?? []) writeLink(writing, processorId, link, null, subs);
  for (const flow of supplier.flows ?? []) {
    const input = flowOf(flow, supplier, flow.sub === undefined ? null : idOf(subs, flow.sub));
    savePart(writing, entities.data_flow, { ...isNew, processorId, input });
  }
  for (const certificate of supplier.certificates ?? []) {
    savePart(writing, entities.certificate, { ...isNew, processorId, input: { ...certificate } });
  }
  for (const announcement of supplier.announcements ?? []) {
    savePart(writing, entities.announcement, { ...isNew, processorId, input: { ...announcement } });
  }
  for (const breach of supplier.breaches ?? []) {
    savePart(writing, entities.breach, { ...isNew, processorId, input: breachOf(breach) });
  }
}

function writeAgreement(writing: Writing, processorId: string, agreement: ExampleAgreement): void {
  const save = { id: null, version: null, processorId };
  const newer = savePart(writing, entities.agreement, { ...save, input: agreementOf(agreement, null) });
  for (const older of agreement.replaces ?? []) {
    savePart(writing, entities.agreement, { ...save, input: agreementOf(older, newer.id) });
  }
}

function writeLink(
  writing: Writing,
  processorId: string,
  link: ExampleLink,
  parentLinkId: string | null,
  subs: SubProcessors,
): void {
  const { service, endedOn = null, under = [] } = link;
  const input = {
    ...emptyOf(chainFields),
    subProcessorId: idOf(subs, link.sub),
    parentLinkId,
    service,
    endedOn,
  };
  const stored = savePart(writing, entities.chain_link, { id: null, version: null, processorId, input });
  for (const below of under) writeLink(writing, processorId, below, stored.id, subs);
}
