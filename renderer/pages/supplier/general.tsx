import { formatDate } from '../../../shared/words/format.ts';
import { listed } from '../../../shared/words/in-sentence.ts';
import { countryName } from '../../../shared/words/places.ts';
import { CountryOf, DateOf, ListOf, OptionalTextOf, SelectOf, TextOf } from '../../forms/bound.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Fact } from '../../ui/page.tsx';
import { Written } from '../../ui/written.tsx';
import { Section } from './base/section.tsx';
import { SimilarOf } from './base/similar.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { ProcessorForm } from './processor-form.tsx';

export function General() {
  const { supplier, terms } = useMessages();
  const { language } = useLanguage();
  const { processor } = useSupplier().view.record;
  const country = (code: string | null) => code && countryName(code, language);
  return (
    <Section id="general" title={supplier.general} form={<GeneralForm />}>
      <dl className="facts">
        <Fact label={supplier.name}>{processor.name}</Fact>
        <Fact label={supplier.kvk}>{processor.kvk}</Fact>
        {processor.foreignNumber && <Fact label={supplier.foreignNumber}>{processor.foreignNumber}</Fact>}
        <Fact label={supplier.country}>{country(processor.country)}</Fact>
        <Fact label={supplier.parentCountry}>{country(processor.parentCountry)}</Fact>
        <Fact label={supplier.role}>{terms.role[processor.role]}</Fact>
        <Fact label={supplier.category}>{processor.category && terms.category[processor.category]}</Fact>
        <Fact label={supplier.criticality}>
          {processor.criticality && terms.criticality[processor.criticality]}
        </Fact>
        <Fact label={supplier.owner}>{processor.owner}</Fact>
        {processor.address && <Fact label={supplier.address}>{processor.address}</Fact>}
        <Fact label={supplier.website}>{processor.website}</Fact>
        {processor.tags.length > 0 && <Fact label={supplier.tags}>{listed(processor.tags)}</Fact>}
        {processor.endedOn && <Fact label={supplier.endedOn}>{formatDate(processor.endedOn, language)}</Fact>}
        {processor.remark && (
          <div className="wide fact">
            <dt>{supplier.remark}</dt>
            <dd className="text reading">
              <Written text={processor.remark} of={supplier.remark} />
            </dd>
          </div>
        )}
      </dl>
    </Section>
  );
}

function GeneralForm() {
  const { supplier, terms, common } = useMessages();
  const { id } = useSupplier().view.record.processor;
  return (
    <ProcessorForm title={supplier.general}>
      {(control) => (
        <div className="fields">
          <div className="wide">
            <TextOf
              control={control}
              name="name"
              label={supplier.name}
              help={supplier.nameHelp}
              isRequired
              autoFocus
            />
            <SimilarOf control={control} exceptId={id} />
          </div>
          <OptionalTextOf control={control} name="kvk" label={supplier.kvk} />
          <TextOf control={control} name="foreignNumber" label={supplier.foreignNumber} />
          <CountryOf control={control} name="country" label={supplier.country} />
          <CountryOf
            control={control}
            name="parentCountry"
            label={supplier.parentCountry}
            help={supplier.parentCountryHelp}
          />
          <SelectOf
            control={control}
            name="role"
            label={supplier.role}
            names={terms.role}
            help={supplier.roleHelp}
          />
          <SelectOf
            control={control}
            name="category"
            label={supplier.category}
            names={terms.category}
            none={common.notRecorded}
          />
          <SelectOf
            control={control}
            name="criticality"
            label={supplier.criticality}
            names={terms.criticality}
            none={common.notRecorded}
          />
          <TextOf control={control} name="owner" label={supplier.owner} />
          <TextOf control={control} name="address" label={supplier.address} />
          <TextOf control={control} name="website" label={supplier.website} type="url" />
          <ListOf control={control} name="tags" label={supplier.tags} help={supplier.listHelp} />
          <DateOf control={control} name="endedOn" label={supplier.endedOn} />
          <div className="wide">
            <TextOf control={control} name="remark" label={supplier.remark} multiline />
          </div>
        </div>
      )}
    </ProcessorForm>
  );
}
