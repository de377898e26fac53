import { type UseFormReturn, useWatch } from 'react-hook-form';
import { type DataFlow, emptyFlow, type FlowInput, flowInput } from '../../../shared/fields/flow.ts';
import { isWithinEea, shippedList } from '../../../shared/law/jurisdictions.ts';
import { fieldName } from '../../../shared/words/fields.ts';
import { client } from '../../api/client.ts';
import { Fields } from '../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Radios } from '../../ui/choice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { PartForm, partInput } from './base/part-form.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { FlowBasis } from './flow-basis.tsx';
import { LiveVerdict } from './live-verdict.tsx';

/** @param props.flow null = a new one. */
export function FlowForm({ flow: entry }: { readonly flow: DataFlow | null }) {
  const { flow } = useMessages();
  const { name, parentCountry } = useSupplier().view.record.processor;
  return (
    <PartForm
      entity="data_flow"
      title={entry ? flow.editTitle : flow.addTitle}
      schema={flowInput}
      now={entry}
      input={entry ? partInput(entry) : { ...emptyFlow, entity: name, parentCountry }}
      send={(save) => client.flows.save(save)}
      done={flow.saved}
    >
      {(form) => <FlowFields form={form} />}
    </PartForm>
  );
}

function FlowFields({ form }: { readonly form: UseFormReturn<FlowInput> }) {
  const { flow } = useMessages();
  const { language } = useLanguage();
  const { processor, chain } = useSupplier().view.record;
  const { control, setValue } = form;
  const [country, separateImporter, subProcessorId] = useWatch({
    control,
    name: ['country', 'separateImporter', 'subProcessorId'],
  });
  const leavesEea = shippedList.byCode.has(country) && !isWithinEea(country, shippedList) && separateImporter;
  return (
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
  );
}
