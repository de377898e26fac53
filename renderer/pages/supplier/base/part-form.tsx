import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type * as z from 'zod';
import { RecordForm, type RecordSave } from '../../../forms/record-form.tsx';
import { useSettleAlong } from './settle-along.tsx';
import { useSupplier } from './supplier-context.tsx';

/** What a form saves: a record of the supplier on the page. */
export interface PartSave<Input> extends RecordSave<Input> {
  readonly processorId: string;
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
  /** Where saving and cancelling lead when the form was opened from another page; absent = back to the supplier. */
  readonly leave?: { readonly saved: () => void; readonly cancelled: () => void } | null;
  /** The answer at which the form opens; null = the first. */
  readonly asked?: string | null;
  readonly children: (form: UseFormReturn<Input>) => ReactNode;
}

/** The form for one item of a supplier, in place of the item itself. */
export function PartForm<Input extends FieldValues>({
  send,
  leave = null,
  children,
  ...rest
}: PartFormProps<Input>) {
  const { view, edit, refresh } = useSupplier();
  const { id: processorId, name } = view.record.processor;
  const { tick, settle } = useSettleAlong();
  return (
    <RecordForm
      {...rest}
      about={name}
      send={async (save) => {
        await send({ ...save, processorId, reason: '' });
        await settle();
      }}
      refresh={refresh}
      onClose={leave?.cancelled ?? (() => edit(null))}
      onSaved={leave?.saved}
    >
      {(form) => (
        <>
          {tick}
          {children(form)}
        </>
      )}
    </RecordForm>
  );
}

/** A record as its form holds it: without the register's metadata. */
export function partInput<Part extends { id: string; version: number; processorId: string }>(
  part: Part,
): Omit<Part, 'id' | 'version' | 'processorId'> {
  const { id: _id, version: _version, processorId: _processorId, ...input } = part;
  return input;
}
