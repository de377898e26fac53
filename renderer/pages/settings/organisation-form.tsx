import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import {
  type Organisation,
  type OrganisationInput,
  organisationInput,
} from '../../../shared/schema/organisation.ts';
import { client, orpc } from '../../api/client.ts';
import { OptionalTextOf, SelectOf, TextOf } from '../../forms/bound.tsx';
import { Conflict } from '../../forms/conflict.tsx';
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
  const queries = useQueryClient();
  const [opened, setOpened] = useState(version);
  const saving = useSaving<OrganisationInput, OrganisationInput>({
    form,
    send: async (values, newer) => {
      const saved = await client.organisation.save({ version: newer ?? opened, input: values });
      setOpened(saved.version);
    },
    onConflict: () => queries.refetchQueries({ queryKey: orpc.organisation.get.key() }),
    onSaved: () => {
      form.reset(form.getValues());
      tell(settings.savedOrganisation);
    },
  });
  const { control } = form;
  const { conflict } = saving;
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
      {conflict && (
        <Conflict
          entity="organisation"
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
