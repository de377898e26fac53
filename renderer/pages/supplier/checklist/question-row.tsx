import { Eraser } from 'lucide-react';
import { type Control, Controller, useWatch } from 'react-hook-form';
import { isOurs } from '../../../../shared/law/article28.ts';
import type { ChecklistQuestion } from '../../../../shared/law/article28-checklist.ts';
import { checklistAnswers } from '../../../../shared/schema/checklist.ts';
import { checklistQuestionTexts } from '../../../../shared/words/checklist-questions.ts';
import { formatArticle } from '../../../../shared/words/format.ts';
import { BoundField, FieldOf } from '../../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choice.tsx';
import type { ChecklistForm } from './checklist-form.ts';

const line = { kind: 'line', empty: '' } as const;

interface QuestionRowProps {
  readonly control: Control<ChecklistForm>;
  readonly index: number;
  readonly question: ChecklistQuestion;
  readonly isRequired: boolean;
}

/** One question: the answer and, once answered, the clause in the agreement. */
export function QuestionRow({ control, index, question, isRequired }: QuestionRowProps) {
  const { checklist } = useMessages();
  const { language } = useLanguage();
  const answer = useWatch({ control, name: `rows.${index}.answer` });
  const words = checklistQuestionTexts[question.id][language];
  return (
    <li className="question" id={`question-${question.id}`}>
      <Controller
        control={control}
        name={`rows.${index}.answer`}
        render={({ field, fieldState }) => (
          <div className="question-answer">
            <Radios
              label={words}
              help={[
                formatArticle(question.article, language),
                isRequired ? checklist.required : checklist.advised,
              ]
                .filter((part) => part !== '')
                .join(' · ')}
              options={checklistAnswers.map((value) => ({ value, name: checklist.answers[value] }))}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error}
            />
            {field.value !== null && (
              <IconButton
                icon={Eraser}
                label={checklist.clearOf(words)}
                onPress={() => field.onChange(null)}
              />
            )}
          </div>
        )}
      />
      {question.id === 'd.subauth' && (
        <div className="question-details">
          <FieldOf of="agreement" name="subProcessorAuthorisation" />
        </div>
      )}
      {answer !== null && answer !== undefined && (
        <div className="question-details">
          <BoundField
            name={`rows.${index}.clause`}
            field={line}
            label={isOurs(question) ? checklist.evidence : checklist.clause}
          />
          <BoundField name={`rows.${index}.note`} field={line} label={checklist.note} />
        </div>
      )}
    </li>
  );
}
