import { type UseFormReturn, useWatch } from 'react-hook-form';
import { placeNote } from '../../../shared/explained/transfers.ts';
import { type DataFlow, emptyFlow, type FlowInput, flowInput } from '../../../shared/fields/flow.ts';
import { isWithinEea } from '../../../shared/law/jurisdictions.ts';
import { fieldName } from '../../../shared/words/fields.ts';
import { client } from '../../api/client.ts';
import { Fields } from '../../forms/fields.tsx';
import { useCountryList } from '../../i18n/country-list.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAddress } from '../../router/router.ts';
import { Radios } from '../../ui/choice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { LiveVerdict } from './base/live-verdict.tsx';
import { PartForm, partInput } from './base/part-form.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { useImporterCountry } from './base/use-importer-country.ts';
import { wayBack } from './base/way-back.ts';
import { DataKinds } from './data-kinds.tsx';
import { FlowBasis } from './flow-basis.tsx';
import { OutsideAccess } from './outside-access.tsx';

/** @param props.flow null = a new one. */
export function FlowForm({ flow: entry }: { readonly flow: DataFlow | null }) {
  const { flow } = useMessages();
  const { view } = useSupplier();
  const { name } = view.record.processor;
  const { query } = useAddress();
  // Opened from a list of what is to be done: at the answer that is missing.
  const isAsked = entry !== null && query.get('flow') === entry.id;
  const state = view.flowStates.find(({ flowId }) => flowId === entry?.id);
  return (
    <PartForm
      entity="data_flow"
      title={entry ? flow.editTitle : flow.addTitle}
      schema={flowInput}
      now={entry}
      input={entry ? partInput(entry) : { ...emptyFlow, entity: name }}
      send={(save) => client.flows.save(save)}
      done={flow.saved}
      asked={isAsked ? (state?.missing ?? null) : null}
      leave={isAsked ? wayBack(query.get('back'), entry.id) : null}
    >
      {(form) => <FlowFields form={form} flowId={entry?.id ?? null} />}
    </PartForm>
  );
}

interface FlowFieldsProps {
  readonly form: UseFormReturn<FlowInput>;
  readonly flowId: string | null;
}

function FlowFields({ form, flowId }: FlowFieldsProps) {
  const { flow } = useMessages();
  const { language } = useLanguage();
  const { processor, chain } = useSupplier().view.record;
  const list = useCountryList();
  const { control, setValue } = form;
  const [country, separateImporter, subProcessorId, importerCountry, entity] = useWatch({
    control,
    name: ['country', 'separateImporter', 'subProcessorId', 'importerCountry', 'entity'],
  });
  const importer = useImporterCountry({ ...emptyFlow, country, subProcessorId, importerCountry, entity });
  const isListed = list.byCode.has(country);
  const isInside = isListed && isWithinEea(country, list);
  const isImporterOutside = importer !== null && importer !== 'unknown' && !isWithinEea(importer, list);
  const leavesEea = isListed && !isInside && separateImporter;
  const note = placeNote(country, { list });
  return (
    <div className="form-beside">
      <div className="form-main">
        <div className="fields">
          <Fields of="data_flow" section="where" />
          {note && <p className="wide soft text">{note[language]}</p>}
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
              }}
            />
          )}
          <Fields of="data_flow" section="who" />
          <DataKinds form={form} />
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
        {isInside && isImporterOutside && <OutsideAccess form={form} />}
        {leavesEea && <FlowBasis form={form} country={country} importer={importer} flowId={flowId} />}
        {isInside && isImporterOutside && importer !== null && (
          <FlowBasis form={form} country={importer} importer={importer} flowId={flowId} />
        )}
        <Fields of="data_flow" section="remark" />
      </div>
      <LiveVerdict control={control} />
    </div>
  );
}
