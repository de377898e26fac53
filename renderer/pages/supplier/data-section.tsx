import { listed } from '../../../shared/words/in-sentence.ts';
import { ListOf, TextOf, YesNoOf } from '../../forms/bound.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { Fact } from '../../ui/page.tsx';
import { Section } from './base/section.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { ProcessorForm } from './processor-form.tsx';

export function DataSection() {
  const { supplier, common } = useMessages();
  const { processor } = useSupplier().view.record;
  const answer = (value: boolean | null) =>
    value === null ? common.notAsked : value ? common.yes : common.no;
  return (
    <Section id="data" title={supplier.data} form={<DataForm />}>
      <dl className="facts">
        <Fact label={supplier.dataCategories}>{listed(processor.dataCategories)}</Fact>
        <Fact label={supplier.dataSubjects}>{listed(processor.dataSubjects)}</Fact>
        <Fact label={supplier.purposes}>{processor.purposes}</Fact>
        <Fact label={supplier.retention}>{processor.retention}</Fact>
        <Fact label={supplier.measures}>{listed(processor.measures)}</Fact>
        <Fact label={supplier.specialCategories}>{answer(processor.specialCategories)}</Fact>
        <Fact label={supplier.criminalData}>{answer(processor.criminalData)}</Fact>
        <Fact label={supplier.bsn}>{answer(processor.bsn)}</Fact>
      </dl>
    </Section>
  );
}

function DataForm() {
  const { supplier, common } = useMessages();
  return (
    <ProcessorForm title={supplier.data}>
      {(control) => (
        <div className="fields">
          <ListOf
            control={control}
            name="dataCategories"
            label={supplier.dataCategories}
            help={supplier.listHelp}
          />
          <ListOf
            control={control}
            name="dataSubjects"
            label={supplier.dataSubjects}
            help={supplier.listHelp}
          />
          <TextOf control={control} name="purposes" label={supplier.purposes} multiline />
          <TextOf control={control} name="retention" label={supplier.retention} multiline />
          <div className="wide">
            <ListOf control={control} name="measures" label={supplier.measures} help={supplier.listHelp} />
          </div>
          <YesNoOf
            control={control}
            name="specialCategories"
            label={supplier.specialCategories}
            open={common.notAsked}
          />
          <YesNoOf
            control={control}
            name="criminalData"
            label={supplier.criminalData}
            open={common.notAsked}
          />
          <YesNoOf control={control} name="bsn" label={supplier.bsn} open={common.notAsked} />
        </div>
      )}
    </ProcessorForm>
  );
}
