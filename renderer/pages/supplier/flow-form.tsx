import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { isWithinEea, shippedList } from '../../../shared/law/jurisdictions.ts';
import { type DataFlow, type FlowInput, flowInput } from '../../../shared/schema/flow.ts';
import { client } from '../../api/client.ts';
import { CountryOf, DateOf, ListOf, SelectOf, TextOf } from '../../forms/bound.tsx';
import { Conflict } from '../../forms/conflict.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useSaving } from '../../forms/use-saving.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Radios } from '../../ui/choice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { tell } from '../../ui/toast.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { FlowBasis } from './flow-basis.tsx';
import { LiveVerdict } from './live-verdict.tsx';

const newFlow: FlowInput = {
  actor: 'processor',
  entity: '',
  country: '',
  kind: 'storage',
  separateImporter: true,
  parentCountry: null,
  dataKinds: [],
  conditionConfirmed: null,
  dpf: null,
  safeguards: null,
  tia: null,
  derogation: null,
  endedOn: null,
  subProcessorId: null,
  statedLocation: '',
  remark: '',
};

function inputOf(flow: DataFlow): FlowInput {
  const { id: _id, version: _version, processorId: _processorId, ...input } = flow;
  return input;
}

/** @param props.flow null = a new one. */
export function FlowForm({ flow: entry }: { readonly flow: DataFlow | null }) {
  const { flow, terms } = useMessages();
  const { view, edit, refresh } = useSupplier();
  const { processor, chain } = view.record;
  const form = useForm<FlowInput>({
    resolver: zodResolver(flowInput),
    defaultValues: entry
      ? inputOf(entry)
      : { ...newFlow, entity: processor.name, parentCountry: processor.parentCountry },
    shouldFocusError: false,
  });
  const { control, setValue } = form;
  const [opened] = useState(entry?.version ?? null);
  const saving = useSaving<FlowInput, FlowInput>({
    form,
    send: (input, version) =>
      client.flows.save({
        id: entry?.id ?? null,
        version: version ?? opened,
        processorId: processor.id,
        input,
        reason: '',
      }),
    onConflict: refresh,
    isNew: !entry,
    onSaved: () => {
      tell(flow.saved);
      edit(null);
    },
  });
  const [country, separateImporter, subProcessorId] = useWatch({
    control,
    name: ['country', 'separateImporter', 'subProcessorId'],
  });
  const { conflict } = saving;
  const leavesEea = shippedList.byCode.has(country) && !isWithinEea(country, shippedList) && separateImporter;
  return (
    <FormFrame
      label={entry ? flow.editTitle : flow.addTitle}
      form={form}
      saving={saving}
      onCancel={() => edit(null)}
    >
      <h3>{entry ? flow.editTitle : flow.addTitle}</h3>
      <div className="form-beside">
        <div className="form-main">
          <div className="fields">
            <CountryOf
              control={control}
              name="country"
              label={flow.country}
              help={flow.countryHelp}
              allowsUnknown
            />
            <SelectOf control={control} name="kind" label={flow.kind} names={terms.flowKind} />
            {chain.length > 0 && (
              <SelectField
                label={flow.whose}
                none={flow.own}
                options={chain.map((link) => ({
                  value: link.subProcessorId,
                  name: link.subProcessor.name,
                }))}
                value={subProcessorId}
                onChange={(next) => {
                  const sub = chain.find((link) => link.subProcessorId === next)?.subProcessor;
                  setValue('subProcessorId', next, { shouldDirty: true });
                  setValue('actor', sub ? 'sub-processor' : 'processor');
                  setValue('entity', sub?.name ?? processor.name);
                  setValue('parentCountry', sub ? sub.parentCountry : processor.parentCountry);
                }}
              />
            )}
            <TextOf control={control} name="entity" label={flow.entity} />
            <SelectOf
              control={control}
              name="actor"
              label={flow.actor}
              help={flow.actorHelp}
              names={terms.actor}
            />
            <CountryOf control={control} name="parentCountry" label={flow.parentCountry} />
            <ListOf control={control} name="dataKinds" label={flow.dataKinds} help={flow.dataKindsHelp} />
            <TextOf control={control} name="statedLocation" label={flow.statedLocation} />
            <DateOf control={control} name="endedOn" label={flow.endedOn} />
            <div className="wide">
              <Radios
                label={flow.separateImporter}
                options={[
                  { value: 'yes', name: flow.separateYes },
                  { value: 'no', name: flow.separateNo },
                ]}
                value={separateImporter ? 'yes' : 'no'}
                onChange={(next) => setValue('separateImporter', next === 'yes', { shouldDirty: true })}
              />
            </div>
          </div>
          {leavesEea && <FlowBasis form={form} country={country} />}
          <TextOf control={control} name="remark" label={flow.remark} multiline />
        </div>
        <LiveVerdict control={control} />
      </div>
      {conflict && (
        <Conflict
          entity="flow"
          mine={conflict}
          theirs={entry && inputOf(entry)}
          onKeepMine={() => void saving.save(conflict, entry?.version)}
          onTakeTheirs={() => edit(null)}
        />
      )}
    </FormFrame>
  );
}
