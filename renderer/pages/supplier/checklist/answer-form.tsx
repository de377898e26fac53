import { zodResolver } from '@hookform/resolvers/zod';
import { type Control, useForm, useWatch } from 'react-hook-form';
import type { Agreement } from '../../../../shared/fields/agreement.ts';
import { checkAgreement, isFound } from '../../../../shared/law/article28.ts';
import type { Checklist, ChecklistContext } from '../../../../shared/schema/checklist.ts';
import { checklistQuestionTexts } from '../../../../shared/words/checklist-questions.ts';
import { articleBehind } from '../../../../shared/words/format.ts';
import { client } from '../../../api/client.ts';
import { ChangedMeanwhile } from '../../../forms/changed-meanwhile.tsx';
import { Conflict } from '../../../forms/conflict.tsx';
import { FormFrame } from '../../../forms/form-frame.tsx';
import { useOpened } from '../../../forms/opened.ts';
import { useSaving } from '../../../forms/use-saving.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { ToneIcon } from '../../../ui/chip.tsx';
import { tellSaved } from '../../../ui/toast.tsx';
import { partInput } from '../base/part-form.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import {
  answersOf,
  type ChecklistForm,
  checklistForm,
  formOf,
  mineOfRows,
  readable,
  savedOf,
} from './checklist-form.ts';
import { ModelPanel } from './model-panel.tsx';
import { Questions } from './questions.tsx';
import { ScoreBar } from './score-bar.tsx';

interface AnswerFormProps {
  readonly agreement: Agreement;
  readonly context: ChecklistContext;
}

/** The answers as a form; the score and the missing items update while answering. */
export function AnswerForm({ agreement, context }: AnswerFormProps) {
  const messages = useMessages();
  const { language } = useLanguage();
  const { refresh } = useSupplier();
  const { checklist } = messages;
  const form = useForm<ChecklistForm>({
    resolver: zodResolver(checklistForm),
    defaultValues: formOf(agreement),
    shouldFocusError: false,
  });
  const saving = useSaving<ChecklistForm, ChecklistForm>({
    form,
    send: async (values, version) => {
      const saved = await client.agreements.save({
        id: agreement.id,
        version: version ?? opened.version,
        processorId: agreement.processorId,
        input: { ...partInput(agreement), ...savedOf(values, agreement) },
        reason: '',
      });
      opened.goOnFrom(saved.version);
      form.reset(formOf(saved));
    },
    onConflict: refresh,
    onSaved: (undo) => tellSaved(checklist.saved, undo),
  });
  const { conflict } = saving;
  const opened = useOpened(form, agreement, formOf(agreement), conflict !== null);
  const mine =
    conflict && mineOfRows(form.formState.defaultValues as ChecklistForm, conflict, formOf(agreement));
  const authorisation = useWatch({ control: form.control, name: 'subProcessorAuthorisation' });
  const asked = { ...context, authorisation };
  return (
    <FormFrame
      label={checklist.title}
      form={form}
      saving={saving}
      submit={checklist.save}
      meanwhile={<ChangedMeanwhile entity="agreement" id={agreement.id} isNewer={opened.isNewer} />}
    >
      <Result control={form.control} before={agreement.checklist} context={asked} />
      <ModelPanel agreement={agreement} context={asked} />
      <Questions control={form.control} context={asked} />
      {mine && (
        <Conflict
          entity="agreement"
          mine={readable(savedOf(mine, agreement), messages, language)}
          theirs={readable(agreement, messages, language)}
          onKeepMine={() => void saving.save(mine, agreement.version)}
          onTakeTheirs={() => {
            opened.takeTheirs();
            saving.clearConflict();
          }}
        />
      )}
    </FormFrame>
  );
}

interface ResultProps {
  readonly control: Control<ChecklistForm>;
  readonly before: Checklist;
  readonly context: ChecklistContext;
}

/** The score of the answers on the screen, saved or not, and what is missing. */
function Result({ control, before, context }: ResultProps) {
  const { checklist } = useMessages();
  const { language } = useLanguage();
  const rows = useWatch({ control, name: 'rows' });
  const { gaps, ...result } = checkAgreement(answersOf({ rows }, before), context);
  const missing = gaps.filter(isFound);
  const open = gaps.filter((gap) => gap.answer === 'open').length;
  function go(id: string) {
    const row = document.getElementById(`question-${id}`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('input:checked, input')?.focus({ preventScroll: true });
  }
  return (
    <div className="stack tight">
      <ScoreBar {...result} />
      <p className="soft small">{checklist.scoreHelp}</p>
      <section aria-label={checklist.gaps}>
        <h2>{checklist.gaps}</h2>
        {missing.length === 0 && <p className="soft">{checklist.noGaps}</p>}
        <ul className="rail-list">
          {missing.map(({ question, answer, required }) => (
            <li key={question.id} className="rail-item">
              <ToneIcon tone={answer === 'no' && required ? 'blocked' : 'action'} size={16} />
              <span>
                <button
                  type="button"
                  className="text-button"
                  aria-label={checklist.toQuestion(checklistQuestionTexts[question.id][language])}
                  onClick={() => go(question.id)}
                >
                  {checklistQuestionTexts[question.id][language]}
                </button>{' '}
                <span className="soft">
                  {answer === 'no' ? checklist.gapMissing : checklist.gapPartly},{' '}
                  {required ? checklist.required : checklist.advised}
                  {articleBehind(question.article, language)}
                </span>
              </span>
            </li>
          ))}
        </ul>
        {open > 0 && <p className="soft">{checklist.gapOpen(open)}</p>}
      </section>
    </div>
  );
}
