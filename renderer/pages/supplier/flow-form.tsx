import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import {
  type DataFlow,
  emptyFlow,
  type FlowInput,
  flowInput,
  flowInputOf,
} from '../../../shared/fields/flow.ts';
import { isWithinEea, shippedList } from '../../../shared/law/jurisdictions.ts';
import { fieldName } from '../../../shared/words/fields.ts';
import { client } from '../../api/client.ts';
import { Conflict } from '../../forms/conflict.tsx';
import { Fields } from '../../forms/fields.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useSaving } from '../../forms/use-saving.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Radios } from '../../ui/choice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { tell } from '../../ui/toast.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { FlowBasis } from './flow-basis.tsx';
import { LiveVerdict } from './live-verdict.tsx';

/** @param props.flow null = a new one. */
export function FlowForm({ flow: entry }: { readonly flow: DataFlow | null }) {
  const { flow } = useMessages();
  const { language } = useLanguage();
  const { view, edit, refresh } = useSupplier();
  const { processor, chain } = view.record;
  const form = useForm<FlowInput>({
    resolver: zodResolver(flowInput),
    defaultValues: entry
      ? flowInputOf(entry)
      : { ...emptyFlow, entity: processor.name, parentCountry: processor.parentCountry },
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
            <Fields of="data_flow" section="where" />
            {chain.length > 0 && (
              <SelectField
                label={fieldName('data_flow', 'subProcessorId', language)}
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
            <Fields of="data_flow" section="who" />
            <Fields of="data_flow" section="end" />
            <div className="wide">
              <Radios
                label={fieldName('data_flow', 'separateImporter', language)}
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
          <Fields of="data_flow" section="remark" />
        </div>
        <LiveVerdict control={control} />
      </div>
      {conflict && (
        <Conflict
          entity="data_flow"
          mine={conflict}
          theirs={entry && flowInputOf(entry)}
          onKeepMine={() => void saving.save(conflict, entry?.version)}
          onTakeTheirs={() => edit(null)}
        />
      )}
    </FormFrame>
  );
}
