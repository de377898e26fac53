/** What lies ahead for one supplier and what is missing, in words: deadlines, gaps, checklists, and the letters. */

import type { Agreement } from '../fields/agreement.ts';
import type { Announcement } from '../fields/evidence.ts';
import type { SubProcessor } from '../fields/sub-processor.ts';
import { decisionOn } from '../law/adequacy.ts';
import { agreedOn } from '../law/announcements.ts';
import { type ChecklistResult, checkAgreement, checklistContext } from '../law/article28.ts';
import { isAsked } from '../law/asked.ts';
import { breachClocks } from '../law/breaches.ts';
import { completeness, unlocatedImporters } from '../law/completeness.ts';
import { clauseOf, controlTerms } from '../law/control.ts';
import { addDays, type CivilDate, hasHappened, isRunning } from '../law/dates.ts';
import { byDue, deadlines, endOfHours, isOverdue } from '../law/deadlines.ts';
import { recipientOf } from '../law/flow-recipient.ts';
import type { Judged } from '../law/judged.ts';
import { isWithinEea } from '../law/jurisdictions.ts';
import { dayOfMoment } from '../law/moments.ts';
import {
  type Decided,
  type DecidedOf,
  type Matter,
  matterKey,
  matterNameOf,
  mattersOf,
  undecided,
} from '../law/reminders.ts';
import type { FlowAssessment } from '../law/transfer.ts';
import { type EffectiveFlow, isProcessor, owesDeletion } from '../law/verdict.ts';
import type { AskedTopic, DeadlineItem } from '../schema/outlook.ts';
import { agreementArticle } from '../words/agreement.ts';
import { checklistQuestionTexts } from '../words/checklist-questions.ts';
import { gapNames } from '../words/completeness.ts';
import { deadlineFormula } from '../words/deadlines.ts';
import {
  askingLetter,
  type BreachFacts,
  breachLetter,
  type ControlFacts,
  controlLetter,
  deletionAheadLetter,
  type Letter,
  type LetterWords,
  missingTermsLetter,
  objectionLetter,
  ownerLetter,
  type TransferQuestion,
  transferLetter,
  unknownLocationsLetter,
} from '../words/letters.ts';
import { countryName, withArticle } from '../words/places.ts';
import { announcementVerdict } from './announcements.ts';
import { attention } from './attention.ts';

/** How long a supplier gets to answer a letter, in days. */
const ANSWER_DAYS = 14;

/** What the page of one supplier shows beside its verdict. */
export function outlookOf(judged: Judged, decided = undecided) {
  const { gaps, ...counted } = completeness(judged);
  return {
    deadlines: deadlineItems(judged, decided),
    completeness: { ...counted, gaps: gaps.map((gap) => ({ ...gap, name: gapNames[gap.code] })) },
    checklists: judged.record.agreements.map((agreement) => {
      const { gaps: open, ...result } = checklistOf(agreement, judged);
      return {
        ...result,
        agreementId: agreement.id,
        context: checklistContext(agreement, judged),
        gaps: open.map(({ question, answer, required, note }) => ({
          id: question.id,
          name: checklistQuestionTexts[question.id],
          article: question.article,
          answer,
          required,
          note,
        })),
      };
    }),
  };
}

/** The deadlines of a supplier, by due day, each with how its day was counted. */
function deadlineItems(judged: Judged, decided: DecidedOf): DeadlineItem[] {
  const { record, judgement } = judged;
  return mattersOf(judged)
    .map((matter) =>
      itemOfMatter(matter, record.processor, { ...decided.get(matterNameOf(matter)) }, judgement.asOf),
    )
    .sort(byDue);
}

