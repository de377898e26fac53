import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { client, orpc } from '../../api/client.ts';
import { useMessages } from '../../i18n/language.tsx';
import { usePeople } from '../../register/use-people.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tell } from '../../ui/toast.tsx';

/** Under which name and in which role the person of this computer signs, decides and changes; nothing of it is in the register. */
export function MyselfPanel() {
  const { myself } = useMessages();
  const people = usePeople();
  return (
    <Panel id="myself" title={myself.title}>
      <p className="reading soft panel-lead">{myself.text}</p>
      {people.isPending && <Loading lines={2} />}
      {people.error && <Failure error={people.error} />}
      {!people.isPending && !people.error && (
        <MyselfForm
          key={`${people.me} ${people.role}`}
          me={people.me}
          role={people.role}
          names={people.names}
        />
      )}
    </Panel>
  );
}

interface MyselfFormProps {
  readonly me: string | null;
  readonly role: string;
  readonly names: readonly string[];
}

function MyselfForm({ me, role, names }: MyselfFormProps) {
  const { myself, reminding } = useMessages();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ name: me ?? '', role });
  const change = useMutation({
    mutationFn: (input: { name: string | null; role: string }) => client.reminders.setMe(input),
    onSuccess: async ({ name, daily }) => {
      tell(name === null ? myself.forgotten : myself.kept(name));
      if (daily === 'changed') tell(reminding.follows);
      await Promise.all(
        [orpc.reminders.key(), orpc.schedule.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    const name = typed.name.trim();
    change.mutate(name === '' ? { name: null, role: '' } : { name, role: typed.role.trim() });
  }
  return (
    <form className="form" aria-label={myself.title} noValidate onSubmit={submit}>
      <TextField
        label={myself.name}
        help={myself.nameHelp}
        value={typed.name}
        suggestions={names}
        onChange={(name) => setTyped({ ...typed, name })}
      />
      <TextField
        label={myself.role}
        help={myself.roleHelp}
        value={typed.role}
        onChange={(next) => setTyped({ ...typed, role: next })}
      />
      <div className="actions">
        <Button type="submit" isDisabled={change.isPending}>
          {myself.keep}
        </Button>
      </div>
      {change.data?.daily === 'unsure' && (
        <p role="status" className="reading">
          {reminding.mayNotFollow}
        </p>
      )}
      {change.isError && <Failure error={change.error} />}
    </form>
  );
}
