import { type Organisation, organisationInput } from '../../../shared/schema/organisation.ts';
import { client, orpc } from '../../api/client.ts';
import { OptionalTextOf, SelectOf, TextOf } from '../../forms/bound.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { SettingsForm } from './settings-form.tsx';

export function OrganisationForm({ organisation }: { readonly organisation: Organisation }) {
  const { settings, reports } = useMessages();
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
      {(control) => (
        <>
          <TextOf control={control} name="name" label={settings.name} />
          <OptionalTextOf control={control} name="kvk" label={settings.kvk} />
          <TextOf control={control} name="contact" label={settings.contact} multiline />
          <TextOf control={control} name="dataProtectionOfficer" label={settings.dpo} multiline />
          <SelectOf
            control={control}
            name="language"
            label={settings.language}
            help={settings.languageHelp}
            names={{ nl: reports.dutch, en: reports.english }}
          />
        </>
      )}
    </SettingsForm>
  );
}
