/**
 * Every capability of the product, once, for every host: input, output and errors.
 * The window, the browser and the command line call these procedures and nothing else.
 */
import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { agreement, agreementInput } from './schema/agreement.ts';
import { attentionItem } from './schema/attention.ts';
import { backupList, givenPassphrase, passphrase, restorePlan } from './schema/backup.ts';
import { BULK_LIMIT, bulkChange, bulkPatch } from './schema/bulk.ts';
import { managementDecision, managementDecisionInput } from './schema/decision.ts';
import {
  announcement,
  announcementInput,
  certificate,
  certificateInput,
  documentKinds,
  documentRecord,
  review,
  reviewInput,
} from './schema/evidence.ts';
import { signOffPreview } from './schema/exchange.ts';
import { dataFlow, flowFacts, flowInput } from './schema/flow.ts';
import {
  defaultDuplicates,
  duplicateStrategy,
  importMapping,
  importPreview,
  importProgress,
} from './schema/import.ts';
import { jurisdictionList, listComparison } from './schema/jurisdiction.ts';
import { facetCounts, processorPage, processorQuery, transferPage, transferQuery } from './schema/list.ts';
import { organisation, organisationInput, policyInput, policyRecord } from './schema/organisation.ts';
import {
  checklistOutcome,
  completenessResult,
  deadlineItem,
  dependency,
  letter,
  letterRequest,
  placeResults,
  scenarioOutcome,
  scenarioRequest,
} from './schema/outlook.ts';
import { adequacyOverride, overrideInput } from './schema/override.ts';
import { binEntities, binEntry, personRecord } from './schema/person.ts';
import { bilingual, civilDate, id, recordVersion, requiredText, text } from './schema/primitives.ts';
import { problemCodes, problemData } from './schema/problem.ts';
import { processor, processorInput } from './schema/processor.ts';
import {
  explainedAgreement,
  explainedFlow,
  processorRecord,
  processorVerdict,
  transferResults,
} from './schema/record.ts';
import { historyLine, registerStatus, verifyResult } from './schema/register.ts';
import { reportProgress, reportRequest } from './schema/report.ts';
import { chainLink, chainLinkInput, subProcessor, subProcessorInput } from './schema/sub-processor.ts';

const statusOf: Record<(typeof problemCodes)[number], number> = {
  invalid: 422,
  'not-found': 404,
  conflict: 409,
  busy: 423,
  refused: 403,
  cancelled: 499,
  'too-large': 413,
  'disk-full': 507,
  'read-only': 423,
  foreign: 422,
  corrupt: 422,
  'too-new': 422,
  internal: 500,
};

/** The closed set of errors as the contract declares it. */
export const problems = Object.fromEntries(
  problemCodes.map((code) => [code, { status: statusOf[code], data: problemData }]),
) as Record<(typeof problemCodes)[number], { status: number; data: typeof problemData }>;

const procedure = oc.errors(problems);

/** A save names the version that it was based on (null = new) and may say why. */
const saving = <Input extends z.ZodType>(input: Input) =>
  z.strictObject({ id: id.nullable(), version: recordVersion.nullable(), input, reason: text.default('') });
const removing = z.strictObject({ id, version: recordVersion, reason: text.default('') });
const path = z.string().min(1).max(4096);
const file = z.strictObject({ file: path });

/** Which history lines a change made: what `register.undo` takes. */
const changed = { firstLine: z.int().min(1), lastLine: z.int().min(1) };

