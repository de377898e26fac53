import { useQuery } from '@tanstack/react-query';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { CustomField } from '../../../shared/fields/custom.ts';
import { listed } from '../../../shared/words/in-sentence.ts';
import { client, orpc } from '../../api/client.ts';
import { RecordGone } from '../../forms/changed-meanwhile.tsx';
import { UndoableRemove } from '../../forms/undoable-remove.tsx';
import { useOpenRow } from '../../forms/use-open-row.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useCanWrite } from '../../register/use-can-write.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { Written } from '../../ui/written.tsx';
import { CustomFieldForm } from './custom-field-form.tsx';

const NEW = 'new';

/** The fields that the organisation adds itself: made, renamed and removed here. */
export function CustomFieldsPanel() {
  const { settings } = useMessages();
  const canWrite = useCanWrite();
  const query = useQuery(orpc.customFields.list.queryOptions({ input: {} }));
  const [editing, setEditing] = useState<string | null>(null);
  const close = () => setEditing(null);
  const present = query.data?.filter(({ removed }) => !removed) ?? [];
  const { shown: fields, isGone } = useOpenRow(present, ({ id }) => id === editing);
  const canEdit = canWrite && editing === null;
  return (
    <Panel id="custom-fields" title={settings.customFields}>
      <p className="reading soft">{settings.customFieldsText}</p>
      {query.isPending && <Loading />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && fields.length === 0 && <p className="soft">{settings.customFieldsNone}</p>}
      {fields.length > 0 && (
        <ul className="records">
          {fields.map((field) => (
            <li key={field.id} className="record">
              {editing === field.id ? (
                <RecordGone value={isGone}>
                  <CustomFieldForm field={field} onClose={close} />
                </RecordGone>
              ) : (
                <Item field={field} canEdit={canEdit} onEdit={() => setEditing(field.id)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {editing === NEW && <CustomFieldForm field={null} onClose={close} />}
      {canEdit && query.isSuccess && (
        <div className="actions panel-end">
          <Button icon={Plus} onPress={() => setEditing(NEW)}>
            {settings.customFieldAdd}
          </Button>
        </div>
      )}
    </Panel>
  );
}

interface ItemProps {
  readonly field: CustomField;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
}

function Item({ field, canEdit, onEdit }: ItemProps) {
  const { settings } = useMessages();
  const { id, version, name, kind, options } = field;
  return (
    <header className="record-header">
      <div className="record-title">
        <h3 className="text">
          <Written text={name} />
        </h3>
        <p className="soft text">
          {settings.customFieldKinds[kind]}
          {kind === 'choice' && `: ${listed(options)}`}
        </p>
      </div>
      {canEdit && (
        <div className="actions">
          <IconButton icon={Pencil} label={settings.customFieldEdit(name)} onPress={onEdit} />
          <UndoableRemove
            entity="custom_field"
            id={id}
            name={name}
            remove={() => client.customFields.remove({ id, version })}
          />
        </div>
      )}
    </header>
  );
}
