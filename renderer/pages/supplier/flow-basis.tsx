import { Plus } from 'lucide-react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { emptyOf, namesOf } from '../../../shared/fields/field.ts';
import {
  derogationFields,
  dpfFields,
  type FlowInput,
  type Safeguard,
  safeguardFields,
  tiaFields,
} from '../../../shared/fields/flow.ts';
import { requiredModule } from '../../../shared/law/safeguards.ts';
import { fieldName } from '../../../shared/words/fields.ts';
import { FieldOf, Fields } from '../../forms/fields.tsx';
import { useCountryList } from '../../i18n/country-list.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Radios } from '../../ui/choice.tsx';
import { SafeguardFields } from './safeguard-fields.tsx';

type FlowFormOf = UseFormReturn<FlowInput>;

interface FlowBasisProps {
  readonly form: FlowFormOf;
  /** The country that is judged: of the place, or of an importer outside the EEA. */
  readonly country: string;
}

/** The basis on which the data may leave the EEA: adequacy, safeguards with their TIA, or a derogation. */
export function FlowBasis({ form, country }: FlowBasisProps) {
  const { flow } = useMessages();
  const condition = useCountryList().byCode.get(country)?.adequacy?.condition;
  return (
    <fieldset className="field-set">
      <legend>{flow.basis}</legend>
      {condition === 'confirm' && <Fields of="data_flow" section="condition" />}
      {condition === 'dpf' && <DpfFields form={form} />}
      <div className="basis fields">
        <Fields of="data_flow" section="reach" />
      </div>
      <SafeguardsFields form={form} />
      <TiaFields form={form} />
      <DerogationFields form={form} />
    </fieldset>
  );
}

function DpfFields({ form }: { readonly form: FlowFormOf }) {
  const { flow } = useMessages();
  const { language } = useLanguage();
  const { control, setValue } = form;
  const dpf = useWatch({ control, name: 'dpf' });
  return (
    <div className="basis" data-answer="dpf">
      <h4>{fieldName('data_flow', 'dpf', language)}</h4>
      <Checkbox
        isSelected={dpf !== null}
        onChange={(isRecorded) =>
          setValue('dpf', isRecorded ? emptyOf(dpfFields) : null, { shouldDirty: true })
        }
      >
        {flow.dpfRecorded}
      </Checkbox>
      {dpf !== null && (
        <div className="fields">
          {namesOf(dpfFields).map((name) => (
            <FieldOf key={name} of={dpfFields} name={name} at="dpf" />
          ))}
        </div>
      )}
    </div>
  );
}

function SafeguardsFields({ form }: { readonly form: FlowFormOf }) {
  const { flow } = useMessages();
  const { language } = useLanguage();
  const { control, setValue, getValues } = form;
  const safeguards = useWatch({ control, name: 'safeguards' });
  const asked = safeguards === null ? 'not-asked' : safeguards.length === 0 ? 'none' : 'some';
  const set = (next: Safeguard[] | null) => setValue('safeguards', next, { shouldDirty: true });
  const fresh = (): Safeguard => ({
    ...emptyOf(safeguardFields),
    module: requiredModule(getValues('actor')),
  });
  return (
    <div className="basis" data-answer="safeguards">
      <h4>{fieldName('data_flow', 'safeguards', language)}</h4>
      <Radios
        label={flow.safeguardsAsked}
        isStacked
        options={[
          { value: 'not-asked', name: flow.safeguardsNotAsked },
          { value: 'none', name: flow.safeguardsNone },
          { value: 'some', name: flow.safeguardsSome },
        ]}
        value={asked}
        onChange={(next) => set(next === 'not-asked' ? null : next === 'none' ? [] : [fresh()])}
      />
      {safeguards?.map((safeguard, index) => (
        <SafeguardFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a safeguard has no identity of its own
          key={index}
          control={control}
          index={index}
          mechanism={safeguard.mechanism}
          onRemove={() => set(safeguards.filter((_, other) => other !== index))}
        />
      ))}
      {safeguards !== null && safeguards.length > 0 && (
        <div className="actions">
          <Button look="quiet" icon={Plus} onPress={() => set([...safeguards, fresh()])}>
            {flow.addSafeguard}
          </Button>
        </div>
      )}
    </div>
  );
}

function TiaFields({ form }: { readonly form: FlowFormOf }) {
  const { flow } = useMessages();
  const { language } = useLanguage();
  const { control, setValue } = form;
  const tia = useWatch({ control, name: 'tia' });
  return (
    <div className="basis" data-answer="tia">
      <h4>{fieldName('data_flow', 'tia', language)}</h4>
      <p className="soft">{flow.tiaHelp}</p>
      <Checkbox
        isSelected={tia !== null}
        onChange={(isRecorded) =>
          setValue('tia', isRecorded ? emptyOf(tiaFields) : null, { shouldDirty: true })
        }
      >
        {flow.tiaRecorded}
      </Checkbox>
      {tia !== null && (
        <div className="fields">
          {namesOf(tiaFields).map((name) => (
            <FieldOf key={name} of={tiaFields} name={name} at="tia" />
          ))}
        </div>
      )}
    </div>
  );
}

function DerogationFields({ form }: { readonly form: FlowFormOf }) {
  const { flow } = useMessages();
  const { language } = useLanguage();
  const { control, setValue } = form;
  const derogation = useWatch({ control, name: 'derogation' });
  return (
    <div className="basis" data-answer="derogation">
      <h4>{fieldName('data_flow', 'derogation', language)}</h4>
      <Checkbox
        isSelected={derogation !== null}
        onChange={(isUsed) =>
          setValue('derogation', isUsed ? emptyOf(derogationFields) : null, {
            shouldDirty: true,
          })
        }
      >
        {flow.derogationRecorded}
      </Checkbox>
      {derogation !== null && (
        <div className="fields">
          {namesOf(derogationFields).map((name) => (
            <FieldOf key={name} of={derogationFields} name={name} at="derogation" />
          ))}
        </div>
      )}
    </div>
  );
}
