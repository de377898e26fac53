import { Mail, TriangleAlert } from 'lucide-react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { dpfFields } from '../../../shared/fields/dpf.ts';
import { emptyOf, namesOf } from '../../../shared/fields/field.ts';
import type { FlowInput } from '../../../shared/fields/flow.ts';
import { isImporterInside } from '../../../shared/law/adequacy.ts';
import { fieldName } from '../../../shared/words/fields.ts';
import { FieldOf } from '../../forms/fields.tsx';
import { useCountryList } from '../../i18n/country-list.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { usePlaceInSentence } from '../../i18n/place-name.ts';
import { addresses } from '../../router/addresses.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { useSupplier } from './base/supplier-context.tsx';

interface DpfFieldsProps {
  readonly form: UseFormReturn<FlowInput>;
  /** Where the recipient is established; null = not recorded. */
  readonly importer: string | null;
}

/** The check of the Data Privacy Framework List: whom to look up there, and what was found. */
export function DpfFields({ form, importer }: DpfFieldsProps) {
  const { flow } = useMessages();
  const { language } = useLanguage();
  const list = useCountryList();
  const { control, setValue } = form;
  const [dpf, entity] = useWatch({ control, name: ['dpf', 'entity'] });
  const isInside = isImporterInside({ importerCountry: importer }, list);
  return (
    <div className="basis" data-answer="dpf">
      <h4>{fieldName('data_flow', 'dpf', language)}</h4>
      {isInside && importer !== null ? (
        <NotOnList importer={importer} entity={entity} />
      ) : (
        <p className="text">{flow.dpfLookUp(entity)}</p>
      )}
      {(!isInside || dpf !== null) && (
        <Checkbox
          isSelected={dpf !== null}
          onChange={(isRecorded) =>
            setValue('dpf', isRecorded ? { ...emptyOf(dpfFields), listedAs: entity } : null, {
              shouldDirty: true,
            })
          }
        >
          {flow.dpfRecorded}
        </Checkbox>
      )}
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

/** A legal entity in the EEA cannot be on the List: the American one that receives the data is to be named. */
function NotOnList({ importer, entity }: { readonly importer: string; readonly entity: string }) {
  const { flow, letters } = useMessages();
  const placeName = usePlaceInSentence();
  const { processor } = useSupplier().view.record;
  return (
    <div className="notice action">
      <TriangleAlert size={20} className="icon" aria-hidden />
      <div className="notice-body">
        <p className="text">{flow.dpfNotInside(entity || processor.name, placeName(importer))}</p>
        <div className="actions">
          <LinkButton href={addresses.letter(processor.id, 'transfer')} look="quiet" icon={Mail}>
            {letters.make}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}
