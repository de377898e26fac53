import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { type AdequacyOverride, type OverrideInput, overrideInput } from '../../../shared/schema/override.ts';
import type { Messages } from '../../../shared/words/ui.ts';
import { client, orpc } from '../../api/client.ts';
import { CountryOf, DateOf, SelectOf, TextOf } from '../../forms/bound.tsx';
import { Conflict } from '../../forms/conflict.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useSaving } from '../../forms/use-saving.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useStatus } from '../../register/status.tsx';
import { Radios } from '../../ui/choice.tsx';
import { tell } from '../../ui/toast.tsx';

const kinds = ['suspend', 'extend', 'add'] as const;

function inputOf({ id: _id, version: _version, ...input }: AdequacyOverride): OverrideInput {
  return input;
}

/** The decision with its choices in words, for two versions side by side. */
function inWords(override: OverrideInput, words: Messages['countries']) {
  const { kind, condition, country, from, until, decision, reason, decidedBy, decidedOn } = override;
  return {
    overrideKind: words.overrideKinds[kind],
    country,
    from,
    until,
    condition: words.conditions[condition],
    decision,
    reason,
    decidedBy,
    decidedOn,
  };
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
  const form = useForm<OverrideInput>({
    resolver: zodResolver(overrideInput),
    defaultValues: override
      ? inputOf(override)
      : {
          country: '',
          kind: 'suspend',
          from: today,
          until: null,
          condition: 'none',
          decision: '',
          reason: '',
          decidedBy: '',
          decidedOn: today,
        },
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
            label={countries.overrideKind}
            isStacked
            options={kinds.map((value) => ({
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
        <CountryOf control={control} name="country" label={countries.country} />
        {kind !== 'extend' && <DateOf control={control} name="from" label={countries.from} />}
        <DateOf control={control} name="until" label={countries.until} help={countries.untilHelp[kind]} />
        {kind === 'add' && (
          <>
            <TextOf control={control} name="decision" label={countries.decisionName} />
            <SelectOf
              control={control}
              name="condition"
              label={countries.condition}
              names={countries.conditions}
            />
          </>
        )}
        <TextOf control={control} name="decidedBy" label={countries.decidedBy} />
        <DateOf control={control} name="decidedOn" label={countries.decidedOn} />
      </div>
      <TextOf control={control} name="reason" label={countries.reason} multiline />
      {conflict && (
        <Conflict
          entity="adequacy_override"
          mine={inWords(conflict, countries)}
          theirs={override && inWords(override, countries)}
          onKeepMine={() => void saving.save(conflict, override?.version)}
          onTakeTheirs={onClose}
        />
      )}
    </FormFrame>
  );
}
