/** From a verdict to its sentences: which names, dates and faults they mention. */

import { emptyFlow, type FlowFacts } from '../fields/flow.ts';
import type { AdequacyOverride } from '../fields/override.ts';
import type { Processor } from '../fields/processor.ts';
import type { ProcessorRecord } from '../fields/record.ts';
import { decisionOn, eventsUntil } from '../law/adequacy.ts';
import { hasHappened } from '../law/dates.ts';
import { namedRecipient } from '../law/flow-recipient.ts';
import { isWithinEea } from '../law/jurisdictions.ts';
import { completedTia, lawChangedSince, requiredModule, sccDefects } from '../law/safeguards.ts';
import { bestSafeguard, type FlowAssessment } from '../law/transfer.ts';
import { advisoryArticle, transferArticle } from '../law/transfer-codes.ts';
import type { TransferContext } from '../law/transfer-context.ts';
import { dpfRecheckOn, tiaReviewOn } from '../law/transfer-dates.ts';
import { isProcessor } from '../law/verdict.ts';
import type { Jurisdiction } from '../schema/jurisdiction.ts';
import type { Bilingual } from '../schema/primitives.ts';
import type { Advisory } from '../schema/transfer-codes.ts';
import { both, decisionName } from '../words/format.ts';
import { overrideSentence } from '../words/overrides.ts';
import { countryName, withArticle } from '../words/places.ts';
import {
  advisoryExplanation,
  authorityNotes,
  compellingNote,
  type Explanation,
  eventNote,
  reachedFromNote,
  transferSentences,
  unnamedImporters,
} from '../words/transfer.ts';
import type { TransferWords } from '../words/transfer-verdicts.ts';

/** Name of a place as it stands in a sentence. */
export function placeInSentence(code: string, { list }: Pick<TransferContext, 'list'>): Bilingual {
  return both((language) => withArticle(code, countryName(code, language, list), language));
}

/** Who has the flow recorded with it: our supplier, which alone can be asked about a sub-processor. */
interface Supplier {
  readonly name: string;
  /** Who receives the flow by name, where no legal entity is recorded of it; empty = nobody but our supplier is known. */
  readonly recipient?: string;
}

/** Our supplier, with whom a flow of its record goes to. */
export const withRecipient = (
  record: Pick<ProcessorRecord, 'chain' | 'processor'>,
  flow: Parameters<typeof namedRecipient>[1],
): Supplier => ({ name: record.processor.name, recipient: namedRecipient(record, flow) });

const optional = (code: string | null | undefined, context: TransferContext): Bilingual | null =>
  code === null || code === undefined || code === 'unknown' ? null : placeInSentence(code, context);

/** Who imports: as the flow says, else the supplier with whom it is recorded; of a sub-processor only what it is. */
function importerOf({ entity, actor, importerCountry }: FlowFacts, supplier: Supplier): Bilingual {
  const named = entity || (supplier.recipient ?? '');
  if (named !== '') return { nl: named, en: named };
  const isSupplier = importerCountry !== undefined && actor !== 'sub-processor' && actor !== 'customer';
  return isSupplier ? { nl: supplier.name, en: supplier.name } : unnamedImporters[actor];
}

function wordsOf(
  flow: FlowFacts,
  assessment: FlowAssessment,
  context: TransferContext,
  supplier: Supplier,
): TransferWords {
  const { basis, judgedCountry } = assessment;
  const { list, asOf } = context;
  const decision = basis?.kind === 'adequacy' ? basis.decision : null;
  const safeguard = basis?.kind === 'safeguard' ? flow.safeguards?.[basis.index] : undefined;
  const needsDpf = decision?.condition === 'dpf';
  const tia = completedTia(flow.tia, asOf);
  const importer = flow.importerCountry === undefined ? flow.country : flow.importerCountry;
  const denied = flow.outsideAccess?.possible === false ? flow.outsideAccess : null;
  const isInside = importer !== null && isWithinEea(importer, list);
  const isForeign = flow.parentCountry !== null && !isWithinEea(flow.parentCountry, list);
  return {
    place: placeInSentence(judgedCountry, context),
    parent: isForeign ? optional(flow.parentCountry, context) : null,
    isParentAdequate: isForeign && decisionOn(flow.parentCountry ?? '', context)?.condition === 'none',
    importer: importerOf(flow, supplier),
    supplier: { nl: supplier.name, en: supplier.name },
    actor: flow.actor,
    importerPlace: optional(importer, context),
    isImporterKnown: importer !== null && importer !== 'unknown',
    isAccessPossible: flow.outsideAccess?.possible === true,
    noAccess:
      !isInside && denied !== null && hasHappened(denied.confirmedOn, asOf)
        ? { evidence: denied.evidence, confirmedOn: denied.confirmedOn }
        : null,
    exporterPlace: optional(flow.exportedFrom, context),
    fallbackLacks: decision === null ? null : (bestSafeguard(flow, judgedCountry, context)?.code ?? null),
    isToJustify: assessment.result === 'action',
    isBlocked: assessment.result === 'blocked',
    module: requiredModule(flow.actor),
    decision: decision === null ? null : both((language) => decisionName(decision.decision, language)),
    scope: decision === null ? null : { nl: decision.scope_nl, en: decision.scope_en },
    dpf: flow.dpf,
    needsDpf,
    lastDay: decision?.expires ?? null,
    recheckOn: needsDpf ? dpfRecheckOn(flow.dpf, context) : null,
    tiaOn: tia?.completedOn ?? null,
    tiaReviewOn: tiaReviewOn(flow.tia, context),
    defects: safeguard === undefined ? [] : sccDefects(safeguard, flow.actor, asOf),
    isBcrForProcessors: safeguard?.mechanism === 'bcr-processor',
  };
}

