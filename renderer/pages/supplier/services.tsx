import { Plus, Trash2 } from 'lucide-react';
import { type Control, useFieldArray } from 'react-hook-form';
import { emptyOf, namesOf } from '../../../shared/fields/field.ts';
import { serviceFields } from '../../../shared/fields/parts.ts';
import type { ProcessorInput } from '../../../shared/fields/processor.ts';
import { fieldName } from '../../../shared/words/fields.ts';
import { FieldOf } from '../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Written } from '../../ui/written.tsx';
import { newPartId } from './base/part-id.ts';
import { Section } from './base/section.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { ProcessorForm } from './processor-form.tsx';

export function Services() {
  const { supplier, terms } = useMessages();
  const { language } = useLanguage();
  const { services } = useSupplier().view.record.processor;
  return (
    <Section
      id="services"
      title={supplier.services}
      form={
        <ProcessorForm title={supplier.services}>
          {(control) => <ServiceRows control={control} />}
        </ProcessorForm>
      }
    >
      {services.length === 0 ? (
        <p className="soft">{supplier.noServices}</p>
      ) : (
        <ul className="cards">
          {services.map((service) => (
            <li key={service.id} className="card">
              <p className="strong text">
                <Written text={service.name} of={fieldName('service', 'name', language)} />
              </p>
              {service.category && <p className="soft">{terms.category[service.category]}</p>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function ServiceRows({ control }: { readonly control: Control<ProcessorInput> }) {
  const { supplier } = useMessages();
  const { fields, append, remove } = useFieldArray({ control, name: 'services', keyName: 'key' });
  return (
    <div className="rows">
      {fields.map((field, index) => (
        <fieldset key={field.key} className="row-fields">
          <legend className="visually-hidden">{supplier.serviceNumber(index + 1)}</legend>
          {namesOf(serviceFields).map((name) => (
            <FieldOf key={name} of="service" name={name} at={`services.${index}`} />
          ))}
          <IconButton
            icon={Trash2}
            label={supplier.removeService(field.name || String(index + 1))}
            onPress={() => remove(index)}
          />
        </fieldset>
      ))}
      <div className="actions">
        <Button icon={Plus} onPress={() => append({ id: newPartId(), ...emptyOf(serviceFields) })}>
          {supplier.addService}
        </Button>
      </div>
    </div>
  );
}
