import type { Control } from 'react-hook-form';
import { type ChecklistContext, isRequired } from '../../../../shared/law/article28.ts';
import { type ChecklistQuestion, checklistQuestions } from '../../../../shared/law/article28-checklist.ts';
import type { Checklist } from '../../../../shared/schema/checklist.ts';
import { checklistQuestionTexts } from '../../../../shared/words/checklist-questions.ts';
import { formatArticle } from '../../../../shared/words/format.ts';
import { isolated } from '../../../../shared/words/in-sentence.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Written } from '../../../ui/written.tsx';
import type { ChecklistForm } from './checklist-form.ts';
import { QuestionRow } from './question-row.tsx';

interface Group {
  readonly key: string;
  readonly questions: readonly { readonly question: ChecklistQuestion; readonly index: number }[];
}

const groups: readonly Group[] = [
  ...Map.groupBy(
    checklistQuestions.map((question, index) => ({ question, index })),
    ({ question }) => question.id.split('.')[0] ?? '',
  ),
].map(([key, questions]) => ({ key, questions }));

/** Every question in its group, as fields. */
export function Questions(props: {
  readonly control: Control<ChecklistForm>;
  readonly context: ChecklistContext;
}) {
  const { control, context } = props;
  const { checklist } = useMessages();
  return groups.map(({ key, questions }) => (
    <section key={key} className="question-group" aria-label={checklist.groups[key]}>
      <h2>{checklist.groups[key]}</h2>
      <ul>
        {questions.map(({ question, index }) => (
          <QuestionRow
            key={question.id}
            control={control}
            index={index}
            question={question}
            isRequired={isRequired(question, context)}
          />
        ))}
      </ul>
    </section>
  ));
}

/** Every question with its answer, for a day on which nothing can be changed. */
export function AnswersRead({ answers }: { readonly answers: Checklist }) {
  const { checklist } = useMessages();
  const { language } = useLanguage();
  return groups.map(({ key, questions }) => (
    <section key={key} className="question-group" aria-label={checklist.groups[key]}>
      <h2>{checklist.groups[key]}</h2>
      <dl>
        {questions.map(({ question }) => {
          const given = answers[question.id];
          return (
            <div key={question.id} className="question">
              <dt>
                {checklistQuestionTexts[question.id][language]}{' '}
                <span className="soft">({formatArticle(question.article, language)})</span>
              </dt>
              <dd className={given ? 'text' : 'soft'}>
                {given ? (
                  <Written
                    text={[checklist.answers[given.answer], given.clause, given.note]
                      .filter((part) => part !== '')
                      .map(isolated)
                      .join(' · ')}
                  />
                ) : (
                  checklist.notAnswered
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  ));
}
