import { type UseFormReturn, useWatch } from 'react-hook-form';
import { emptyOf } from '../../../shared/fields/field.ts';
import { type FlowInput, outsideAccessFields } from '../../../shared/fields/flow.ts';
import { FieldOf } from '../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Radios } from '../../ui/choice.tsx';

/** Whether a recipient that is established outside the EEA can reach data within it. */
export function OutsideAccess({ form }: { readonly form: UseFormReturn<FlowInput> }) {
  const { flow } = useMessages();
  const { language } = useLanguage();
  const { control, setValue } = form;
  const access = useWatch({ control, name: 'outsideAccess' });
  const answer = access === null ? 'not-asked' : access.possible ? 'yes' : 'no';
  const set = (next: FlowInput['outsideAccess']) => setValue('outsideAccess', next, { shouldDirty: true });
  return (
    <fieldset className="field-set" data-answer="outsideAccess">
      <legend>{flow.access}</legend>
      <p className="reading soft">{flow.accessHelp}</p>
      <Radios
        label={outsideAccessFields.possible.label[language]}
        isStacked
        options={[
          { value: 'not-asked', name: flow.accessNotAsked },
          { value: 'no', name: flow.accessNone },
          { value: 'yes', name: flow.accessSome },
        ]}
        value={answer}
        onChange={(next) =>
          set(
            next === 'not-asked'
              ? null
              : { ...(access ?? emptyOf(outsideAccessFields)), possible: next === 'yes' },
          )
        }
      />
      {access !== null && (
        <div className="fields">
          <FieldOf of={outsideAccessFields} name="evidence" at="outsideAccess" />
          <FieldOf of={outsideAccessFields} name="confirmedOn" at="outsideAccess" />
        </div>
      )}
    </fieldset>
  );
}
