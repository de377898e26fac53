import { type PolicyRecord, policyInput } from '../../../shared/fields/organisation.ts';
import { client, orpc } from '../../api/client.ts';
import { Fields } from '../../forms/fields.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { LeadTimeFields } from './lead-time-fields.tsx';
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
      <Fields of="policy" section="own" />
      <LeadTimeFields />
    </SettingsForm>
  );
}
