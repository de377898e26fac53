import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { type Policy, type PolicyRecord, policyInput } from '../../../shared/schema/organisation.ts';
import { client } from '../../api/client.ts';
import { NumberOf, SelectOf, YesNoOf } from '../../forms/bound.tsx';
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
  const saving = useSaving<Policy, Policy>({
    form,
    send: (values) => client.policy.save({ version, input: values }),
    onSaved: () => {
      form.reset(form.getValues());
      tell(settings.savedPolicy);
    },
  });
  const { control } = form;
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
    </FormFrame>
  );
}
