import { ListChecks } from 'lucide-react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { emptyOf } from '../../../shared/fields/field.ts';
import type { FlowInput } from '../../../shared/fields/flow.ts';
import { tiaFields } from '../../../shared/fields/tia.ts';
import { fieldName } from '../../../shared/words/fields.ts';
import { FieldOf } from '../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { useSupplier } from './base/supplier-context.tsx';

interface TiaFieldsProps {
  readonly form: UseFormReturn<FlowInput>;
  /** The recorded flow; null = a new one, which has no page of its own yet. */
  readonly flowId: string | null;
}

/** What is recorded of an assessment in a few words; its six steps have a page of their own. */
export function TiaFields({ form, flowId }: TiaFieldsProps) {
  const { flow, tia: words } = useMessages();
  const { language } = useLanguage();
  const { processor } = useSupplier().view.record;
  const { control, setValue } = form;
  const tia = useWatch({ control, name: 'tia' });
  return (
    <div className="basis" data-answer="tia">
      <h4>{fieldName('data_flow', 'tia', language)}</h4>
      <p className="soft">{flow.tiaHelp}</p>
      {flowId === null ? (
        <p className="soft">{words.saveFirst}</p>
      ) : (
        <div className="actions">
          <LinkButton href={addresses.tia(processor.id, flowId)} icon={ListChecks}>
            {tia?.completedOn ? words.again : words.open}
          </LinkButton>
          <span className="soft">{words.quick}</span>
        </div>
      )}
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
          <FieldOf of={tiaFields} name="by" at="tia" />
          <FieldOf of={tiaFields} name="completedOn" at="tia" />
          <FieldOf of={tiaFields} name="outcome" at="tia" />
          {tia.outcome === 'positive-with-measures' && <FieldOf of={tiaFields} name="measures" at="tia" />}
        </div>
      )}
    </div>
  );
}
