import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowRightLeft, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Colleague } from '../../../shared/fields/colleague.ts';
import { client, orpc } from '../../api/client.ts';
import { UndoableRemove } from '../../forms/undoable-remove.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { useCanWrite } from '../../register/use-can-write.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { ColleagueForm } from './colleague-form.tsx';
import { HandOver } from './hand-over.tsx';

/** What is open in the panel: a new person, or one of them to edit or to hand over from. */
type Open = { readonly name: string | null; readonly job: 'edit' | 'hand-over' } | null;

/** Who owns suppliers and is reminded: recorded people, and names that stand with a supplier only. */
export function Colleagues() {
  const { colleagues } = useMessages();
  const canWrite = useCanWrite();
  const query = useQuery(orpc.colleagues.list.queryOptions());
  const queries = useQueryClient();
  const [open, setOpen] = useState<Open>(null);
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
          <Button icon={Plus} onPress={() => setOpen({ name: null, job: 'edit' })}>
            {colleagues.add}
          </Button>
        )
      }
    >
      <p className="reading soft panel-lead">{colleagues.lead}</p>
      {open?.name === null && <ColleagueForm colleague={null} onClose={close} />}
      {query.isPending && <Loading />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.data?.length === 0 && open === null && <p>{colleagues.none}</p>}
      <ul className="records">
        {query.data?.map((person) => (
          <li key={person.name} className="record">
            {open?.name === person.name && open.job === 'edit' && (
              <ColleagueForm colleague={person} onClose={close} />
            )}
            {open?.name === person.name && open.job === 'hand-over' && (
              <HandOver colleague={person} onClose={close} />
            )}
            {open?.name !== person.name && (
              <Person
                person={person}
                canEdit={canWrite && open === null}
                onOpen={(job) => setOpen({ name: person.name, job })}
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
