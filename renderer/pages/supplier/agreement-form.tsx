import { useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import {
  type Agreement,
  type AgreementInput,
  agreementFields,
  agreementInput,
  agreementInputOf,
  emptyAgreement,
  noticeFields,
  renewalFields,
} from '../../../shared/fields/agreement.ts';
import type { DocumentRecord } from '../../../shared/fields/evidence.ts';
import { emptyOf, namesOf } from '../../../shared/fields/field.ts';
import { modelAgreements } from '../../../shared/law/model-agreements.ts';
import { client } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { FieldSet } from '../../forms/field-set.tsx';
import { Choices, FieldOf, Fields } from '../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { tellFailure } from '../../ui/toast.tsx';
import { PartForm } from './base/part-form.tsx';
import type { Recognised } from './base/recognise.ts';
import { useSupplier } from './base/supplier-context.tsx';
import { useAdded } from './base/use-added.ts';
import { BringDocument, BroughtDocument } from './documents/brought-document.tsx';
import { FoundDates } from './documents/found-dates.tsx';
import { EarlyEnd } from './early-end.tsx';
import { SwitchingFields } from './switching.tsx';

interface AgreementFormProps {
  /** Null = a new one, which may be begun with a document. */
  readonly agreement: Agreement | null;
  /** Takes the document of a new one, where it was not begun with one. */
  readonly onFiles: (files: readonly File[]) => void;
}

export function AgreementForm({ agreement: entry, onFiles }: AgreementFormProps) {
  const { agreement } = useMessages();
  const { read } = useSupplier();
  const { keep, ...brought } = useBrought(entry === null ? read : null);
  return (
    <PartForm
      entity="agreement"
      title={entry ? agreement.editTitle : agreement.addTitle}
      schema={agreementInput}
      now={entry}
      input={entry ? agreementInputOf(entry) : emptyAgreement}
      send={async (save) => keep(await client.agreements.save(save))}
      done={agreement.saved}
    >
      {(form) => (
        <>
          {brought.document && <BroughtDocument {...brought} brought={brought.document} />}
          {entry === null && !brought.document && <BringDocument onFiles={onFiles} />}
          {entry !== null && read && <FoundDates found={read} />}
          <AgreementFields form={form} />
        </>
      )}
    </PartForm>
  );
}

/** The document that comes with a new agreement, until it is left out. */
function useBrought(read: Recognised | null) {
  const { documents } = useMessages();
  const { language } = useLanguage();
  const tellAdded = useAdded();
  const [document, setDocument] = useState(read);
  const [kind, onKind] = useState<DocumentRecord['kind']>(read?.kind ?? 'agreement');
  // One that was brought while the form was open.
  const [last, setLast] = useState(read);
  if (read !== last) {
    setLast(read);
    setDocument(read);
    onKind(read?.kind ?? 'agreement');
  }
  /** The agreement was saved: what cannot be added is told, and the agreement stays. */
  async function keep({ id, processorId }: Agreement) {
    if (!document) return;
    const { file } = document;
    try {
      tellAdded(await client.documents.add({ file, processorId, agreementId: id, kind }));
    } catch (error) {
      tellFailure(documents.notAdded(file.name, problemOf(error).message[language]));
    }
  }
  return { document, kind, onKind, onDrop: () => setDocument(null), keep };
}

function AgreementFields({ form }: { readonly form: UseFormReturn<AgreementInput> }) {
  const { agreement } = useMessages();
  const { language } = useLanguage();
  const { control, setValue } = form;
  const { services, role } = useSupplier().view.record.processor;
  const [recorded, renewal, signedOn, effectiveOn, endsOn, notice, model, serviceIds] = useWatch({
    control,
    name: ['recorded', 'renewal.kind', 'signedOn', 'effectiveOn', 'endsOn', 'notice', 'model', 'serviceIds'],
  });
  const known = ((model && modelAgreements[model]) ?? []).map(({ version }) => version);
  return (
    <>
      <div className="fields">
        <Fields of="agreement" section="state" />
        <FieldOf
          of="agreement"
          name="modelVersion"
          {...(known.length > 0 && { suggestions: known, help: agreement.knownVersions(known.join(', ')) })}
        />
        {recorded === 'not-required' && <Fields of="agreement" section="reason" />}
        {role === 'joint-controller' && <FieldOf of="agreement" name="essenceAvailableOn" />}
        {services.length > 1 && (
          <div className="wide">
            <Choices
              label={agreementFields.serviceIds.label[language]}
              names={Object.fromEntries(services.map(({ id, name }) => [id, name]))}
              value={serviceIds}
              onChange={(next) => setValue('serviceIds', next, { shouldDirty: true })}
            />
            <p className="soft small">{agreement.allServices}</p>
          </div>
        )}
        <Fields of="agreement" section="title" />
      </div>
      <FieldSet legend={agreement.dates}>
        <Fields of="agreement" section="dates" />
        <EarlyEnd of={{ signedOn, effectiveOn, endsOn }} className="wide text" />
      </FieldSet>
      <FieldSet legend={agreement.term}>
        <FieldOf of={renewalFields} name="kind" at="renewal" />
        {renewal === 'automatic' && <FieldOf of={renewalFields} name="months" at="renewal" />}
        {renewal !== 'indefinite' && endsOn === null && (
          <p className="wide soft small">{agreement.noEnd[renewal]}</p>
        )}
        <div className="wide">
          <Checkbox
            isSelected={notice !== null}
            onChange={(isAgreed) =>
              setValue('notice', isAgreed ? emptyOf(noticeFields) : null, { shouldDirty: true })
            }
          >
            {agreement.noticeAgreed}
          </Checkbox>
        </div>
        {notice !== null &&
          namesOf(noticeFields)
            .filter((name) => name !== 'towards' || renewal === 'indefinite')
            .map((name) => <FieldOf key={name} of={noticeFields} name={name} at="notice" />)}
        <Fields of="agreement" section="given" />
        <Fields of="agreement" section="reminding" />
      </FieldSet>
      <FieldSet legend={agreement.content}>
        <Fields of="agreement" section="content" />
      </FieldSet>
      <SwitchingFields form={form} />
      <FieldSet legend={agreement.regimes}>
        <Fields of="agreement" section="regimes" />
      </FieldSet>
    </>
  );
}
