import { type PolicyRecord, policyInput } from '../../../shared/schema/organisation.ts';
import { client, orpc } from '../../api/client.ts';
import { NumberOf, SelectOf, YesNoOf } from '../../forms/bound.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { SettingsForm } from './settings-form.tsx';

export function PolicyForm({ policy }: { readonly policy: PolicyRecord }) {
  const { settings } = useMessages();
  return (
    <SettingsForm
      label={settings.policy}
      entity="policy"
      schema={policyInput}
      record={policy}
      save={(version, input) => client.policy.save({ version, input })}
      queryKey={orpc.policy.get.key()}
      saved={settings.savedPolicy}
    >
      {(control) => (
        <>
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
        </>
      )}
    </SettingsForm>
  );
}
