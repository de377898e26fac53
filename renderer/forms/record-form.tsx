import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import type * as z from 'zod';
import { tellSaved } from '../ui/toast.tsx';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { Conflict } from './conflict.tsx';
import { FormFrame } from './form-frame.tsx';
import { type Opened, useOpened } from './opened.ts';
import { useSaving } from './use-saving.ts';

/** What a form saves: the record that it was opened with, or null for a new one. */
export interface RecordSave<Input> {
  readonly id: string | null;
  readonly version: number | null;
  readonly input: Input;
}

interface RecordFormProps<Input extends FieldValues> {
  readonly entity: string;
  readonly title: string;
  /** Whose record it is, for what stays in view while it is filled in. */
  readonly about?: string;
  /** The heading of the form; none where the title stands above it already. */
  readonly heading?: 'h2' | 'h3' | null;
  readonly schema: z.ZodType<Input, Input>;
  /** The record as it is now, null for a new one; `input` holds the form's starting values. */
  readonly now: { readonly id: string; readonly version: number } | null;
  readonly input: Input;
  readonly send: (save: RecordSave<Input>) => Promise<unknown>;
  /** Fetches the record again after somebody else changed it. */
  readonly refresh: () => Promise<unknown>;
  readonly done: string | ((saved: Input) => string);
  readonly onClose: () => void;
  /** Where saving leads; absent = as closing does. */
  readonly onSaved?: (() => void) | undefined;
  /** The answer at which the form opens; null = the first. */
  readonly asked?: string | null;
  readonly children: (form: UseFormReturn<Input>) => ReactNode;
}

/** The form for one record, in place of the record itself; two people who save it see both versions. */
export function RecordForm<Input extends FieldValues>(props: RecordFormProps<Input>) {
  const { entity, title, heading: Heading = 'h3', schema, now, input, send, refresh, done, onClose } = props;
  const { onSaved = onClose, asked = null } = props;
  const form = useForm<Input>({
    resolver: zodResolver(schema),
    defaultValues: input as DefaultValues<Input>,
    shouldFocusError: false,
  });
  const saving = useSaving<Input, Input>({
    form,
    send: (values, version) =>
      send({ id: now?.id ?? null, version: version ?? opened.version, input: values }),
    onConflict: refresh,
    isNew: !now,
    onSaved: (undo) => {
      tellSaved(typeof done === 'string' ? done : done(form.getValues()), undo);
      onSaved();
    },
  });
  const { conflict } = saving;
  const opened: Opened<Input> = useOpened(form, now, input, conflict !== null);
  const mine = conflict && now ? opened.mine(conflict) : conflict;
  return (
    <FormFrame
      label={title}
      about={props.about}
      form={form}
      saving={saving}
      onCancel={onClose}
      asked={asked}
      meanwhile={<ChangedMeanwhile entity={entity} id={now?.id ?? null} isNewer={opened.isNewer} />}
    >
      {Heading && <Heading>{title}</Heading>}
      {props.children(form)}
      {mine && (
        <Conflict
          entity={entity}
          mine={mine}
          theirs={now && input}
          onKeepMine={() => void saving.save(mine, now?.version)}
          onTakeTheirs={onClose}
        />
      )}
    </FormFrame>
  );
}
