/** Readable values of fields, for the history and for two versions side by side. */
import { checklistQuestions } from '../../shared/law/article28-checklist.ts';
import type { Checklist } from '../../shared/schema/checklist.ts';
import type { Language } from '../../shared/schema/primitives.ts';
import { certificateNames } from '../../shared/words/certificates.ts';
import { checklistQuestionTexts } from '../../shared/words/checklist-questions.ts';
import { formatDate, formatPeriod } from '../../shared/words/format.ts';
import { listed } from '../../shared/words/in-sentence.ts';
import { countryName } from '../../shared/words/places.ts';
import type { Messages } from '../../shared/words/ui.ts';

const countryFields = new Set(['country', 'parentCountry']);

type Words = Readonly<Record<string, string>>;

/** Labels for a field's choices, in every record that has a field of this name. */
function choicesOf(field: string, { terms, evidence, documents, jobs }: Messages): readonly Words[] {
  const choices: Readonly<Record<string, readonly Words[]>> = {
    role: [terms.role],
    category: [terms.category],
    criticality: [terms.criticality],
    recorded: [terms.recorded],
    model: [terms.model],
    notRequiredReason: [terms.notRequiredReason],
    subProcessorAuthorisation: [terms.authorisation],
    kind: [terms.flowKind, terms.contactKind, terms.renewal, documents.kinds],
    renewal: [terms.renewal],
    actor: [terms.actor],
    mechanism: [terms.mechanism],
    status: [terms.dpfStatus],
    coverage: [terms.dpfCoverage],
    outcome: [terms.tiaOutcome, evidence.outcomes],
    ground: [terms.ground],
    change: [evidence.changes],
    decision: [evidence.decisions],
    exitChoice: [jobs.exitChoices],
  };
  return choices[field] ?? [];
}

/** A value as people read it: dates, countries and choices in words, lists separated by commas. */
export function fieldValue(field: string, value: unknown, messages: Messages, language: Language): string {
  const { common } = messages;
  if (value === null || value === undefined || value === '') return common.notRecorded;
  if (typeof value === 'boolean') return value ? common.yes : common.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    const words = choicesOf(field, messages).find((choices) => value in choices)?.[value];
    if (words) return words;
    if (field === 'standard' && value in certificateNames) {
      return certificateNames[value as keyof typeof certificateNames][language];
    }
    if (countryFields.has(field))
      return value === 'unknown' ? common.unknownPlace : countryName(value, language);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, language) : value;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return common.none;
    return listed(value.map((item) => fieldValue(field, item, messages, language)));
  }
  const entries = Object.entries(value as Record<string, unknown>);
  if (field === 'checklist') return checklistValue(value as Checklist, messages, language);
  if (field === 'notice') {
    return formatPeriod(value as { months: number; days: number }, language);
  }
  return listed(
    entries
      .filter(([name, part]) => name !== 'id' && part !== null && part !== '')
      .map(([name, part]) => fieldValue(name, part, messages, language)),
  );
}

/** The answers with their questions, one per line. */
function checklistValue(answers: Checklist, messages: Messages, language: Language): string {
  const lines = checklistQuestions.flatMap(({ id }) => {
    const given = answers[id];
    if (!given) return [];
    const words = [messages.checklist.answers[given.answer], given.clause, given.note];
    return [`${checklistQuestionTexts[id][language]}: ${listed(words.filter((word) => word !== ''))}`];
  });
  return lines.length === 0 ? messages.common.none : lines.join('\n');
}
