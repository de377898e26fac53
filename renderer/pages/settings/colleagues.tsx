import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowRightLeft, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Colleague } from '../../../shared/fields/colleague.ts';
import { client, orpc } from '../../api/client.ts';
import { RecordGone } from '../../forms/changed-meanwhile.tsx';
import { UndoableRemove } from '../../forms/undoable-remove.tsx';
import { useOpenRow } from '../../forms/use-open-row.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useCanWrite } from '../../register/use-can-write.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { ColleagueForm } from './colleague-form.tsx';
import { HandOver } from './hand-over.tsx';

/** What is open in the panel: a new person (null), or one of them to edit or to hand over from. */
type Open = {
  readonly person: Pick<Colleague, 'id' | 'name'> | null;
  readonly job: 'edit' | 'hand-over';
} | null;

/** Whether it is the same person, whose name may have become another one; who is only named has no identity yet. */
const isSame = (one: Pick<Colleague, 'id' | 'name'>, other: Pick<Colleague, 'id' | 'name'>): boolean =>
  one.id === null || other.id === null ? one.name === other.name : one.id === other.id;

/** Who owns suppliers and is reminded: recorded people, and names that stand with a supplier only. */
export function Colleagues() {
  const { colleagues } = useMessages();
  const canWrite = useCanWrite();
  const query = useQuery(orpc.colleagues.list.queryOptions());
  const queries = useQueryClient();
  const [open, setOpen] = useState<Open>(null);
  const isOpen = (person: Colleague) => open?.person != null && isSame(open.person, person);
  const { shown, isGone } = useOpenRow(query.data ?? [], isOpen);
  const close = () => {
    setOpen(null);
    void queries.invalidateQueries();
  };
  return (
    <Panel
      id="colleagues"
      title={colleagues.title}
      actions={
        canWrite &&
        open === null && (
          <Button icon={Plus} onPress={() => setOpen({ person: null, job: 'edit' })}>
            {colleagues.add}
          </Button>
        )
      }
    >
      <p className="reading soft panel-lead">{colleagues.lead}</p>
      {open?.person === null && <ColleagueForm colleague={null} onClose={close} />}
      {query.isPending && <Loading />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.data?.length === 0 && open === null && <p>{colleagues.none}</p>}
      <ul className="records">
        {shown.map((person) => (
          <li key={person.id ?? person.name} className="record">
            {isOpen(person) ? (
              <RecordGone value={isGone}>
                {open?.job === 'edit' ? (
                  <ColleagueForm colleague={person} onClose={close} />
                ) : (
                  <HandOver colleague={person} onClose={close} />
                )}
              </RecordGone>
            ) : (
              <Person
                person={person}
                canEdit={canWrite && open === null}
                onOpen={(job) => setOpen({ person, job })}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface PersonProps {
  readonly person: Colleague;
  readonly canEdit: boolean;
  readonly onOpen: (job: 'edit' | 'hand-over') => void;
}

function Person({ person, canEdit, onOpen }: PersonProps) {
  const { colleagues } = useMessages();
  const { id, version, name, email, role, suppliers } = person;
  const facts = [
    role && colleagues.roles[role],
    email,
    colleagues.owns(suppliers),
    id === null && colleagues.onlyNamed,
  ].filter(Boolean);
  return (
    <>
      <header className="record-header">
        <h3 className="text">{name}</h3>
        {canEdit && (
          <div className="actions">
            {suppliers > 0 && (
              <IconButton
                icon={ArrowRightLeft}
                label={colleagues.handOverOf(name)}
                onPress={() => onOpen('hand-over')}
              />
            )}
            <IconButton icon={Pencil} label={colleagues.edit(name)} onPress={() => onOpen('edit')} />
            {id !== null && version !== null && suppliers === 0 && (
              <UndoableRemove
                entity="colleague"
                id={id}
                name={name}
                remove={() => client.colleagues.remove({ id, version })}
              />
            )}
          </div>
        )}
      </header>
      <p className="soft text">{facts.join(' · ')}</p>
    </>
  );
}
