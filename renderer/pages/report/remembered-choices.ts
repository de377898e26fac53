/** What was chosen for the last overview on this computer, so that the next one begins with the same. */
import * as z from 'zod';
import type { LocalStateKey } from '../../../shared/schema/local-state.ts';
import { language } from '../../../shared/schema/primitives.ts';
import { annexNames, pdfStandards } from '../../../shared/schema/report.ts';
import { localStateValue, saveLocalState } from '../../api/local-state.ts';

const key: LocalStateKey = { kind: 'choice', register: null, name: 'report' };

const choices = z.strictObject({
  /** null = the language of the organisation. */
  language: language.nullable(),
  standard: z.enum(pdfStandards),
  annexes: z.array(z.enum(annexNames)),
});
type ReportChoices = z.infer<typeof choices>;

/** The choices of the last time, or those of the program. */
export function rememberedChoices(): ReportChoices {
  const usual: ReportChoices = { language: null, standard: 'ua-1', annexes: ['register'] };
  try {
    return choices.safeParse(JSON.parse(localStateValue(key) ?? 'null')).data ?? usual;
  } catch {
    return usual;
  }
}

/** Keeps the choices for the next time. */
export const rememberChoices = (made: ReportChoices): void => saveLocalState(key, JSON.stringify(made));
