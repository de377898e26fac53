/** The answers of a transfer impact assessment, step by step, as people read them. */
import type { Field } from '../fields/field.ts';
import { tiaFields } from '../fields/tia.ts';
import type { FullTia } from '../law/tia.ts';
import { type TiaStep, tiaSteps } from '../schema/flow.ts';
import type { Language } from '../schema/primitives.ts';
import { valueText } from './fields.ts';
import { ui } from './ui.ts';

/** One step: its heading with its number, and each of its questions; an empty text = not filled in. */
interface AnsweredStep {
  readonly step: TiaStep;
  readonly heading: string;
  readonly answers: readonly { readonly label: string; readonly text: string }[];
}

/** Questions that are only asked of some assessments: of others an empty one is no gap. */
const onlyOfSome: ReadonlySet<string> = new Set(['basedOn', 'reviewedBy', 'reviewedOn', 'reviewMonths']);

/** @param documents the documents of the supplier, by which the one of the assessment gets its name. */
export function tiaAnswers(
  tia: FullTia,
  documents: readonly { readonly id: string; readonly name: string }[],
  language: Language,
): AnsweredStep[] {
  const words = ui[language].tia;
  const textOf = (name: string, field: Field): string => {
    const value: unknown = (tia as Readonly<Record<string, unknown>>)[name];
    if (name !== 'documentId') return valueText(field, value, language);
    if (tia.documentId === null) return '';
    return documents.find(({ id }) => id === tia.documentId)?.name ?? words.goneDocument;
  };
  return tiaSteps.map((step, index) => ({
    step,
    heading: words.step(index + 1, words.steps[step]),
    answers: Object.entries(tiaFields).flatMap(([name, field]) => {
      if (field.section !== step) return [];
      const text = textOf(name, field);
      return text === '' && onlyOfSome.has(name) ? [] : [{ label: field.label[language], text }];
    }),
  }));
}
