import { type Organisation, organisationInput } from '../../../shared/fields/organisation.ts';
import { client, orpc } from '../../api/client.ts';
import { Fields } from '../../forms/fields.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { SettingsForm } from './settings-form.tsx';

export function OrganisationForm({ organisation }: { readonly organisation: Organisation }) {
  const { settings } = useMessages();
  return (
    <SettingsForm
      label={settings.organisation}
      entity="organisation"
      schema={organisationInput}
      record={organisation}
      save={(version, input) => client.organisation.save({ version, input })}
      queryKey={orpc.organisation.get.key()}
      saved={settings.savedOrganisation}
    >
      <Fields of="organisation" section="own" />
    </SettingsForm>
  );
}
