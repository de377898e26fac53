/** Procedures on what lies ahead and what is missing. */
import { checkAgreement } from '../../../shared/law/article28.ts';
import { completeness, unlocatedImporters } from '../../../shared/law/completeness.ts';
import { addDays, compareText } from '../../../shared/law/dates.ts';
import { deadlines, isOverdue } from '../../../shared/law/deadlines.ts';
import { concentration, runScenario } from '../../../shared/law/scenario.ts';
import { hasTransfer, type Judgement } from '../../../shared/law/verdict.ts';
import type { DeadlineItem, LetterRequest } from '../../../shared/schema/outlook.ts';
import type { ProcessorRecord } from '../../../shared/schema/record.ts';
import { checklistQuestionTexts } from '../../../shared/words/checklist-questions.ts';
import { gapNames } from '../../../shared/words/completeness.ts';
import { deadlineFormula } from '../../../shared/words/deadlines.ts';
import { missingTermsLetter, unknownLocationsLetter } from '../../../shared/words/letters.ts';
import { judgementOn } from '../derived/judging.ts';
import { placeResults } from '../derived/places.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { entities, readStored } from '../store/entities.ts';
import { allRecords, readRecord } from '../store/supplier-records.ts';
import type { View } from '../store/writing.ts';
import { os } from './base.ts';

/** How long a supplier gets to answer a letter, in days. */
const ANSWER_DAYS = 14;

function deadlineItems(record: ProcessorRecord, judgement: Judgement): DeadlineItem[] {
  const { name: processor, owner } = record.processor;
  return deadlines(record, judgement).map((deadline) => {
    const { subject: _subject, on: _on, leadDays, formula, daysAfter, ...told } = deadline;
    return {
      ...told,
      formula: deadlineFormula(deadline.due, formula, daysAfter),
      processor,
      owner,
      leadDays: [...leadDays],
      overdue: isOverdue(deadline, judgement.asOf),
    };
  });
}

function checklistOf(
  record: ProcessorRecord,
  agreement: ProcessorRecord['agreements'][number],
  judgement: Judgement,
) {
  const result = checkAgreement(agreement.checklist, {
    authorisation: agreement.subProcessorAuthorisation,
    hasTransfer: hasTransfer(record, judgement),
  });
  return { agreement, result };
}

/** What the page of one supplier shows beside its verdict. */
export function outlookOf(record: ProcessorRecord, judgement: Judgement) {
  const { gaps, score } = completeness(record, judgement);
  return {
    deadlines: deadlineItems(record, judgement),
    completeness: { score, gaps: gaps.map((gap) => ({ ...gap, name: gapNames[gap.code] })) },
    checklists: record.agreements.map((each) => {
      const { agreement, result } = checklistOf(record, each, judgement);
      return {
        agreementId: agreement.id,
        score: result.score,
        answered: result.answered,
        total: result.total,
        gaps: result.gaps.map(({ question, answer, required, note }) => ({
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

function letterOf({ connection, asOf }: View, request: LetterRequest) {
  const record = readRecord(connection, request.processorId);
  if (!record) throw new Problem('not-found');
  const judgement = judgementOn(connection, asOf);
  const words = letterWords(connection, record, request, asOf);
  if (request.kind === 'locations')
    return unknownLocationsLetter(unlocatedImporters(record, judgement), words);
  const agreement = record.agreements.find(({ id }) => id === request.agreementId);
  if (!agreement) throw new Problem('not-found');
  return missingTermsLetter(checklistOf(record, agreement, judgement).result.gaps, words);
}

function letterWords(connection: Connection, record: ProcessorRecord, request: LetterRequest, asOf: string) {
  const organisation = readStored(connection, entities.organisation, 'organisation')?.fields;
  return {
    language: request.language,
    supplier: record.processor.name,
    organisation: String(organisation?.name ?? ''),
    sender: String(organisation?.contact ?? ''),
    on: asOf,
    answerBy: addDays(asOf, ANSWER_DAYS),
  };
}

export const outlook = {
  deadlines: os.outlook.deadlines.handler(({ context: { core }, input }) => {
    const { connection, asOf } = core.view(input.asOf);
    const judgement = judgementOn(connection, asOf);
    const items = allRecords(connection).flatMap((record) => deadlineItems(record, judgement));
    const until = input.until ?? '9999-12-31';
    return {
      asOf,
      deadlines: items
        .filter(({ due }) => due <= until)
        .sort((a, b) => compareText(a.due, b.due) || compareText(a.key, b.key)),
    };
  }),
  scenario: os.outlook.scenario.handler(({ context: { core }, input }) => {
    const { connection, asOf } = core.view();
    const on = input.on ?? asOf;
    const result = runScenario(allRecords(connection), { ...input, on }, judgementOn(connection, on));
    return {
      asOf: result.asOf,
      before: result.before,
      after: result.after,
      changes: result.changes.map((change) => ({ ...change, flowIds: [...change.flowIds] })),
    };
  }),
  dependencies: os.outlook.dependencies.handler(({ context: { core }, input }) => {
    const { connection, asOf } = core.view(input.asOf);
    return concentration(allRecords(connection), asOf).map((entry) => ({
      ...entry,
      suppliers: [...entry.suppliers],
    }));
  }),
  places: os.outlook.places.handler(({ context: { core }, input, signal }) =>
    core.withVerdicts(input.asOf, signal, ({ connection, asOf }) => ({
      asOf,
      places: placeResults(connection),
    })),
  ),
  letter: os.outlook.letter.handler(({ context: { core }, input }) => letterOf(core.view(), input)),
};
