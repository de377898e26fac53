/** Letters about a supplier: to the supplier itself or to its owner, as a draft; and that a person has sent one. */
import {
  letterAsking,
  letterOfObjection,
  letterOnControl,
  letterOnLocations,
  letterOnTerms,
  letterToOwner,
} from '../../../shared/explained/outlook.ts';
import { type AgreementInput, agreementInputOf, emptyAgreement } from '../../../shared/fields/agreement.ts';
import { processorInputOf } from '../../../shared/fields/processor.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { type Judged, judged } from '../../../shared/law/judged.ts';
import { sortKey } from '../../../shared/law/names.ts';
import type { LetterRequest } from '../../../shared/schema/outlook.ts';
import { TEXT_LIMIT } from '../../../shared/schema/primitives.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { type Letter, sentLine } from '../../../shared/words/letters.ts';
import { subProcessorNamed } from '../announcements/accept.ts';
import { colleagueList } from '../colleagues/colleagues.ts';
import { judgementOn } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { entities, readStored } from '../store/entities.ts';
import { savePart, saveProcessor } from '../store/parts.ts';
import { readReminders } from '../store/reminders.ts';
import { readRecord } from '../store/supplier-records.ts';
import type { View, Writing } from '../store/writing.ts';
import { type Draft, emailDraft } from './email-draft.ts';

/** The letter with its receivers, as a draft; null if there is nothing to ask. Errors: `not-found`. */
export function letterOf(
  view: View,
  request: LetterRequest,
): (Letter & Draft & { readonly to: string[] }) | null {
  const { connection, asOf } = view;
  const record = recordOf(connection, request.processorId);
  const written = letterFrom(connection, judged(record, judgementOn(connection, asOf)), request);
  if (written === null) return null;
  const to = request.kind === 'owner' ? ownerAddresses(connection, record) : supplierAddresses(record);
  return { ...written, to, ...emailDraft(to, written) };
}

function recordOf(connection: Connection, processorId: string): ProcessorRecord {
  const record = readRecord(connection, processorId);
  if (!record) throw new Problem('not-found');
  return record;
}

function letterFrom(connection: Connection, supplier: Judged, request: LetterRequest): Letter | null {
  const organisation = readStored(connection, entities.organisation, 'organisation')?.fields;
  const from = {
    language: request.language,
    organisation: String(organisation?.name ?? ''),
    sender: String(organisation?.contact ?? ''),
  };
  if (request.kind === 'locations') return letterOnLocations(supplier, from);
  if (request.kind === 'control') return letterOnControl(supplier, from);
  if (request.kind === 'owner')
    return letterToOwner(supplier, readReminders(connection, request.processorId), from);
  if (request.kind === 'ask') return letterAsking(supplier, request.topic, from);
  if (request.kind === 'objection') {
    const announced = supplier.record.announcements.find(({ id }) => id === request.announcementId);
    if (!announced) throw new Problem('not-found');
    return letterOfObjection(supplier, announced, subProcessorNamed(connection, announced.name), from);
  }
  const agreement = supplier.record.agreements.find(({ id }) => id === request.agreementId);
  if (!agreement) throw new Problem('not-found');
  return letterOnTerms(supplier, agreement, from);
}

/** Whom the supplier has for privacy; otherwise anybody of the supplier, but who is for incidents only as the last. */
function supplierAddresses({ processor }: ProcessorRecord): string[] {
  const of = (kind: string) =>
    processor.contacts.filter((contact) => contact.kind === kind).map(({ email }) => email);
  const choices = [of('privacy'), [processor.dpoEmail], of('general'), of('incident')];
  return choices.map((some) => some.filter((email) => email !== '')).find((some) => some.length > 0) ?? [];
}

/** The owner; the privacy officers where there is none. */
function ownerAddresses(connection: Connection, { processor }: ProcessorRecord): string[] {
  const isMeant = ({ name, role }: { readonly name: string; readonly role: string | null }) =>
    processor.owner === '' ? role === 'privacy-officer' : sortKey(name) === sortKey(processor.owner);
  return colleagueList(connection)
    .filter((person) => isMeant(person) && person.email !== '')
    .map(({ email }) => email);
}

/**
 * Records a person's word that a letter was sent on a day: in the remark of the supplier, and where a question is waited for
 * (an agreement, the deletion of the data) as the day on which it was asked. Errors: `not-found`, `invalid` for a day that is
 * not there yet, and if there is nothing to ask or no room in the remark.
 */
export function recordSent(writing: Writing, request: LetterRequest, on: string): void {
  const { connection, today } = writing;
  if (on > today) invalid('on', 'day-to-come');
  const record = recordOf(connection, request.processorId);
  const letter = letterFrom(connection, judged(record, judgementOn(connection, today)), request);
  if (letter === null) throw new Problem('not-found');
  const { processor } = record;
  const input = processorInputOf(processor);
  const asked = request.kind === 'ask' ? request.topic : null;
  const remark = [input.remark, sentLine(letter.subject, on, request.language)].filter(Boolean).join('\n');
  if (remark.length > TEXT_LIMIT) invalid('remark', 'too_big');
  const exitAskedOn = asked === 'deletion' ? (input.exitAskedOn ?? on) : input.exitAskedOn;
  saveProcessor(writing, {
    id: processor.id,
    version: processor.version,
    input: { ...input, remark, exitAskedOn },
  });
  if (asked === 'agreement') recordRequest(writing, record, on);
}

/** The agreement that is asked for: the one that waits for a request, or a new one where none is recorded at all. */
function recordRequest(writing: Writing, { processor, agreements }: ProcessorRecord, on: string): void {
  const open = agreements.find(({ recorded }) => recorded === 'unknown' || recorded === 'missing');
  if (open === undefined && agreements.length > 0) return;
  const input: AgreementInput = {
    ...(open === undefined ? emptyAgreement : agreementInputOf(open)),
    recorded: 'requested',
    requestedOn: on,
  };
  const which = open === undefined ? { id: null, version: null } : { id: open.id, version: open.version };
  savePart(writing, entities.agreement, { ...which, processorId: processor.id, input });
}

function invalid(path: string, message: string): never {
  throw new Problem('invalid', undefined, fieldProblems([{ path: [path], message }]));
}