export const contract = {
  register: {
    /** Which register is open, how large it is, and which were open before. */
    status: procedure.output(registerStatus),
    /** Makes a new register at a path that does not exist yet, and opens it. */
    create: procedure
      .input(file.extend({ organisation: text.default(''), example: z.boolean().default(false) }))
      .output(registerStatus),
    /** Opens the register at a path. Errors: `foreign`, `corrupt`, `too-new`, `not-found`, `read-only`, `busy`. */
    open: procedure.input(file).output(registerStatus),
    close: procedure.output(registerStatus),
    /** Takes the writing over from somebody who gives no sign of life any more. Errors: `busy` while there is one. */
    takeOver: procedure.output(registerStatus),
    /** Integrity of the file, foreign keys, the history chain, and records against their history. */
    verify: procedure.output(verifyResult),
    /** Takes back the changes of these history lines; `conflict` when one of them was changed since. */
    undo: procedure.input(z.strictObject(changed)).output(z.strictObject(changed)),
    /** History lines, newest first; of one supplier where `processorId` is given. */
    history: procedure
      .input(
        z.strictObject({
          processorId: id.nullable().default(null),
          before: z.int().nullable().default(null),
          limit: z.int().min(1).max(1000).default(100),
        }),
      )
      .output(z.strictObject({ lines: z.array(historyLine), total: z.int() })),
  },
  organisation: {
    get: procedure.output(organisation),
    save: procedure
      .input(z.strictObject({ version: recordVersion, input: organisationInput, reason: text.default('') }))
      .output(organisation),
  },
  policy: {
    get: procedure.output(policyRecord),
    save: procedure
      .input(z.strictObject({ version: recordVersion, input: policyInput, reason: text.default('') }))
      .output(policyRecord),
  },
  processors: {
    list: procedure.input(processorQuery).output(processorPage),
    facets: procedure.input(z.strictObject({ asOf: civilDate.nullable().default(null) })).output(facetCounts),
    /** One supplier with all that belongs to it, and its verdict on the day. */
    get: procedure.input(z.strictObject({ id, asOf: civilDate.nullable().default(null) })).output(
      z.strictObject({
        record: processorRecord,
        verdict: processorVerdict,
        agreementStates: z.array(explainedAgreement),
        /** Every flow that is assessed on the day, in the order of the record. */
        flowStates: z.array(explainedFlow),
        deadlines: z.array(deadlineItem),
        completeness: completenessResult,
        /** One per agreement, in the order of the record. */
        checklists: z.array(checklistOutcome),
      }),
    ),
    save: procedure.input(saving(processorInput)).output(processor),
    /** Puts a supplier in the bin; nothing is lost, `restore` brings it back. */
    remove: procedure.input(removing).output(z.strictObject({ id })),
    restore: procedure.input(z.strictObject({ id, reason: text.default('') })).output(processor),
    /** Makes one supplier of two: everything of `goneId` goes to `keepId`, whose empty fields are filled; `goneId` to the bin. */
    merge: procedure
      .input(z.strictObject({ keepId: id, goneId: id, reason: text.default('') }))
      .output(z.strictObject({ id, ...changed })),
    /** A new supplier with the same particulars and flows, without agreement, evidence or sign-off. */
    copy: procedure.input(z.strictObject({ id, name: requiredText })).output(processor),
    /** Changes the same fields of many suppliers; a dry run only shows. `lines` = what `register.undo` takes. */
    bulk: procedure
      .input(
        z.strictObject({
          ids: z.array(id).min(1).max(BULK_LIMIT),
          patch: bulkPatch,
          dryRun: z.boolean().default(false),
          reason: text.default(''),
        }),
      )
      .output(z.strictObject({ changes: z.array(bulkChange), lines: z.strictObject(changed).nullable() })),
    /** Suppliers that may be the same: equal KvK number, or names that differ in legal form, case or accents. */
    similar: procedure
      .input(
        z.strictObject({ name: z.string().max(500), kvk: z.string().nullable(), exceptId: id.nullable() }),
      )
      .output(
        z.array(z.strictObject({ id, name: z.string(), because: z.enum(['kvk', 'name', 'legal-form']) })),
      ),
  },
  agreements: {
    save: procedure.input(saving(agreementInput).extend({ processorId: id })).output(agreement),
    remove: procedure.input(removing).output(z.strictObject({ id })),
  },
  flows: {
    save: procedure.input(saving(flowInput).extend({ processorId: id })).output(dataFlow),
    remove: procedure.input(removing).output(z.strictObject({ id })),
    /** Every flow of the register with its verdict, worst first. */
    list: procedure.input(transferQuery).output(transferPage),
    /** Verdict on facts that are not saved yet, for the form while it is filled in. */
    assess: procedure
      .input(z.strictObject({ facts: flowFacts, asOf: civilDate.nullable().default(null) }))
      .output(
        z.strictObject({
          result: z.enum(transferResults),
          code: z.string(),
          advisories: z.array(z.string()),
          article: z.string(),
          reason: bilingual,
          nextStep: bilingual,
        }),
      ),
  },
  subProcessors: {
    list: procedure.output(z.array(subProcessor)),
    save: procedure.input(saving(subProcessorInput)).output(subProcessor),
  },
  chain: {
    save: procedure.input(saving(chainLinkInput).extend({ processorId: id })).output(chainLink),
    remove: procedure.input(removing).output(z.strictObject({ id })),
  },
  certificates: {
    save: procedure.input(saving(certificateInput).extend({ processorId: id })).output(certificate),
    remove: procedure.input(removing).output(z.strictObject({ id })),
  },
  announcements: {
    save: procedure.input(saving(announcementInput).extend({ processorId: id })).output(announcement),
    remove: procedure.input(removing).output(z.strictObject({ id })),
  },
  reviews: {
    /** Signs off a supplier as it stands now; the state is frozen with it, contact persons left out. */
    sign: procedure
      .input(
        z.strictObject({
          processorId: id,
          input: reviewInput.pick({ reviewer: true, outcome: true, remark: true }),
        }),
      )
      .output(review),
    /** The second pair of eyes: somebody else than the first. */
    countersign: procedure
      .input(z.strictObject({ id, version: recordVersion, secondReviewer: requiredText }))
      .output(review),
  },
  decisions: {
    list: procedure.output(z.array(managementDecision)),
    save: procedure.input(saving(managementDecisionInput)).output(managementDecision),
    remove: procedure.input(removing).output(z.strictObject({ id })),
  },
  overrides: {
    list: procedure.output(z.array(adequacyOverride)),
    save: procedure.input(saving(overrideInput)).output(adequacyOverride),
    remove: procedure.input(removing).output(z.strictObject({ id })),
  },
  countries: {
    /** The list of countries and adequacy decisions that verdicts use, without the overrides. */
    inUse: procedure.output(jurisdictionList.safeExtend({ shipped: z.boolean() })),
    /** What a list from a file would change; nothing is taken yet. `invalid` names the path of every fault. */
    compare: procedure.input(z.strictObject({ list: z.unknown() })).output(listComparison),
    /** Takes the list: from now on verdicts use it, until the program ships a later state. */
    take: procedure
      .input(z.strictObject({ list: z.unknown(), reason: requiredText }))
      .output(z.strictObject({ version: z.string(), stateAsOf: civilDate })),
  },
  bin: {
    /** What was removed and can be brought back, newest first. */
    list: procedure.output(z.array(binEntry)),
    restore: procedure
      .input(z.strictObject({ entity: z.enum(binEntities), id }))
      .output(z.strictObject({ id })),
  },
  persons: {
    /** Everything that the register holds of a contact person, by e-mail address or whole name (Art. 15 GDPR). */
    find: procedure.input(z.strictObject({ words: requiredText })).output(z.array(personRecord)),
    /** Erases a contact person, also from the history; the chain stays verifiable (Art. 17 GDPR). Cannot be undone. */
    erase: procedure
      .input(z.strictObject({ contactId: id, reason: requiredText }))
      .output(z.strictObject({ id })),
  },
  documents: {
    list: procedure.input(z.strictObject({ processorId: id })).output(z.array(documentRecord)),
    /** Keeps a file under its SHA-256; its type follows from its content. Errors: `too-large` above 50 MB. */
    add: procedure
      .input(
        z.strictObject({
          file: z.file(),
          processorId: id,
          agreementId: id.nullable().default(null),
          kind: z.enum(documentKinds).default('agreement'),
          reason: text.default(''),
        }),
      )
      .output(documentRecord),
    /** The bytes, under a name that is safe to save. Errors: `corrupt` when they are not what was kept. */
    fetch: procedure.input(z.strictObject({ id })).output(z.file()),
    /** Puts a document in the bin; its bytes stay. */
    remove: procedure.input(removing).output(z.strictObject({ id })),
  },
  backup: {
    /** Backups of a register (null = the open one), newest first; also of one that cannot be opened. */
    list: procedure.input(z.strictObject({ register: path.nullable().default(null) })).output(backupList),
    /** A checked copy of the open register, in its folder of backups or in another one; encrypted where asked. */
    make: procedure
      .input(
        z.strictObject({
          folder: path.nullable().default(null),
          passphrase: passphrase.nullable().default(null),
        }),
      )
      .output(z.strictObject({ file: z.string(), bytes: z.int() })),
    /** What putting a backup back (by name in the folder, or by path) would change; nothing is changed. */
    plan: procedure
      .input(
        z.strictObject({
          register: path.nullable().default(null),
          backup: path,
          passphrase: givenPassphrase,
        }),
      )
      .output(restorePlan),
    /**
     * Puts a backup back and opens it; the present file is kept among the backups. `presentHead`: head that the plan
     * showed; `conflict` when the register changed since.
     */
    restore: procedure
      .input(
        z.strictObject({
          register: path.nullable().default(null),
          backup: path,
          passphrase: givenPassphrase,
          presentHead: z.string().nullable().default(null),
        }),
      )
      .output(z.strictObject({ kept: z.string().nullable(), status: registerStatus })),
  },
  whole: {
    /** The whole register with history and documents as a documented zip; the same register gives the same bytes. */
    export: procedure
      .input(z.strictObject({ passphrase: passphrase.nullable().default(null) }))
      .output(z.file()),
    /** Puts such a zip in the open register, which must be empty: ids, versions, times and history as they were. */
    import: procedure
      .input(z.strictObject({ file: z.file(), passphrase: givenPassphrase }))
      .output(registerStatus),
  },
  exchange: {
    /** A sign-off as a file for another copy of this register. */
    export: procedure.input(z.strictObject({ reviewId: id })).output(z.file()),
    /** What taking a sign-off from a file over would do; nothing is written. Errors: `conflict`, `not-found`. */
    preview: procedure.input(z.strictObject({ file: z.file() })).output(signOffPreview),
    /** Takes over what the preview showed, with a line in the history; `conflict` when the register changed since. */
    take: procedure.input(z.strictObject({ exchangeId: id })).output(review),
  },
  attention: {
    /** What asks for attention on the day, most urgent first. */
    list: procedure
      .input(z.strictObject({ asOf: civilDate.nullable().default(null) }))
      .output(z.strictObject({ asOf: civilDate, attention: z.array(attentionItem) })),
  },
  outlook: {
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
  },
  imports: {
    /**
     * Reads a list and says what would become of every row; nothing is written. `under`: the rows are the
     * sub-processors of this supplier, which is made when no supplier has the name.
     */
    preview: procedure
      .input(
        z.strictObject({
          file: z.file(),
          mapping: importMapping.nullable().default(null),
          duplicates: duplicateStrategy.default(defaultDuplicates),
          under: z
            .union([z.strictObject({ id }), z.strictObject({ name: requiredText })])
            .nullable()
            .default(null),
        }),
      )
      .output(importPreview),
    /** Writes what the preview showed, whole or not at all; `conflict` when the register changed since. */
    run: procedure
      .input(z.strictObject({ importId: id, reason: text.default('') }))
      .output(eventIterator(importProgress)),
  },
  report: {
    /** Makes a PDF in a process of its own; the last event names the result. Cancelling the call kills the process. */
    make: procedure.input(reportRequest).output(eventIterator(reportProgress)),
    /** The finished PDF; kept until the next one is made. */
    fetch: procedure.input(z.strictObject({ resultId: id })).output(z.file()),
  },
  exports: {
    /** All suppliers with what belongs to them, as one file. */
    make: procedure
      .input(
        z.strictObject({
          format: z.enum(['json', 'csv', 'xlsx']),
          language: z.enum(['nl', 'en']),
          asOf: civilDate.nullable().default(null),
        }),
      )
      .output(z.file()),
  },
  assess: {
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
  },
};
export type Contract = typeof contract;
