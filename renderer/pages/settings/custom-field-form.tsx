import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import {
  type CustomField,
  type CustomFieldInput,
  customFieldFields,
  customFieldInput,
} from '../../../shared/fields/custom.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import { client, orpc } from '../../api/client.ts';
import { Conflict } from '../../forms/conflict.tsx';
import { FieldOf } from '../../forms/fields.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useSaving } from '../../forms/use-saving.ts';
import { useMessages } from '../../i18n/language.tsx';
import { tell } from '../../ui/toast.tsx';

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
  const form = useForm<CustomFieldInput>({
    resolver: zodResolver(customFieldInput),
    defaultValues: field ? inputOf(field) : emptyOf(customFieldFields),
    shouldFocusError: false,
  });
  const [opened] = useState(field?.version ?? null);
  const saving = useSaving<CustomFieldInput, CustomFieldInput>({
    form,
    send: (input, version) =>
      client.customFields.save({ id: field?.id ?? null, version: version ?? opened, input }),
    onConflict: () => queries.refetchQueries({ queryKey: orpc.customFields.list.key() }),
    isNew: !field,
    onSaved: () => {
      tell(settings.customFieldSaved(form.getValues('name')));
      onClose();
    },
  });
  const { conflict } = saving;
  const title = field ? settings.customFieldEdit(field.name) : settings.customFieldAdd;
  return (
    <FormFrame label={title} form={form} saving={saving} onCancel={onClose}>
      <div className="fields">
        <FieldOf of="custom_field" name="name" autoFocus />
        {!field && <FieldOf of="custom_field" name="kind" />}
        {form.watch('kind') === 'choice' && (
          <div className="wide">
            <FieldOf of="custom_field" name="options" />
          </div>
        )}
      </div>
      {conflict && (
        <Conflict
          entity="custom_field"
          mine={conflict}
          theirs={field && inputOf(field)}
          onKeepMine={() => void saving.save(conflict, field?.version)}
          onTakeTheirs={onClose}
        />
      )}
    </FormFrame>
  );
}
