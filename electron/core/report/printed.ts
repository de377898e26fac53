/**
 * What the overview prints of a supplier, decided for every field: in the row of the register, among the facts beside
 * what needs attention, or not at all.
 */
import { type FieldName, namesOf } from '../../../shared/fields/field.ts';
import { type Processor, processorFields } from '../../../shared/fields/processor.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { valueText } from '../../../shared/words/fields.ts';

const printed: Readonly<Record<FieldName<typeof processorFields>, 'register' | 'facts' | null>> = {
  name: 'register',
  kvk: null,
  foreignNumber: null,
  country: null,
  parentCountry: null,
  nextParent: null,
  role: 'register',
  category: null,
  criticality: 'facts',
  owner: 'register',
  address: null,
  website: null,
  dpoName: 'facts',
  dpoEmail: 'facts',
  services: 'register',
  contacts: null,
  tags: null,
  registeredOn: null,
  hasSubProcessors: 'facts',
  chainCheckedOn: null,
  endedOn: 'register',
  remark: null,
  dataCategories: null,
  dataSubjects: null,
  purposes: null,
  retention: null,
  measures: null,
  specialCategories: null,
  criminalData: null,
  bsn: null,
  bsnGround: null,
  dpia: null,
  exitChoice: null,
  exitAskedOn: null,
  exitConfirmedOn: null,
  statedInList: null,
  custom: null,
};

/** One fact of a supplier under its name. */
export interface PrintedFact {
  readonly label: string;
  readonly value: string;
}

/** The facts that are printed beside what needs attention, those that are filled in. */
export function factsOf(processor: Processor, language: Language): PrintedFact[] {
  return namesOf(processorFields).flatMap((name) => {
    if (printed[name] !== 'facts') return [];
    const field = processorFields[name];
    const value = valueText(field, processor[name], language);
    return value === '' ? [] : [{ label: field.label[language], value }];
  });
}
