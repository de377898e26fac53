/** What follows from the records: attention, what lies ahead, what-if, the list of countries, and decisions on it. */
import * as z from 'zod';
import { attentionItem, urgencies } from '../schema/attention.ts';
import { managementDecision, managementDecisionInput } from '../schema/decision.ts';
import { jurisdictionList, listComparison } from '../schema/jurisdiction.ts';
import {
  deadlineItem,
  dependency,
  letter,
  letterRequest,
  placeResults,
  scenarioOutcome,
  scenarioRequest,
} from '../schema/outlook.ts';
import { adequacyOverride, overrideInput } from '../schema/override.ts';
import { civilDate, id, requiredText } from '../schema/primitives.ts';
import { transferResults } from '../schema/record.ts';
import { procedure, removing, saving } from './base.ts';

export const attention = {
  /**
   * What asks for attention on the day, most urgent first: of one supplier where `processorId` is given, the first
   * `limit` of it (null = all). The numbers are of all of it; `suppliers` have something to do now or soon.
   */
  list: procedure
    .input(
      z.strictObject({
        asOf: civilDate.nullable().default(null),
        processorId: id.nullable().default(null),
        limit: z.int().min(0).nullable().default(null),
      }),
    )
    .output(
      z.strictObject({
        asOf: civilDate,
        attention: z.array(attentionItem),
        total: z.int(),
        counts: z.record(z.enum(urgencies), z.int()),
        suppliers: z.int(),
      }),
    ),
};

export const outlook = {
  /** Every open deadline of the register by due day, through `until` (null = all). */
  deadlines: procedure
    .input(
      z.strictObject({
        asOf: civilDate.nullable().default(null),
        until: civilDate.nullable().default(null),
      }),
    )
    .output(z.strictObject({ asOf: civilDate, deadlines: z.array(deadlineItem) })),
  /** Which suppliers change, and how, when something happens on a day. */
  scenario: procedure.input(scenarioRequest).output(scenarioOutcome),
  /** Who depends on which place, parent country or sub-processor; most suppliers first. */
  dependencies: procedure
    .input(z.strictObject({ asOf: civilDate.nullable().default(null) }))
    .output(z.array(dependency)),
  /** Where the data are, with the results there; worst place first. */
  places: procedure
    .input(z.strictObject({ asOf: civilDate.nullable().default(null) }))
    .output(z.strictObject({ asOf: civilDate, places: z.array(placeResults) })),
  /** A letter to a supplier that asks for what is missing; null where nothing is. */
  letter: procedure.input(letterRequest).output(letter.nullable()),
};

export const overrides = {
  list: procedure.output(z.array(adequacyOverride)),
  save: procedure.input(saving(overrideInput)).output(adequacyOverride),
  remove: procedure.input(removing).output(z.strictObject({ id })),
};

export const countries = {
  /** The list of countries and adequacy decisions that verdicts use, without the overrides. */
  inUse: procedure.output(jurisdictionList.safeExtend({ shipped: z.boolean() })),
  /** What a list from a file would change; nothing is taken yet. `invalid` names the path of every fault. */
  compare: procedure.input(z.strictObject({ list: z.unknown() })).output(listComparison),
  /** Takes the list: from now on verdicts use it, until the program ships a later state. */
  take: procedure
    .input(z.strictObject({ list: z.unknown(), reason: requiredText }))
    .output(z.strictObject({ version: z.string(), stateAsOf: civilDate })),
};

export const decisions = {
  list: procedure.output(z.array(managementDecision)),
  save: procedure.input(saving(managementDecisionInput)).output(managementDecision),
  remove: procedure.input(removing).output(z.strictObject({ id })),
};

export const assess = {
  /** Judges cases in the case format; `invalid` names the path of every fault. */
  transfers: procedure.input(z.strictObject({ cases: z.unknown() })).output(
    z.array(
      z.strictObject({
        id: z.string(),
        result: z.enum(transferResults),
        code: z.string(),
        advisories: z.array(z.string()),
      }),
    ),
  ),
  agreements: procedure.input(z.strictObject({ cases: z.unknown() })).output(
    z.array(
      z.strictObject({
        id: z.string(),
        status: z.string(),
        covered: z.boolean(),
        currentEndsOn: civilDate.nullable(),
        noticeDeadline: civilDate.nullable(),
      }),
    ),
  ),
};
