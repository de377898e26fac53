/** What one change would do to each of many suppliers, and which of them cannot take it. */

import type {
  BulkBlocked,
  BulkChange,
  BulkHindrance,
  BulkPatch,
  BulkTarget,
  FieldChange,
} from '../../../shared/fields/bulk.ts';
import type { RecordOf } from '../../../shared/fields/catalogue.ts';
import { withGiven } from '../../../shared/fields/field.ts';
import { computedEnd, isOneOfSeveral } from '../../../shared/law/current-agreement.ts';
import { type Judgement, judgeAgreements } from '../../../shared/law/verdict.ts';
import { equal } from '../../../shared/schema/equal.ts';
import type { ProblemCode } from '../../../shared/schema/problem.ts';
import { blockedSentence, blockedTogether } from '../../../shared/words/bulk.ts';
import { judgementOn } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { entities, type Fields, readAll, readStored, type Stored } from '../store/entities.ts';
import { saveRecord } from '../store/records.ts';
import { toPart } from '../store/supplier-records.ts';
import type { View, Writing } from '../store/writing.ts';

/** A supplier affected by a change; its agreement is read only if the change affects that too. */
export interface Member {
  readonly record: Stored<RecordOf<'processor'>>;
  readonly agreement: Stored<RecordOf<'agreement'>> | null;
}

/** The current suppliers for some targets, and those that have to be left out. */
export interface Found {
  readonly members: readonly Member[];
  readonly blocked: readonly BulkBlocked[];
}

/** Reads the suppliers, each once. @param patch the change to their agreements; null = none. */
export function findTargets(
  { connection, asOf }: View,
  targets: readonly BulkTarget[],
  patch: AgreementPatch | null = null,
): Found {
  const members: Member[] = [];
  const blocked: BulkBlocked[] = [];
  const judgement = patch === null ? null : judgementOn(connection, asOf);
  for (const target of new Map(targets.map((one) => [one.id, one])).values()) {
    const record = readStored(connection, entities.processor, target.id);
    const block = (reason: BulkHindrance) =>
      blocked.push({ processorId: target.id, processor: record?.fields.name ?? '', reason });
    if (!record || record.deleted) block('gone');
    else if (isOther(record, target.version)) block('changed');
    else if (patch === null || judgement === null) members.push({ record, agreement: null });
    else {
      const agreement = agreementFor(connection, record.id, patch, judgement);
      if (typeof agreement === 'string') block(agreement);
      else if (isOther(agreement, target.agreementVersion)) block('changed');
      else members.push({ record, agreement });
    }
  }
  return { members, blocked };
}

const isOther = ({ version }: Stored<object>, seen: number | null): boolean =>
  seen !== null && seen !== version;

type AgreementPatch = NonNullable<BulkPatch['agreement']>;

const servicesOf = (connection: Connection, processorId: string) =>
  readAll(connection, entities.service, processorId).map(({ id, fields }) => ({ id, ...fields }));

/** The agreement to which a patch applies, or why there is no suitable one. */
function agreementFor(
  connection: Connection,
  processorId: string,
  patch: AgreementPatch,
  judgement: Judgement,
): Stored<RecordOf<'agreement'>> | BulkHindrance {
  const stored = readAll(connection, entities.agreement, processorId);
  const agreements = stored.map(toPart);
  const { counting, states } = judgeAgreements(agreements, servicesOf(connection, processorId), judgement);
  if (counting === null) return 'no-agreement';
  const { agreement, state } = counting;
  const statuses = states.map(({ status }) => status);
  if (isOneOfSeveral(state.status, statuses)) return 'several';
  const computed = patch.until === undefined ? null : computedEnd(agreement);
  if (computed !== null) return computed;
  const endsOn = patch.until === undefined ? patch.endsOn : patch.until;
  if (endsOn === null && agreement.renewal.kind === 'automatic') return 'needs-end';
  return stored.find(({ id }) => id === agreement.id) ?? 'no-agreement';
}

/** Maximum number of suppliers that an error names; it also gives the total. */
const MAX_NAMED = 20;

const codes: Partial<Record<BulkHindrance, ProblemCode>> = { gone: 'not-found', changed: 'conflict' };

/**
 * Throws if any supplier cannot be changed: the error names them. Errors: `not-found`, `conflict`, `refused`.
 */
export function requireAll(blocked: readonly BulkBlocked[]): void {
  const [first] = blocked;
  if (first === undefined) return;
  const fields = blocked
    .slice(0, MAX_NAMED)
    .map((one) => ({ path: `targets.${one.processorId}`, message: blockedSentence(one) }));
  throw new Problem(codes[first.reason] ?? 'refused', blockedTogether(blocked.length), fields);
}

/** The change to one supplier; null where its own fields, or its agreement, stay the same. */
export interface Step {
  readonly member: Member;
  readonly fields: RecordOf<'processor'> | null;
  readonly agreement: RecordOf<'agreement'> | null;
  readonly change: BulkChange;
}

/** The changes that a patch makes to suppliers; those left unchanged have no step. */
export function planSteps(members: readonly Member[], patch: BulkPatch): readonly Step[] {
  return members.flatMap((member) => {
    const { record, agreement } = member;
    const fields = patched(record, patch);
    const facts = agreement && patch.agreement ? patchedAgreement(agreement, patch.agreement) : null;
    const own = fieldChanges('processor', record, fields);
    const ofAgreement = agreement && facts ? fieldChanges('agreement', agreement, facts) : [];
    if (own.length + ofAgreement.length === 0) return [];
    return [
      {
        member,
        fields: own.length > 0 ? fields : null,
        agreement: ofAgreement.length > 0 ? facts : null,
        change: {
          processorId: record.id,
          processor: record.fields.name,
          fields: [...own, ...ofAgreement],
        },
      },
    ];
  });
}

function fieldChanges(entity: FieldChange['entity'], record: Stored, fields: Fields): FieldChange[] {
  return Object.entries(fields).flatMap(([field, after]) => {
    const before = record.fields[field] ?? null;
    return equal(before, after) ? [] : [{ entity, field, before, after }];
  });
}

/** The fields of one supplier after the patch. */
function patched({ fields }: Stored<RecordOf<'processor'>>, patch: BulkPatch): RecordOf<'processor'> {
  const { addTags = [], removeTags = [], agreement: _agreement, ...own } = patch;
  const gone = new Set(removeTags);
  const tags = fields.tags.filter((tag) => !gone.has(tag));
  return withGiven(fields, { ...own, tags: [...new Set([...tags, ...addTags])] });
}

function patchedAgreement(
  { fields }: Stored<RecordOf<'agreement'>>,
  { until, ...patch }: AgreementPatch,
): RecordOf<'agreement'> {
  return withGiven(fields, { ...patch, endsOn: until === undefined ? patch.endsOn : until });
}

/** Writes the change to one supplier. */
export function writeStep({ connection, change, touch }: Writing, step: Step): void {
  const { record, agreement } = step.member;
  if (step.fields) {
    const save = { id: record.id, version: record.version, processorId: null, fields: step.fields };
    saveRecord(connection, entities.processor, save, change);
  }
  if (agreement && step.agreement) {
    const { id, version, processorId } = agreement;
    saveRecord(connection, entities.agreement, { id, version, processorId, fields: step.agreement }, change);
  }
  touch(record.id);
}

/** The supplier of a step with the versions on which the plan is based. */
export function targetOf({ member: { record, agreement } }: Step): BulkTarget {
  return { id: record.id, version: record.version, agreementVersion: agreement?.version ?? null };
}
