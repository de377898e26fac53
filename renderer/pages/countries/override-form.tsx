import { useQueryClient } from '@tanstack/react-query';
import { type Control, Controller, useWatch } from 'react-hook-form';
import { emptyOf } from '../../../shared/fields/field.ts';
import {
  type AdequacyOverride,
  type OverrideInput,
  overrideFields,
  overrideInput,
} from '../../../shared/fields/override.ts';
import { overrideKinds } from '../../../shared/schema/override.ts';
import { client, orpc } from '../../api/client.ts';
import { FieldOf } from '../../forms/fields.tsx';
import { RecordForm } from '../../forms/record-form.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useStatus } from '../../register/status.tsx';
import { usePeople } from '../../register/use-people.ts';
import { Radios } from '../../ui/choice.tsx';
import { Loading } from '../../ui/states.tsx';

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
  const { today } = useStatus();
  const queries = useQueryClient();
  const { me, isPending } = usePeople();
  if (isPending) return <Loading lines={6} />;
  const fresh = { from: today, decidedOn: today, decidedBy: me ?? '' };
  return (
    <RecordForm
      entity="adequacy_override"
      title={override ? countries.editOverride : countries.addOverride}
      schema={overrideInput}
      now={override}
      input={override ? inputOf(override) : { ...emptyOf(overrideFields), ...fresh }}
      send={(save) => client.overrides.save(save)}
      refresh={() => queries.refetchQueries({ queryKey: orpc.overrides.list.key() })}
      done={countries.savedOverride}
      onClose={onClose}
    >
      {({ control }) => <OverrideFields control={control} />}
    </RecordForm>
  );
}

function OverrideFields({ control }: { readonly control: Control<OverrideInput> }) {
  const { countries } = useMessages();
  const { language } = useLanguage();
  const kind = useWatch({ control, name: 'kind' });
  return (
    <>
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
    </>
  );
}
