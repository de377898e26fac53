import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import {
  type Colleague,
  type ColleagueInput,
  colleagueFields,
  colleagueInput,
  emptyColleague,
} from '../../../shared/fields/colleague.ts';
import { namesOf, pickValues } from '../../../shared/fields/field.ts';
import { client, orpc } from '../../api/client.ts';
import { Conflict } from '../../forms/conflict.tsx';
import { Fields } from '../../forms/fields.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useSaving } from '../../forms/use-saving.ts';
import { useMessages } from '../../i18n/language.tsx';
import { tell } from '../../ui/toast.tsx';

const inputOf = (person: Colleague): ColleagueInput => pickValues(person, namesOf(colleagueFields));

interface ColleagueFormProps {
  /** null = a new one; one that is only named gets a record. */
  readonly colleague: Colleague | null;
  readonly onClose: () => void;
}

export function ColleagueForm({ colleague, onClose }: ColleagueFormProps) {
  const { colleagues } = useMessages();
  const queries = useQueryClient();
  const form = useForm<ColleagueInput>({
    resolver: zodResolver(colleagueInput),
    defaultValues: colleague ? inputOf(colleague) : emptyColleague(''),
    shouldFocusError: false,
  });
  const [opened] = useState(colleague?.version ?? null);
  const saving = useSaving<ColleagueInput, ColleagueInput>({
    form,
    send: (input, version) =>
      client.colleagues.save({ id: colleague?.id ?? null, version: version ?? opened, input }),
    onConflict: () => queries.refetchQueries({ queryKey: orpc.colleagues.list.key() }),
    isNew: colleague?.id == null,
    onSaved: () => {
      tell(colleagues.saved(form.getValues('name')));
      onClose();
    },
  });
  const { conflict } = saving;
  const title = colleague ? colleagues.editTitle : colleagues.addTitle;
  return (
    <FormFrame label={title} form={form} saving={saving} onCancel={onClose}>
      <h3>{title}</h3>
      <div className="fields">
        <Fields of="colleague" section="own" focused="name" />
      </div>
      {conflict && (
        <Conflict
          entity="colleague"
          mine={conflict}
          theirs={colleague && inputOf(colleague)}
          onKeepMine={() => void saving.save(conflict, colleague?.version ?? undefined)}
          onTakeTheirs={onClose}
        />
      )}
    </FormFrame>
  );
}
