import { type FieldError, useController } from 'react-hook-form';
import { type CustomField, fieldOfCustom } from '../../../shared/fields/custom.ts';
import { unfitValue } from '../../../shared/words/custom-fields.ts';
import { Facts, FieldControl } from '../../forms/fields.tsx';
import { coreMessage } from '../../i18n/field-error.ts';
import { useMessages } from '../../i18n/language.tsx';
import { catalogueOf, useCustomFields } from '../../register/custom-fields.ts';
import { FactSheet } from '../../ui/fact-sheet.tsx';
import { Section } from './base/section.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { ProcessorForm } from './processor-form.tsx';

/** What the organisation wants to know besides; no section where it has no fields of its own. */
export function CustomSection() {
  const { supplier } = useMessages();
  const { custom } = useSupplier().view.record.processor;
  const fields = useCustomFields();
  if (fields.length === 0) return null;
  return (
    <Section
      id="custom"
      title={supplier.custom}
      form={
        <ProcessorForm title={supplier.custom}>
          {() => (
            <div className="fields">
              {fields.map((field, at) => (
                <CustomInput key={field.id} custom={field} autoFocus={at === 0} />
              ))}
            </div>
          )}
        </ProcessorForm>
      }
    >
      <FactSheet>
        <Facts of={catalogueOf(fields)} section="custom" values={custom} />
      </FactSheet>
    </Section>
  );
}

interface CustomInputProps {
  readonly custom: CustomField;
  readonly autoFocus: boolean;
}

/** One field; an emptied one is taken out of the values. */
function CustomInput({ custom, autoFocus }: CustomInputProps) {
  const { field: bound, fieldState, formState } = useController({ name: 'custom' });
  const values = bound.value as Readonly<Record<string, unknown>>;
  const own = fieldOfCustom(custom);
  // A text that is being typed keeps its last space; only an empty one is nothing.
  const filled = isWords(custom) ? { ...own, empty: '' } : own;
  const wrong = fieldState.invalid
    ? (formState.errors.custom as Readonly<Record<string, FieldError>> | undefined)?.[custom.id]
    : undefined;
  // The form knows only that it is no value of any field.
  const unfit = wrong && { type: 'custom', message: coreMessage(unfitValue(custom)) };
  const shown = (
    <FieldControl
      field={filled}
      label={custom.name}
      value={values[custom.id] ?? null}
      onChange={(value) => bound.onChange(withValue(values, custom.id, value))}
      onBlur={bound.onBlur}
      error={wrong?.type === 'core' ? wrong : unfit}
      autoFocus={autoFocus}
    />
  );
  return own.isWide ? <div className="wide">{shown}</div> : shown;
}

const isWords = ({ kind }: CustomField): boolean => kind === 'line' || kind === 'text';

/** What is filled in with one value changed; an empty one is not in it. */
function withValue(values: Readonly<Record<string, unknown>>, fieldId: string, value: unknown): object {
  const { [fieldId]: _before, ...others } = values;
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '');
  return isEmpty ? others : { ...others, [fieldId]: value };
}
