import { useQuery } from '@tanstack/react-query';
import { FileText, Gavel, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { NamedDecision } from '../../../shared/fields/decision.ts';
import { decisionsInOrder } from '../../../shared/law/decision-order.ts';
import type { decisionOutcomes } from '../../../shared/schema/decision.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { client, orpc } from '../../api/client.ts';
import { RecordGone } from '../../forms/changed-meanwhile.tsx';
import { OfficerNote } from '../../forms/officers-only.tsx';
import { UndoableRemove } from '../../forms/undoable-remove.tsx';
import { useOpenRow } from '../../forms/use-open-row.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useCanDecide } from '../../register/sharing.ts';
import { addresses } from '../../router/addresses.ts';
import { useKept } from '../../router/router.ts';
import { Button, IconButton, LinkButton } from '../../ui/button.tsx';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { Written } from '../../ui/written.tsx';
import { DecisionForm } from './decision-form.tsx';

const NEW = 'new';
const INITIAL_ROWS = 25;
const MORE = 100;

const tones: Record<(typeof decisionOutcomes)[number], Tone> = {
  open: 'action',
  agreed: 'ok',
  declined: 'blocked',
  postponed: 'none',
};

/** Questions put to management and their decisions: open ones first. */
export function DecisionsPage() {
  const { decisions } = useMessages();
  const canWrite = useCanDecide();
  const query = useQuery(orpc.decisions.list.queryOptions());
  const [editing, setEditing] = useState<string | null>(null);
  const [shown, setShown] = useKept('decisions', INITIAL_ROWS);
  const close = () => setEditing(null);
  const { shown: items, isGone } = useOpenRow(decisionsInOrder(query.data ?? []), ({ id }) => id === editing);
  const rest = items.length - shown;
  const add = canWrite && editing === null && (
    <Button look="primary" icon={Plus} onPress={() => setEditing(NEW)}>
      {decisions.add}
    </Button>
  );
  return (
    <Page title={decisions.title} lead={decisions.lead} actions={items.length > 0 && add}>
      <OfficerNote />
      {query.isPending && <Loading lines={6} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {editing === NEW && (
        <div className="panel narrow">
          <DecisionForm decision={null} onClose={close} />
        </div>
      )}
      {query.isSuccess && items.length === 0 && editing === null && (
        <div className="panel">
          <Empty
            icon={Gavel}
            title={decisions.emptyTitle}
            action={
              <>
                {add}
                <LinkButton href={addresses.reports} icon={FileText}>
                  {decisions.toOverview}
                </LinkButton>
              </>
            }
          >
            {decisions.emptyText}
          </Empty>
        </div>
      )}
      {items.length > 0 && (
        <>
          <div className="list-bar">
            <p className="soft" role="status">
              {decisions.openOnes(items.filter(({ outcome }) => outcome === 'open').length)}
            </p>
            <div className="list-tools">
              <ExportMenu name={decisions.title} list={{ view: 'decisions' }} asOf={null} />
            </div>
          </div>
          <ul className="records panel">
            {items.slice(0, shown).map((item) => (
              <li key={item.id} className="record">
                {editing === item.id ? (
                  <RecordGone value={isGone}>
                    <DecisionForm decision={item} onClose={close} />
                  </RecordGone>
                ) : (
                  <DecisionItem
                    decision={item}
                    canEdit={canWrite && editing === null}
                    onEdit={() => setEditing(item.id)}
                  />
                )}
              </li>
            ))}
          </ul>
          {rest > 0 && (
            <div className="actions">
              <Button onPress={() => setShown(shown + MORE)}>
                {decisions.more(Math.min(rest, MORE), items.length)}
              </Button>
            </div>
          )}
        </>
      )}
    </Page>
  );
}

interface DecisionItemProps {
  readonly decision: NamedDecision;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
}

function DecisionItem({ decision, canEdit, onEdit }: DecisionItemProps) {
  const { decisions, labels } = useMessages();
  const { language } = useLanguage();
  const { id, version, question, outcome, decidedBy, decidedOn, remark, processorId, supplier } = decision;
  return (
    <>
      <header className="record-header">
        <div className="record-title">
          <h2 className="text">{question}</h2>
          <Chip tone={tones[outcome]}>{decisions.outcomes[outcome]}</Chip>
        </div>
        {canEdit && (
          <div className="actions">
            <IconButton icon={Pencil} label={decisions.edit(question)} onPress={onEdit} />
            <UndoableRemove
              entity="management_decision"
              id={id}
              name={question}
              remove={() => client.decisions.remove({ id, version })}
            />
          </div>
        )}
      </header>
      {remark !== '' && (
        <p className="text reading">
          <Written text={remark} of={labels.management_decision.remark} />
        </p>
      )}
      <p className="soft text">
        {processorId === null ? (
          decisions.wholeRegister
        ) : (
          <a href={addresses.supplier(processorId)}>{inSentence(supplier ?? '')}</a>
        )}
        {(decidedBy !== '' || decidedOn !== null) && ' · '}
        {decisions.decided(decidedBy, decidedOn === null ? '' : formatDate(decidedOn, language))}
      </p>
    </>
  );
}
