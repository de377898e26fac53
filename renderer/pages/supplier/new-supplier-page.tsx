import { zodResolver } from '@hookform/resolvers/zod';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import {
  emptyProcessor,
  type Processor,
  type ProcessorInput,
  processorInput,
} from '../../../shared/fields/processor.ts';
import { client } from '../../api/client.ts';
import { FieldOf } from '../../forms/fields.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useSaving } from '../../forms/use-saving.ts';
import { useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { navigate } from '../../router/router.ts';
import { Page } from '../../ui/page.tsx';
import { NameField } from '../catalogue/name-field.tsx';
import { showNew } from './base/show-new.ts';
import { SimilarOf } from './base/similar.tsx';

/** What most people know of a supplier besides its name. */
const first = ['kvk', 'country', 'category', 'owner'] as const satisfies readonly (keyof ProcessorInput)[];

/** The quickest way to add a supplier: a name is enough. */
export function NewSupplierPage() {
  const { suppliers, supplier } = useMessages();
  const form = useForm<ProcessorInput>({
    resolver: zodResolver(processorInput),
    defaultValues: emptyProcessor(''),
    shouldFocusError: false,
  });
  const { control } = form;
  const made = useRef<Processor>(null);
  const saving = useSaving<ProcessorInput, ProcessorInput>({
    form,
    send: async (input) => {
      made.current = await client.processors.save({ id: null, version: null, input, reason: '' });
    },
    onSaved: (undo) => made.current && showNew(made.current, supplier.savedNamed(made.current.name), undo),
  });
  return (
    <Page title={suppliers.addTitle} lead={suppliers.addLead}>
      <div className="panel narrow">
        <FormFrame
          label={suppliers.addTitle}
          form={form}
          saving={saving}
          submit={suppliers.add}
          onCancel={() => navigate(addresses.suppliers)}
        >
          <div className="fields">
            <div className="wide">
              <NameField control={control} />
            </div>
            {first.map((name) => (
              <FieldOf key={name} of="processor" name={name} />
            ))}
            {/* After the fields: it appears while somebody types, and must not come between two of them. */}
            <div className="wide">
              <SimilarOf control={control} />
            </div>
          </div>
        </FormFrame>
      </div>
    </Page>
  );
}
