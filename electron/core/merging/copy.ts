/** Creating a supplier as a copy of another one. */
import { randomUUID } from 'node:crypto';
import { Problem } from '../ground/problem.ts';
import { entities } from '../store/entities.ts';
import { savePart, saveProcessor } from '../store/parts.ts';
import { readRecord } from '../store/supplier-records.ts';
import type { Writing } from '../store/writing.ts';

/** Creates a supplier with the details and flows of another; returns its identity. Errors: `not-found`. */
export function copySupplier(writing: Writing, sourceId: string, name: string): string {
  const source = readRecord(writing.connection, sourceId);
  if (!source) throw new Problem('not-found');
  const { id: _id, version: _version, ...particulars } = source.processor;
  const fresh = <Part extends { id: string }>(parts: Part[]) =>
    parts.map((part) => ({ ...part, id: randomUUID() }));
  const input = {
    ...particulars,
    name,
    endedOn: null,
    // What a list said is of the one that it named.
    statedInList: [],
    exitChoice: null,
    exitAskedOn: null,
    exitConfirmedOn: null,
    services: fresh(particulars.services),
    contacts: fresh(particulars.contacts),
  };
  const made = saveProcessor(writing, { id: null, version: null, input });
  for (const { id: _flow, version: _v, processorId: _p, ...flow } of source.flows) {
    savePart(writing, entities.data_flow, { id: null, version: null, processorId: made, input: flow });
  }
  return made;
}
