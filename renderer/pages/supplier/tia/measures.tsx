import { TriangleAlert } from 'lucide-react';
import { useController, useWatch } from 'react-hook-form';
import { type TiaRecord, tiaFields } from '../../../../shared/fields/tia.ts';
import { fullTia, isBeyondMeasures } from '../../../../shared/law/tia.ts';
import {
  contractualMeasures,
  organisationalMeasures,
  technicalMeasures,
  tiaMeasures,
} from '../../../../shared/schema/flow.ts';
import { Choices, FieldOf } from '../../../forms/fields.tsx';
import { useFieldError } from '../../../i18n/field-error.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { TiaForm } from './tia-form.ts';

const kinds = {
  technical: technicalMeasures,
  contractual: contractualMeasures,
  organisational: organisationalMeasures,
} as const;

/** Step 4: who can read the data, and the measures of the EDPB's catalogue that were taken, by kind. */
export function MeasureFields({ form }: { readonly form: TiaForm }) {
  const { control } = form;
  return (
    <>
      <div className="fields">
        <FieldOf of={tiaFields} name="dataInClear" at="tia" />
        <FieldOf of={tiaFields} name="keys" at="tia" />
      </div>
      <MeasureChoices />
      <Beyond tia={fullTia(useWatch({ control, name: 'tia' }))} />
    </>
  );
}

/** That nothing of the catalogue keeps an authority from what the recipient can read. */
function Beyond({ tia: record }: { readonly tia: TiaRecord }) {
  const { tia } = useMessages();
  return (
    <div role="status">
      {isBeyondMeasures(record) && (
        <p className="notice action">
          <TriangleAlert size={20} className="icon" aria-hidden />
          <span className="reading">{tia.beyond}</span>
        </p>
      )}
    </div>
  );
}

function MeasureChoices() {
  const { tia, terms } = useMessages();
  const { field, fieldState } = useController({ name: 'tia.measures' });
  const chosen: readonly string[] = field.value ?? [];
  const message = useFieldError(fieldState.error);
  return (
    <div className="stack tight" {...(message !== undefined && { 'data-invalid': true })}>
      <div className="tia-measures">
        {Object.entries(kinds).map(([kind, measures]) => (
          <Choices
            key={kind}
            label={tia.measureKinds[kind as keyof typeof kinds]}
            names={Object.fromEntries(measures.map((measure) => [measure, terms.tiaMeasure[measure]]))}
            value={chosen}
            onChange={(own) => {
              const others = chosen.filter((one) => !measures.some((measure) => measure === one));
              field.onChange(tiaMeasures.filter((one) => own.includes(one) || others.includes(one)));
            }}
          />
        ))}
      </div>
      {message !== undefined && (
        <p className="error" role="alert">
          {message}
        </p>
      )}
    </div>
  );
}
