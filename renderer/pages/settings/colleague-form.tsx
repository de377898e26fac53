import { useQueryClient } from '@tanstack/react-query';
import {
  type Colleague,
  type ColleagueInput,
  colleagueFields,
  colleagueInput,
  emptyColleague,
} from '../../../shared/fields/colleague.ts';
import { namesOf, pickValues } from '../../../shared/fields/field.ts';
import { client, orpc } from '../../api/client.ts';
import { Fields } from '../../forms/fields.tsx';
import { RecordForm } from '../../forms/record-form.tsx';
import { useMessages } from '../../i18n/language.tsx';

const inputOf = (person: Colleague): ColleagueInput => pickValues(person, namesOf(colleagueFields));

interface ColleagueFormProps {
  /** null = a new one; one that is only named gets a record. */
  readonly colleague: Colleague | null;
  readonly onClose: () => void;
}

export function ColleagueForm({ colleague, onClose }: ColleagueFormProps) {
  const { colleagues } = useMessages();
  const queries = useQueryClient();
  const { id = null, version = null } = colleague ?? {};
  return (
    <RecordForm
      entity="colleague"
      title={colleague ? colleagues.editTitle : colleagues.addTitle}
      schema={colleagueInput}
      now={id !== null && version !== null ? { id, version } : null}
      input={colleague ? inputOf(colleague) : emptyColleague('')}
      send={(save) => client.colleagues.save(save)}
      refresh={() => queries.refetchQueries({ queryKey: orpc.colleagues.list.key() })}
      done={({ name }) => colleagues.saved(name)}
      onClose={onClose}
    >
      {() => (
        <div className="fields">
          <Fields of="colleague" section="own" focused="name" />
        </div>
      )}
    </RecordForm>
  );
}
