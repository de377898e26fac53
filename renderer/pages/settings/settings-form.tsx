import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { type DefaultValues, type FieldValues, useForm } from 'react-hook-form';
import type * as z from 'zod';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Conflict } from '../../forms/conflict.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
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
  const [opened, setOpened] = useState(version);
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: input as DefaultValues<Values>,
    shouldFocusError: false,
  });
  const saving = useSaving<Values, Values>({
    form,
    send: async (values, newer) => setOpened((await save(newer ?? opened, values)).version),
    onConflict: () => queries.refetchQueries({ queryKey }),
    onSaved: (undo) => {
      form.reset(form.getValues());
      tellSaved(saved, undo);
    },
  });
  const { conflict } = saving;
  const isNewer = conflict === null && version > opened;
  const { isDirty } = form.formState;
  // Where nothing was typed, the form shows what another person made of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer version is what it waits for
  useEffect(() => {
    if (!isNewer || isDirty) return;
    form.reset(input);
    setOpened(version);
  }, [isNewer, isDirty, version]);
  return (
    <FormFrame
      label={label}
      form={form}
      saving={saving}
      meanwhile={<ChangedMeanwhile entity={entity} id={null} isNewer={isNewer && isDirty} />}
    >
      <div className="fields">{children}</div>
      {conflict && (
        <Conflict
          entity={entity}
          mine={conflict}
          theirs={input}
          onKeepMine={() => void saving.save(conflict, version)}
          onTakeTheirs={() => {
            form.reset(input);
            setOpened(version);
            saving.clearConflict();
          }}
        />
      )}
    </FormFrame>
  );
}