/** The date of a matter: what follows it reminds of the same one again, and is no second date. */
export function itemOfMatter(
  matter: Matter,
  { name: processor, owner }: { readonly name: string; readonly owner: string },
  { handledOn = null, putOffUntil = null }: Partial<Decided>,
  asOf: CivilDate,
): DeadlineItem {
  const { processorId, name, article, formula, flowId, place, due, terms } = matter;
  const { daysAfter = 0, leadDays = [] } = terms[0] ?? {};
  const named = matterNameOf(matter);
  return {
    key: matterKey(processorId, named),
    ...named,
    ...{ processorId, processor, owner, name, due, article, flowId, place },
    dueAt: endOfHours(matter),
    formula: deadlineFormula(due, formula, daysAfter),
    leadDays: [...leadDays],
    overdue: isOverdue({ due }, asOf),
    handledOn,
    putOffUntil,
  };
}

function checklistOf(agreement: Agreement, judged: Judged): ChecklistResult {
  return checkAgreement(agreement.checklist, checklistContext(agreement, judged));
}

/** In which language a letter is, and who signs it. */
export type LetterFrom = Pick<LetterWords, 'language' | 'organisation' | 'sender'>;

/** Asks a supplier for what an agreement lacks; null where nothing is missing. */
export function letterOnTerms(judged: Judged, agreement: Agreement, from: LetterFrom): Letter | null {
  if (!isProcessor(judged.record.processor.role)) return null;
  return missingTermsLetter(checklistOf(agreement, judged).gaps, letterWords(judged, from));
}

/** Asks a supplier where the data are; null where that is known of all. */
export function letterOnLocations(judged: Judged, from: LetterFrom): Letter | null {
  return unknownLocationsLetter(unlocatedImporters(judged), letterWords(judged, from));
}

/** Whether a letter may ask: it may say nothing of a supplier that the register says is not so. */
function isToAsk(topic: AskedTopic, judged: Judged): boolean {
  if (isAsked(topic, judged.record, judged.verdict, judged.judgement.asOf)) return true;
  // Of a supplier that goes on, an agreement that has ended may ask for it.
  return (
    topic === 'deletion' &&
    (owesDeletion(judged.record.processor.role, judged.verdict.agreementStatus) ||
      deadlines(judged).some(({ kind }) => kind === 'deletion'))
  );
}

/** Asks a supplier for one thing; null where there is nothing to ask: it plays no part, or each transfer has a basis. */
export function letterAsking(judged: Judged, topic: AskedTopic, from: LetterFrom): Letter | null {
  if (!isToAsk(topic, judged)) return null;
  const words = letterWords(judged, from);
  if (topic === 'breach') return breachLetter(breachFacts(judged), words);
  const { endedOn } = judged.record.processor;
  const { asOf } = judged.judgement;
  if (topic === 'deletion' && endedOn !== null && endedOn >= asOf)
    return deletionAheadLetter(endedOn, { ...words, answerBy: addDays(endedOn, ANSWER_DAYS) });
  if (topic !== 'transfer') {
    const { role } = judged.record.processor;
    if (topic !== 'agreement') return askingLetter(topic, words, ofOurSubProcessor(topic, role));
    return askingLetter(isProcessor(role) ? topic : 'arrangement', words, agreementArticle('missing', role));
  }
  const unfounded = judged.transfers.filter(
    ({ flow, assessment: { result } }) =>
      (result === 'action' || result === 'blocked') && flow.country !== 'unknown',
  );
  const named = unfounded.map(({ flow, assessment }) => ({
    importer: recipientOf(judged.record, flow),
    place: countryName(flow.country, from.language, judged.judgement.list),
    more: questionsAbout(flow, assessment, judged),
  }));
  return transferLetter(named, words);
}

/** Of a sub-processor of ours what we owe ourselves is asked on (Art. 28(4) GDPR); undefined = as of a processor. */
function ofOurSubProcessor(
  topic: AskedTopic,
  role: Judged['record']['processor']['role'],
): string | undefined {
  if (role !== 'sub-processor') return undefined;
  if (topic === 'certificates') return '28(4)';
  return topic === 'deletion' ? '28(3)(g), 28(4)' : undefined;
}

