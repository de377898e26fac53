import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type DefaultValues, type FieldValues, useForm } from 'react-hook-form';
import type * as z from 'zod';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Conflict } from '../../forms/conflict.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useOpened } from '../../forms/opened.ts';
import { useSaving } from '../../forms/use-saving.ts';
import { tellSaved } from '../../ui/toast.tsx';

interface SettingsFormProps<Values extends FieldValues> {
  readonly label: string;
  readonly entity: 'organisation' | 'policy';
  readonly schema: z.ZodType<Values, Values>;
  readonly record: Values & { readonly version: number };
  readonly save: (version: number, input: Values) => Promise<{ readonly version: number }>;
  /** Query key of the record, to refetch it after somebody else changed it. */
  readonly queryKey: readonly unknown[];
  readonly saved: string;
  readonly children: ReactNode;
}

/** A form that stays open: it can be saved repeatedly, and shows both versions when two people save. */
export function SettingsForm<Values extends FieldValues>({
  label,
  entity,
  schema,
  record,
  save,
  queryKey,
  saved,
  children,
}: SettingsFormProps<Values>) {
  const { version, ...rest } = record;
  const input = rest as unknown as Values;
  const queries = useQueryClient();
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: input as DefaultValues<Values>,
    shouldFocusError: false,
  });
  const saving = useSaving<Values, Values>({
    form,
    send: async (values, newer) => {
      const saved = await save(newer ?? opened.version ?? version, values);
      opened.goOnFrom(saved.version);
    },
    onConflict: () => queries.refetchQueries({ queryKey }),
    onSaved: (undo) => {
      form.reset(form.getValues());
      tellSaved(saved, undo);
    },
  });
  const { conflict } = saving;
  const opened = useOpened(form, record, input, conflict !== null);
  const mine = conflict && opened.mine(conflict);
  return (
    <FormFrame
      label={label}
      form={form}
      saving={saving}
      meanwhile={<ChangedMeanwhile entity={entity} id={null} isNewer={opened.isNewer} />}
    >
      <div className="fields">{children}</div>
      {mine && (
        <Conflict
          entity={entity}
          mine={mine}
          theirs={input}
          onKeepMine={() => void saving.save(mine, version)}
          onTakeTheirs={() => {
            opened.takeTheirs();
            saving.clearConflict();
          }}
        />
      )}
    </FormFrame>
  );
}
