import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { type Policy, type PolicyRecord, policyInput } from '../../../shared/schema/organisation.ts';
import { client, orpc } from '../../api/client.ts';
import { NumberOf, SelectOf, YesNoOf } from '../../forms/bound.tsx';
import { Conflict } from '../../forms/conflict.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useSaving } from '../../forms/use-saving.ts';
import { useMessages } from '../../i18n/language.tsx';
import { tell } from '../../ui/toast.tsx';

export function PolicyForm({ policy }: { readonly policy: PolicyRecord }) {
  const { settings } = useMessages();
  const { version, ...input } = policy;
  const form = useForm<Policy>({
    resolver: zodResolver(policyInput),
    defaultValues: input,
    shouldFocusError: false,
  });
  const queries = useQueryClient();
  const [opened, setOpened] = useState(version);
  const saving = useSaving<Policy, Policy>({
    form,
    send: async (values, newer) => {
      const saved = await client.policy.save({ version: newer ?? opened, input: values });
      setOpened(saved.version);
    },
    onConflict: () => queries.refetchQueries({ queryKey: orpc.policy.get.key() }),
    onSaved: () => {
      form.reset(form.getValues());
      tell(settings.savedPolicy);
    },
  });
  const { control } = form;
  const { conflict } = saving;
  return (
    <FormFrame label={settings.policy} form={form} saving={saving}>
      <div className="fields">
        <NumberOf control={control} name="expiringDays" label={settings.expiringDays} />
        <NumberOf control={control} name="agreementExpiringDays" label={settings.agreementExpiringDays} />
        <NumberOf control={control} name="dpfCheckMonths" label={settings.dpfCheckMonths} />
        <NumberOf control={control} name="tiaReviewMonths" label={settings.tiaReviewMonths} />
        <SelectOf
          control={control}
          name="tiaMissing"
          label={settings.tiaMissing}
          names={{ action: settings.tiaAction, blocked: settings.tiaBlocked }}
        />
        <YesNoOf control={control} name="fourEyes" label={settings.fourEyes} help={settings.fourEyesHelp} />
      </div>
      {conflict && (
        <Conflict
          entity="policy"
          mine={conflict}
          theirs={input}
          onKeepMine={() => void saving.save(conflict, version)}
          onTakeTheirs={() => {
            form.reset(input);
            setOpened(version);
            saving.settle();
          }}
        />
      )}
    </FormFrame>
  );
}
