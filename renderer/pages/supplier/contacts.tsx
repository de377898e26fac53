import { Plus, Trash2 } from 'lucide-react';
import { type Control, useFieldArray } from 'react-hook-form';
import { emptyOf, namesOf } from '../../../shared/fields/field.ts';
import { contactFields } from '../../../shared/fields/parts.ts';
import type { ProcessorInput } from '../../../shared/fields/processor.ts';
import { fieldName } from '../../../shared/words/fields.ts';
import { Facts, FieldOf, Fields } from '../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Written } from '../../ui/written.tsx';
import { newPartId } from './base/part-id.ts';
import { Section } from './base/section.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { ProcessorForm } from './processor-form.tsx';

export function Contacts() {
  const { supplier, terms } = useMessages();
  const { language } = useLanguage();
  const { processor } = useSupplier().view.record;
  const { contacts } = processor;
  return (
    <Section
      id="contacts"
      title={supplier.contacts}
      form={
        <ProcessorForm title={supplier.contacts}>
          {(control) => (
            <>
              <ContactRows control={control} />
              <div className="fields">
                <Fields of="processor" section="contacts" />
              </div>
            </>
          )}
        </ProcessorForm>
      }
    >
      {contacts.length === 0 ? (
        <p className="soft">{supplier.noContacts}</p>
      ) : (
        <ul className="cards">
          {contacts.map((contact) => (
            <li key={contact.id} className="card">
              <p className="soft">{terms.contactKind[contact.kind]}</p>
              <p className="strong text">
                <Written text={contact.name || '–'} of={fieldName('contact', 'name', language)} />
              </p>
              {contact.email && (
                <p className="text">
                  <Written text={contact.email} of={fieldName('contact', 'email', language)} />
                </p>
              )}
              {contact.phone && (
                <p className="text">
                  <Written text={contact.phone} of={fieldName('contact', 'phone', language)} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <dl className="facts">
        <Facts of="processor" section="contacts" values={processor} />
      </dl>
    </Section>
  );
}

function ContactRows({ control }: { readonly control: Control<ProcessorInput> }) {
  const { supplier } = useMessages();
  const { fields, append, remove } = useFieldArray({ control, name: 'contacts', keyName: 'key' });
  return (
    <div className="rows">
      {fields.map((field, index) => (
        <fieldset key={field.key} className="row-fields">
          <legend className="visually-hidden">{supplier.contactNumber(index + 1)}</legend>
          {namesOf(contactFields).map((name) => (
            <FieldOf key={name} of="contact" name={name} at={`contacts.${index}`} />
          ))}
          <IconButton
            icon={Trash2}
            label={supplier.removeContact(field.name || String(index + 1))}
            onPress={() => remove(index)}
          />
        </fieldset>
      ))}
      <div className="actions">
        <Button icon={Plus} onPress={() => append({ id: newPartId(), ...emptyOf(contactFields) })}>
          {supplier.addContact}
        </Button>
      </div>
    </div>
  );
}
