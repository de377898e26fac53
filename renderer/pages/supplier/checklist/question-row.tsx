import { Check, Eraser } from 'lucide-react';
import { type Control, Controller, useFormContext, useWatch } from 'react-hook-form';
import { isOurs } from '../../../../shared/law/article28.ts';
import type { ChecklistQuestion } from '../../../../shared/law/article28-checklist.ts';
import { checklistAnswers } from '../../../../shared/schema/checklist.ts';
import { checklistQuestionTexts } from '../../../../shared/words/checklist-questions.ts';
import { formatArticle } from '../../../../shared/words/format.ts';
import { BoundField, FieldOf } from '../../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Checkbox, Radios } from '../../../ui/choice.tsx';
import type { ChecklistForm } from './checklist-form.ts';

const line = { kind: 'line', empty: '' } as const;

interface QuestionRowProps {
  readonly control: Control<ChecklistForm>;
  readonly index: number;
  readonly question: ChecklistQuestion;
  readonly isRequired: boolean;
  /** Whether the agreement follows a published model, from which it may deviate. */
  readonly hasModel: boolean;
}

/** One question: the answer and, once answered, where it was found, and a deviation from the model. */
export function QuestionRow({ control, index, question, isRequired, hasModel }: QuestionRowProps) {
  const { checklist } = useMessages();
  const { language } = useLanguage();
  const { setValue } = useFormContext<ChecklistForm>();
  const row = useWatch({ control, name: `rows.${index}` });
  const words = checklistQuestionTexts[question.id][language];
  const help = [
    formatArticle(question.article, language),
    isRequired ? checklist.required : checklist.advised,
    question.id === 'm.deviation' ? checklist.unchanged : '',
  ];
  const confirm = () => setValue(`rows.${index}.proposedBy`, null, { shouldDirty: true });
  const deviate = (why: string | null) => setValue(`rows.${index}.deviation`, why, { shouldDirty: true });
  return (
    <li className="question" id={`question-${question.id}`}>
      <Controller
        control={control}
        name={`rows.${index}.answer`}
        render={({ field, fieldState }) => (
          <div className="question-answer">
            <Radios
              label={words}
              help={help.filter((part) => part !== '').join(' · ')}
              options={checklistAnswers.map((value) => ({ value, name: checklist.answers[value] }))}
              value={field.value}
              onChange={(answer) => {
                field.onChange(answer);
                confirm();
              }}
              error={fieldState.error}
            />
            {field.value !== null && (
              <IconButton
                icon={Eraser}
                label={checklist.clearOf(words)}
                onPress={() => {
                  field.onChange(null);
                  confirm();
                  deviate(null);
                }}
              />
            )}
          </div>
        )}
      />
      {question.id === 'd.subauth' && (
        <div className="question-regime">
          <FieldOf of="agreement" name="subProcessorAuthorisation" />
        </div>
      )}
      {row && row.answer !== null && row.proposedBy !== null && (
        <div className="question-proposed">
          <Chip tone="action">{checklist.toConfirm}</Chip>
          <Button icon={Check} look="quiet" aria-label={checklist.confirmOf(words)} onPress={confirm}>
            {checklist.confirm}
          </Button>
          <p className="wide soft small text">
            {checklist.clause}: {row.clause || checklist.clauseUnknown}
          </p>
        </div>
      )}
      {row && row.answer !== null && row.proposedBy === null && (
        <>
          <div className="question-details">
            <BoundField
              name={`rows.${index}.clause`}
              field={line}
              label={isOurs(question) ? checklist.evidence : checklist.clause}
            />
            <BoundField name={`rows.${index}.note`} field={line} label={checklist.note} />
          </div>
          {(hasModel || row.deviation !== null) && !isOurs(question) && question.group !== 'm' && (
            <div className="question-deviation">
              <Checkbox
                isSelected={row.deviation !== null}
                onChange={(deviates) => deviate(deviates ? '' : null)}
              >
                {checklist.deviates}
              </Checkbox>
              {row.deviation !== null && (
                <BoundField name={`rows.${index}.deviation`} field={line} label={checklist.deviation} />
              )}
            </div>
          )}
        </>
      )}
    </li>
  );
}
