import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import {
  type Organisation,
  type OrganisationInput,
  organisationInput,
} from '../../../shared/schema/organisation.ts';
import { client } from '../../api/client.ts';
import { OptionalTextOf, SelectOf, TextOf } from '../../forms/bound.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useSaving } from '../../forms/use-saving.ts';
import { useMessages } from '../../i18n/language.tsx';
import { tell } from '../../ui/toast.tsx';

export function OrganisationForm({ organisation }: { readonly organisation: Organisation }) {
  const { settings, reports } = useMessages();
  const { version, ...input } = organisation;
  const form = useForm<OrganisationInput>({
    resolver: zodResolver(organisationInput),
    defaultValues: input,
    shouldFocusError: false,
  });
  const saving = useSaving<OrganisationInput, OrganisationInput>({
    form,
    send: (values) => client.organisation.save({ version, input: values }),
    onSaved: () => {
      form.reset(form.getValues());
      tell(settings.savedOrganisation);
    },
  });
  const { control } = form;
  return (
    <FormFrame label={settings.organisation} form={form} saving={saving}>
      <div className="fields">
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
      </div>
    </FormFrame>
  );
}
