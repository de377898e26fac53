import { Mail } from 'lucide-react';
import { useController } from 'react-hook-form';
import { emptyOf, namesOf } from '../../../shared/fields/field.ts';
import { nextParentFields, type Processor, processorFields } from '../../../shared/fields/processor.ts';
import { valueText } from '../../../shared/words/fields.ts';
import { FieldOf } from '../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Fact } from '../../ui/page.tsx';

/** The parent company that the supplier is going to have, in its form. */
export function NextParentField() {
  const { supplier } = useMessages();
  const { language } = useLanguage();
  const { field } = useController({ name: 'nextParent' });
  return (
    <fieldset className="field-set">
      <legend>{processorFields.nextParent.label[language]}</legend>
      <p className="reading soft">{supplier.nextParentHelp}</p>
      <Checkbox
        isSelected={field.value !== null}
        onChange={(isComing) => field.onChange(isComing ? emptyOf(nextParentFields) : null)}
      >
        {supplier.nextParentComing}
      </Checkbox>
      {field.value !== null && (
        <div className="fields">
          {namesOf(nextParentFields).map((name) => (
            <FieldOf key={name} of={nextParentFields} name={name} at="nextParent" />
          ))}
        </div>
      )}
    </fieldset>
  );
}

/** What is recorded of it, and a way to see what changes. */
export function NextParent({ processor }: { readonly processor: Processor }) {
  const { supplier, checklist } = useMessages();
  const { language } = useLanguage();
  const { nextParent, name, id } = processor;
  if (nextParent === null) return null;
  const { country, effectiveOn } = nextParent;
  return (
    <>
      <dl className="facts">
        {namesOf(nextParentFields).map((field) => (
          <Fact key={field} label={nextParentFields[field].label[language]}>
            {valueText(nextParentFields[field], nextParent[field], language)}
          </Fact>
        ))}
      </dl>
      <div className="actions">
        {country !== null && effectiveOn !== null && (
          <LinkButton
            href={addresses.whatIf(
              new URLSearchParams({ kind: 'parent', subject: name, parent: country, on: effectiveOn }),
            )}
            look="quiet"
          >
            {supplier.nextParentWhatIf}
          </LinkButton>
        )}
        <LinkButton href={addresses.letter(id, 'control')} look="quiet" icon={Mail}>
          {checklist.controlLetter}
        </LinkButton>
      </div>
    </>
  );
}
