import { Facts, FieldOf, Fields } from '../../forms/fields.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { FactSheet } from '../../ui/fact-sheet.tsx';
import { Section } from './base/section.tsx';
import { SimilarOf } from './base/similar.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { NextParent, NextParentField } from './next-parent.tsx';
import { ProcessorForm } from './processor-form.tsx';

export function General() {
  const { supplier } = useMessages();
  const { processor } = useSupplier().view.record;
  return (
    <Section id="general" title={supplier.general} form={<GeneralForm />}>
      <FactSheet>
        <Facts of="processor" section="name" values={processor} />
        <Facts of="processor" section="general" values={processor} />
      </FactSheet>
      <NextParent processor={processor} />
    </Section>
  );
}

function GeneralForm() {
  const { supplier } = useMessages();
  const { id } = useSupplier().view.record.processor;
  return (
    <ProcessorForm title={supplier.general}>
      {(control) => (
        <>
          <div className="fields">
            <div className="wide">
              <FieldOf of="processor" name="name" autoFocus />
            </div>
            <Fields of="processor" section="general" />
            {/* After the fields: it appears while somebody types, and must not come between two of them. */}
            <div className="wide">
              <SimilarOf control={control} exceptId={id} />
            </div>
          </div>
          <NextParentField />
        </>
      )}
    </ProcessorForm>
  );
}