/** What is asked about: the breaches that are not closed, or all where each is. */
function breachFacts(judged: Judged): BreachFacts {
  const { asOf } = judged.judgement;
  const { breaches } = judged.record;
  const open = breaches.filter(({ closedOn }) => !hasHappened(closedOn, asOf));
  const running = breachClocks(judged).flatMap(({ authority, dueAt }) =>
    authority === 'open' && dueAt !== null && dayOfMoment(dueAt) >= asOf ? [dueAt] : [],
  );
  return {
    natures: (open.length > 0 ? open : breaches).map(({ nature }) => nature),
    dueAt: running.sort()[0] ?? null,
  };
}

/** What a verdict leaves open besides the basis. */
function questionsAbout(
  { outsideAccess }: EffectiveFlow,
  { code, judgedCountry }: FlowAssessment,
  { judgement }: Judged,
): TransferQuestion[] {
  const needsDpf = decisionOn(judgedCountry, judgement)?.condition === 'dpf';
  switch (code) {
    case 'IMPORTER_UNNAMED':
      return needsDpf ? ['importer', 'dpf'] : ['importer'];
    case 'ADEQUACY_CONDITION_UNCONFIRMED':
      return needsDpf ? ['importer', 'dpf'] : ['condition'];
    case 'IMPORTER_OUTSIDE_EEA':
      return outsideAccess?.possible === true ? [] : ['access'];
    default:
      return needsDpf ? ['dpf'] : [];
  }
}

/** Objects to an announced sub-processor, or refuses the consent that it needs; null where it was accepted. */
export function letterOfObjection(
  judged: Judged,
  announcement: Announcement,
  known: SubProcessor | null,
  from: LetterFrom,
): Letter | null {
  if (announcement.decision === 'accepted') return null;
  const { language } = from;
  const { country, name, announcedOn, service } = announcement;
  const verdict = announcementVerdict(judged, announcement, known);
  const isReason = verdict?.result === 'action' || verdict?.result === 'blocked';
  const facts = {
    name,
    announcedOn,
    service,
    place:
      country === null || country === 'unknown' ? '' : countryName(country, language, judged.judgement.list),
    isConsent: agreedOn(judged).regime === 'specific',
    reason: isReason ? verdict.reason[language] : null,
  };
  return objectionLetter(facts, letterWords(judged, from));
}

/** Tells the owner of a supplier what asks for attention there; null where nothing does. */
export function letterToOwner(judged: Judged, decided: DecidedOf, from: LetterFrom): Letter | null {
  return ownerLetter(
    attention([judged], () => decided),
    letterWords(judged, from),
  );
}

/** Asks a supplier what an announced parent company means for the data; null where none is announced. */
export function letterOnControl(judged: Judged, from: LetterFrom): Letter | null {
  const { record, judgement } = judged;
  const { nextParent } = record.processor;
  if (nextParent === null || !isRunning(record.processor, judgement.asOf)) return null;
  const { name, country: code, announcedOn, effectiveOn } = nextParent;
  const inUse = judgement.list;
  const isOutside = code === null ? null : !isWithinEea(code, inUse);
  const country =
    code === null ? '' : withArticle(code, countryName(code, from.language, inUse), from.language);
  const facts = { parent: name, country, isOutside, announcedOn, effectiveOn, clause: controlClause(judged) };
  return controlLetter(facts, letterWords(judged, from));
}

/** Whether the agreements that cover say what happens then, and where the first that does says it. */
function controlClause(judged: Judged): ControlFacts['clause'] {
  const terms = controlTerms(judged);
  const isThere = clauseOf(terms);
  if (isThere === null) return null;
  const found = terms.agreements.find(({ hasClause }) => hasClause === true)?.id;
  const { checklist } = judged.record.agreements.find(({ id }) => id === found) ?? {};
  return { isThere, where: checklist?.['x.control']?.clause ?? '' };
}

function letterWords({ record, judgement: { asOf } }: Judged, from: LetterFrom): LetterWords {
  const { name, role } = record.processor;
  return { ...from, supplier: name, role, on: asOf, answerBy: addDays(asOf, ANSWER_DAYS) };
}
