import { useQueryClient } from '@tanstack/react-query';
import {
  type CustomField,
  type CustomFieldInput,
  customFieldFields,
  customFieldInput,
} from '../../../shared/fields/custom.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import { client, orpc } from '../../api/client.ts';
import { FieldOf } from '../../forms/fields.tsx';
import { RecordForm } from '../../forms/record-form.tsx';
import { useMessages } from '../../i18n/language.tsx';

const inputOf = ({ name, kind, options }: CustomField): CustomFieldInput => ({ name, kind, options });

interface CustomFieldFormProps {
  /** null = a new one. */
  readonly field: CustomField | null;
  readonly onClose: () => void;
}

/** Name, kind and options of a field; the kind of one that exists is fixed. */
export function CustomFieldForm({ field, onClose }: CustomFieldFormProps) {
  const { settings } = useMessages();
  const queries = useQueryClient();
  return (
    <RecordForm
      entity="custom_field"
      title={field ? settings.customFieldEdit(field.name) : settings.customFieldAdd}
      heading={null}
      schema={customFieldInput}
      now={field}
      input={field ? inputOf(field) : emptyOf(customFieldFields)}
      send={(save) => client.customFields.save(save)}
      refresh={() => queries.refetchQueries({ queryKey: orpc.customFields.list.key() })}
      done={({ name }) => settings.customFieldSaved(name)}
      onClose={onClose}
    >
      {(form) => (
        <div className="fields">
          <FieldOf of="custom_field" name="name" autoFocus />
          {!field && <FieldOf of="custom_field" name="kind" />}
          {form.watch('kind') === 'choice' && (
            <div className="wide">
              <FieldOf of="custom_field" name="options" />
            </div>
          )}
        </div>
      )}
    </RecordForm>
  );
}
