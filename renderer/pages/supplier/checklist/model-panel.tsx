import { CheckCheck, ListPlus } from 'lucide-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Agreement } from '../../../../shared/fields/agreement.ts';
import { isAsked, proposals } from '../../../../shared/law/article28.ts';
import { checklistQuestions } from '../../../../shared/law/article28-checklist.ts';
import { modelAgreements, versionOf } from '../../../../shared/law/model-agreements.ts';
import type { ChecklistContext } from '../../../../shared/schema/checklist.ts';
import { decisionName, formatClause, joinList } from '../../../../shared/words/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice.tsx';
import { answersOf, type ChecklistForm, proposedRow } from './checklist-form.ts';

interface ModelPanelProps {
  readonly agreement: Pick<Agreement, 'checklist' | 'modelVersion'>;
  readonly context: ChecklistContext;
}

/** What the model of the agreement answers by itself: to be filled in, and confirmed once the agreement was read. */
export function ModelPanel({ agreement, context }: ModelPanelProps) {
  const { checklist, terms } = useMessages();
  const { language } = useLanguage();
  const { control, setValue } = useFormContext<ChecklistForm>();
  const rows = useWatch({ control, name: 'rows' });
  const [isRead, setRead] = useState(false);
  const { model } = context;
  const versions = model && modelAgreements[model];
  if (!model || !versions) return null;
  const version = versionOf(model, agreement.modelVersion);
  const given = version ? Object.keys(version.answers).length : 0;
  const left = version ? proposals(version, answersOf({ rows }, agreement.checklist), context) : [];
  const waiting = checklistQuestions.flatMap((question, index) =>
    rows[index]?.proposedBy && isAsked(question, context) ? [index] : [],
  );

  function fill() {
    for (const { id, clause } of left) {
      const index = checklistQuestions.findIndex((question) => question.id === id);
      setValue(`rows.${index}`, proposedRow(model ?? 'other', formatClause(clause, language)), {
        shouldDirty: true,
      });
    }
  }
  function confirmAll() {
    for (const index of waiting) setValue(`rows.${index}.proposedBy`, null, { shouldDirty: true });
    setRead(false);
  }
  return (
    <section className="question-group stack tight" aria-label={checklist.model(terms.model[model])}>
      <h2>{checklist.model(terms.model[model])}</h2>
      <p className="soft">{given > 0 ? checklist.modelAnswers(given) : checklist.modelUnread}</p>
      <p className="soft small">
        {version
          ? checklist.modelSource(decisionName(version.source.title, language))
          : checklist.modelVersions(
              joinList(
                versions.map((one) => one.version),
                language,
              ),
            )}
      </p>
      {left.length > 0 && (
        <div className="actions">
          <Button icon={ListPlus} onPress={fill}>
            {checklist.fill(left.length)}
          </Button>
        </div>
      )}
      {waiting.length > 0 && (
        <>
          <p className="strong" role="status">
            {checklist.filled(waiting.length)}
          </p>
          <Checkbox isSelected={isRead} onChange={setRead}>
            {checklist.read}
          </Checkbox>
          <div className="actions">
            <Button icon={CheckCheck} onPress={confirmAll} isDisabled={!isRead}>
              {checklist.confirmAll}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
