import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { emptyOf } from '../../../shared/fields/field.ts';
import {
  type AdequacyOverride,
  type OverrideInput,
  overrideFields,
  overrideInput,
} from '../../../shared/fields/override.ts';
import { overrideKinds } from '../../../shared/schema/override.ts';
import { client, orpc } from '../../api/client.ts';
import { Conflict } from '../../forms/conflict.tsx';
import { FieldOf } from '../../forms/fields.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useSaving } from '../../forms/use-saving.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useStatus } from '../../register/status.tsx';
import { Radios } from '../../ui/choice.tsx';
import { tell } from '../../ui/toast.tsx';

function inputOf({ id: _id, version: _version, ...input }: AdequacyOverride): OverrideInput {
  return input;
}

interface OverrideFormProps {
  /** null = a new one. */
  readonly override: AdequacyOverride | null;
  readonly onClose: () => void;
}

export function OverrideForm({ override, onClose }: OverrideFormProps) {
  const { countries } = useMessages();
  const { language } = useLanguage();
  const { today } = useStatus();
  const queries = useQueryClient();
  const form = useForm<OverrideInput>({
    resolver: zodResolver(overrideInput),
    defaultValues: override
      ? inputOf(override)
      : { ...emptyOf(overrideFields), from: today, decidedOn: today },
    shouldFocusError: false,
  });
  const [opened] = useState(override?.version ?? null);
  const saving = useSaving<OverrideInput, OverrideInput>({
    form,
    send: (input, version) =>
      client.overrides.save({ id: override?.id ?? null, version: version ?? opened, input }),
    onConflict: () => queries.refetchQueries({ queryKey: orpc.overrides.list.key() }),
    isNew: !override,
    onSaved: () => {
      tell(countries.savedOverride);
      onClose();
    },
  });
  const { control } = form;
  const kind = useWatch({ control, name: 'kind' });
  const { conflict } = saving;
  return (
    <FormFrame
      label={override ? countries.editOverride : countries.addOverride}
      form={form}
      saving={saving}
      onCancel={onClose}
    >
      <h3>{override ? countries.editOverride : countries.addOverride}</h3>
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <Radios
            label={overrideFields.kind.label[language]}
            isStacked
            options={overrideKinds.map((value) => ({
              value,
              name: countries.overrideKinds[value],
              help: countries.overrideKindHelp[value],
            }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <div className="fields">
        <FieldOf of="adequacy_override" name="country" />
        {kind !== 'extend' && <FieldOf of="adequacy_override" name="from" />}
        <FieldOf of="adequacy_override" name="until" help={countries.untilHelp[kind]} />
        {kind === 'add' && (
          <>
            <FieldOf of="adequacy_override" name="decision" />
            <FieldOf of="adequacy_override" name="condition" />
          </>
        )}
        <FieldOf of="adequacy_override" name="decidedBy" />
        <FieldOf of="adequacy_override" name="decidedOn" />
      </div>
      <FieldOf of="adequacy_override" name="reason" />
      {conflict && (
        <Conflict
          entity="adequacy_override"
          mine={conflict}
          theirs={override && inputOf(override)}
          onKeepMine={() => void saving.save(conflict, override?.version)}
          onTakeTheirs={onClose}
        />
      )}
    </FormFrame>
  );
}
