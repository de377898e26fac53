import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useState } from 'react';
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import type * as z from 'zod';
import { Conflict } from '../../../forms/conflict.tsx';
import { FormFrame } from '../../../forms/form-frame.tsx';
import { useSaving } from '../../../forms/use-saving.ts';
import { tell } from '../../../ui/toast.tsx';
import { useSupplier } from './supplier-context.tsx';

/** What a form saves: the record that it was opened with, or null for a new one. */
export interface PartSave<Input> {
  readonly id: string | null;
  readonly version: number | null;
  readonly processorId: string;
  readonly input: Input;
  readonly reason: '';
}

interface PartFormProps<Input extends FieldValues> {
  readonly entity: string;
  readonly title: string;
  readonly schema: z.ZodType<Input, Input>;
  /** The current record, null for a new one; `input` holds the form's starting values. */
  readonly now: { readonly id: string; readonly version: number } | null;
  readonly input: Input;
  readonly send: (save: PartSave<Input>) => Promise<unknown>;
  readonly done: string;
  readonly children: (form: UseFormReturn<Input>) => ReactNode;
}

/** The form for one item of a supplier, in place of the item itself. */
export function PartForm<Input extends FieldValues>(props: PartFormProps<Input>) {
  const { entity, title, schema, now, input, send, done, children } = props;
  const { view, edit, refresh } = useSupplier();
  const form = useForm<Input>({
    resolver: zodResolver(schema),
    defaultValues: input as DefaultValues<Input>,
    shouldFocusError: false,
  });
  // Changes that others save while the form is open must not go unnoticed.
  const [opened] = useState(now?.version ?? null);
  const saving = useSaving<Input, Input>({
    form,
    send: (values, version) =>
      send({
        id: now?.id ?? null,
        version: version ?? opened,
        processorId: view.record.processor.id,
        input: values,
        reason: '',
      }),
    onConflict: refresh,
    isNew: !now,
    onSaved: () => {
      tell(done);
      edit(null);
    },
  });
  const { conflict } = saving;
  return (
    <FormFrame label={title} form={form} saving={saving} onCancel={() => edit(null)}>
      <h3>{title}</h3>
      {children(form)}
      {conflict && (
        <Conflict
          entity={entity}
          mine={conflict}
          theirs={now && input}
          onKeepMine={() => void saving.save(conflict, now?.version)}
          onTakeTheirs={() => edit(null)}
        />
      )}
    </FormFrame>
  );
}

/** A record as its form holds it: without the register's metadata. */
export function partInput<Part extends { id: string; version: number; processorId: string }>(
  part: Part,
): Omit<Part, 'id' | 'version' | 'processorId'> {
  const { id: _id, version: _version, processorId: _processorId, ...input } = part;
  return input;
}
