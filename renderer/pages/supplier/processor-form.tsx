import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import { type Control, useForm } from 'react-hook-form';
import { type ProcessorInput, processorInput, processorInputOf } from '../../../shared/fields/processor.ts';
import { client } from '../../api/client.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Conflict } from '../../forms/conflict.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useOpened } from '../../forms/opened.ts';
import { useSaving } from '../../forms/use-saving.ts';
import { useMessages } from '../../i18n/language.tsx';
import { tellSaved } from '../../ui/toast.tsx';
import { useSettleAlong } from './base/settle-along.tsx';
import { useSupplier } from './base/supplier-context.tsx';

interface ProcessorFormProps {
  readonly title: string;
  readonly children: (control: Control<ProcessorInput>) => ReactNode;
}

/** The form for one section; a section edits part of the supplier but saves all of it. */
export function ProcessorForm({ title, children }: ProcessorFormProps) {
  const { supplier } = useMessages();
  const { view, edit, refresh } = useSupplier();
  const now = view.record.processor;
  const { tick, settle } = useSettleAlong();
  const form = useForm<ProcessorInput>({
    resolver: zodResolver(processorInput),
    defaultValues: processorInputOf(now),
    shouldFocusError: false,
  });
  const saving = useSaving<ProcessorInput, ProcessorInput>({
    form,
    send: async (input, version) => {
      await client.processors.save({ id: now.id, version: version ?? opened.version, input, reason: '' });
      await settle();
    },
    onConflict: refresh,
    onSaved: (undo) => {
      tellSaved(supplier.savedNamed(form.getValues('name')), undo);
      edit(null);
    },
  });
  const { conflict } = saving;
  const opened = useOpened(form, now, processorInputOf(now), conflict !== null);
  const mine = conflict && opened.mine(conflict);
  return (
    <FormFrame
      label={supplier.formSection(title)}
      about={now.name}
      form={form}
      saving={saving}
      onCancel={() => edit(null)}
      meanwhile={<ChangedMeanwhile entity="processor" id={now.id} isNewer={opened.isNewer} />}
    >
      {tick}
      {children(form.control)}
      {mine && (
        <Conflict
          entity="processor"
          mine={mine}
          theirs={processorInputOf(now)}
          onKeepMine={() => void saving.save(mine, now.version)}
          onTakeTheirs={() => edit(null)}
        />
      )}
    </FormFrame>
  );
}