const followedBy = (explanation: Explanation, more: readonly Bilingual[]): Explanation =>
  more.length === 0
    ? explanation
    : {
        ...explanation,
        reason: both((language) => [explanation.reason, ...more].map((text) => text[language]).join(' ')),
      };

/** Reason and next step of the verdict on one flow of a supplier, in both languages. */
export function explainFlow(
  flow: FlowFacts,
  assessment: FlowAssessment,
  context: TransferContext,
  supplier: Supplier,
): Explanation {
  const explanation = transferSentences(
    assessment.code,
    assessment.article,
    wordsOf(flow, assessment, context, supplier),
  );
  const { list } = context;
  const isReached =
    isWithinEea(flow.country, list) &&
    !isWithinEea(assessment.judgedCountry, list) &&
    assessment.code !== 'IMPORTER_OUTSIDE_EEA';
  const more = isReached
    ? [
        reachedFromNote(
          placeInSentence(flow.country, context),
          importerOf(flow, supplier),
          placeInSentence(assessment.judgedCountry, context),
        ),
      ]
    : [];
  return followedBy(explanation, [...more, ...remarksOn(flow, assessment, context)]);
}

/**
 * Reason and next step of a verdict that is about no flow: nothing is recorded of the supplier, or nobody knows where
 * one of its sub-processors has the data.
 */
export function explainWithoutFlow(
  code: 'NO_FLOWS_RECORDED' | 'SUBPROCESSOR_NOT_LOCATED',
  subProcessor: { readonly name: string; readonly country: string | null } | null,
  context: TransferContext,
  supplier: Supplier & Pick<Processor, 'role'>,
): Explanation & { readonly article: string } {
  const flow: FlowFacts = {
    ...emptyFlow,
    country: 'unknown',
    actor: subProcessor === null ? 'processor' : 'sub-processor',
    entity: subProcessor?.name ?? '',
    importerCountry: subProcessor?.country ?? null,
  };
  const article = transferArticle(code, isProcessor(supplier.role) ? 'processor' : 'controller');
  const judgedCountry = 'unknown';
  const assessment = { result: 'action', code, advisories: [], article, basis: null, judgedCountry } as const;
  return { article, ...transferSentences(code, article, wordsOf(flow, assessment, context, supplier)) };
}

/** Grounds that Art. 49(3) GDPR closes to a public authority. */
const closedToAuthority: ReadonlySet<string> = new Set(['a', 'b', 'c', 'second-subparagraph']);

/** What else is to be known: a decision of the privacy officer, the state of the law there, and Art. 49(3). */
function remarksOn(flow: FlowFacts, assessment: FlowAssessment, context: TransferContext): Bilingual[] {
  const { basis, result, judgedCountry } = assessment;
  const place = context.list.byCode.get(judgedCountry);
  const more: Bilingual[] = [];
  if (place?.override !== undefined && dependsOn(place.override, assessment)) {
    more.push(overrideSentence(place.override));
  }
  if (basis?.kind === 'adequacy') {
    const event = eventsUntil(judgedCountry, context).at(-1);
    if (event !== undefined) more.push(eventNote(event));
  }
  if (assessment.code === 'TIA_STALE') {
    more.push(...lawChangedSince(flow.tia, judgedCountry, context).map(eventNote));
  }
  if (place?.region === 'third' && result !== 'none') {
    const note = placeNote(judgedCountry, context);
    if (note !== null) more.push(note);
  }
  const ground = flow.derogation?.ground;
  if (basis?.kind === 'derogation' && ground !== undefined && closedToAuthority.has(ground)) {
    const { publicAuthority } = context.policy;
    if (publicAuthority === true) more.push(authorityNotes.closed);
    if (publicAuthority === null) more.push(authorityNotes.notAsked);
    if (ground === 'second-subparagraph') more.push(compellingNote);
  }
  return more;
}

/** What the list remarks about a place, in both languages; null = nothing. */
export function placeNote(code: string, { list }: Pick<TransferContext, 'list'>): Bilingual | null {
  const place = list.byCode.get(code);
  return place === undefined ? null : noteOf(place);
}

/** The remark in an entry of the list; null = none. */
export function noteOf({ notes_nl, notes_en }: Jurisdiction): Bilingual | null {
  return notes_en === '' ? null : { nl: notes_nl || notes_en, en: notes_en };
}

/** Whether an override has to be told: a decision that carries the flow was changed, or the one that is missing. */
function dependsOn(override: AdequacyOverride, { basis, result }: FlowAssessment): boolean {
  return basis?.kind === 'adequacy' || (override.kind === 'suspend' && result !== 'none');
}

/** Reason and next step of an advisory on one flow. */
export function explainAdvisory(
  advisory: Advisory,
  flow: FlowFacts,
  assessment: FlowAssessment,
  context: TransferContext,
  supplier: Supplier,
): Explanation {
  const explanation = advisoryExplanation(
    advisory,
    advisoryArticle(advisory, flow.actor),
    wordsOf(flow, assessment, context, supplier),
  );
  const changed =
    advisory === 'LAW_CHANGED' ? lawChangedSince(flow.tia, assessment.judgedCountry, context) : [];
  return followedBy(explanation, changed.map(eventNote));
}
