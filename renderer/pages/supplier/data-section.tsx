import { Facts, Fields } from '../../forms/fields.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { FactSheet } from '../../ui/fact-sheet.tsx';
import { Section } from './base/section.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { ProcessorForm } from './processor-form.tsx';

export function DataSection() {
  const { supplier } = useMessages();
  const { processor } = useSupplier().view.record;
  return (
    <Section id="data" title={supplier.data} form={<DataForm />}>
      <FactSheet>
        <Facts of="processor" section="data" values={processor} />
      </FactSheet>
    </Section>
  );
}

function DataForm() {
  const { supplier } = useMessages();
  return (
    <ProcessorForm title={supplier.data}>
      {() => (
        <div className="fields">
          <Fields of="processor" section="data" />
        </div>
      )}
    </ProcessorForm>
  );
}
