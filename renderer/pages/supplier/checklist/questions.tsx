import { CheckCheck, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { type Control, useFormContext, useWatch } from 'react-hook-form';
import { followsModel, isAsked, isRequired } from '../../../../shared/law/article28.ts';
import {
  type ChecklistGroup,
  type ChecklistQuestion,
  checklistGroups,
  checklistQuestions,
} from '../../../../shared/law/article28-checklist.ts';
import type { Checklist, ChecklistContext } from '../../../../shared/schema/checklist.ts';
import { answerText } from '../../../../shared/words/checklist-answers.ts';
import { checklistQuestionTexts } from '../../../../shared/words/checklist-questions.ts';
import { articleBehind } from '../../../../shared/words/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Written } from '../../../ui/written.tsx';
import type { ChecklistForm } from './checklist-form.ts';
import { QuestionRow } from './question-row.tsx';

interface Group {
  readonly key: ChecklistGroup;
  readonly questions: readonly { readonly question: ChecklistQuestion; readonly index: number }[];
}

const groups: readonly Group[] = checklistGroups.map((key) => ({
  key,
  questions: checklistQuestions
    .map((question, index) => ({ question, index }))
    .filter(({ question }) => question.group === key),
}));

/** The groups in which anything is left to show. */
const groupsOf = (isShown: (question: ChecklistQuestion) => boolean): readonly Group[] =>
  groups
    .map(({ key, questions }) => ({ key, questions: questions.filter(({ question }) => isShown(question)) }))
    .filter(({ questions }) => questions.length > 0);

/** Every question that is asked of the agreement, in its group, as fields. */
export function Questions(props: {
  readonly control: Control<ChecklistForm>;
  readonly context: ChecklistContext;
}) {
  const { control, context } = props;
  const { checklist } = useMessages();
  return groupsOf((question) => isAsked(question, context)).map(({ key, questions }) => (
    <section key={key} className="question-group" aria-label={checklist.groups[key]}>
      <div className="question-group-head">
        <h2>{checklist.groups[key]}</h2>
        <Answered control={control} indices={questions.map(({ index }) => index)} />
        <AllYes
          control={control}
          group={checklist.groups[key]}
          indices={questions.map(({ index }) => index)}
        />
      </div>
      {(key === 'cbw' || key === 'dora') && isUnknown(key, context) && (
        <p className="reading soft">{checklist.unknownRegime[key]}</p>
      )}
      <ul>
        {questions.map(({ question, index }) => (
          <QuestionRow
            key={question.id}
            control={control}
            index={index}
            question={question}
            isRequired={isRequired(question, context)}
            hasModel={followsModel(context)}
          />
        ))}
      </ul>
    </section>
  ));
}

/** Whether nobody recorded that the rules behind a group apply: then it is asked as if they did. */
const isUnknown = (key: 'cbw' | 'dora', { isCbw, isDora }: ChecklistContext): boolean =>
  (key === 'cbw' ? isCbw : isDora) === null;

interface AnsweredProps {
  readonly control: Control<ChecklistForm>;
  /** Of the questions of the group. */
  readonly indices: readonly number[];
}

/** How many questions of a group a person answered or confirmed. */
function Answered({ control, indices }: AnsweredProps) {
  const { checklist } = useMessages();
  const rows = useWatch({ control, name: 'rows' });
  const done = indices.filter((index) => rows[index]?.answer && rows[index].proposedBy === null).length;
  return <span className="soft small nowrap">{checklist.groupAnswered(done, indices.length)}</span>;
}

/** Answers the rest of a group with yes at once; what was answered stays, and it can be taken back. */
function AllYes({ control, group, indices }: AnsweredProps & { readonly group: string }) {
  const { checklist } = useMessages();
  const { setValue } = useFormContext<ChecklistForm>();
  const rows = useWatch({ control, name: 'rows' });
  const [before, setBefore] = useState<readonly (readonly [number, ChecklistForm['rows'][number]])[]>([]);
  const isLeft = (index: number) => !rows[index]?.answer || rows[index].proposedBy !== null;
  const left = indices.filter(isLeft);
  const put = (index: number, row: ChecklistForm['rows'][number]) =>
    setValue(`rows.${index}`, row, { shouldDirty: true });
  if (left.length === 0 && before.length === 0) return null;
  const isUndo = left.length === 0;
  return (
    <Button
      look="quiet"
      icon={isUndo ? Undo2 : CheckCheck}
      aria-label={`${isUndo ? checklist.groupUndo : checklist.groupYes(left.length)}: ${group}`}
      onPress={() => {
        if (isUndo) {
          for (const [index, row] of before) put(index, row);
          setBefore([]);
          return;
        }
        const were = left.flatMap((index) => (rows[index] ? [[index, rows[index]] as const] : []));
        setBefore(were);
        for (const [index, row] of were) put(index, { ...row, answer: 'yes', proposedBy: null });
      }}
    >
      {isUndo ? checklist.groupUndo : checklist.groupYes(left.length)}
    </Button>
  );
}

interface AnswersReadProps {
  readonly answers: Checklist;
  readonly context: ChecklistContext;
}

/** Every question that is asked or was answered, for a day on which nothing can be changed. */
export function AnswersRead({ answers, context }: AnswersReadProps) {
  const { checklist } = useMessages();
  const { language } = useLanguage();
  const isShown = (question: ChecklistQuestion) =>
    isAsked(question, context) || answers[question.id] !== undefined;
  return groupsOf(isShown).map(({ key, questions }) => (
    <section key={key} className="question-group" aria-label={checklist.groups[key]}>
      <h2>{checklist.groups[key]}</h2>
      <dl>
        {questions.map(({ question: { id, article } }) => (
          <div key={id} className="question">
            <dt>
              {checklistQuestionTexts[id][language]}
              <span className="soft">{articleBehind(article, language)}</span>
            </dt>
            <dd className={answers[id] ? 'text' : 'soft'}>
              {answers[id] ? <Written text={answerText(answers[id], language)} /> : checklist.notAnswered}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
