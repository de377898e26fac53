import { type DocumentRecord, documentFields, documentInput } from '../../../../shared/fields/evidence.ts';
import { client } from '../../../api/client.ts';
import { ChoiceOf, FieldOf } from '../../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { PartForm } from '../base/part-form.tsx';
import { useSupplier } from '../base/supplier-context.tsx';

/** What a document is and to which agreement it belongs, changed afterwards; its bytes stay. */
export function DocumentForm({ document }: { readonly document: DocumentRecord }) {
  const { documents, agreement } = useMessages();
  const { language } = useLanguage();
  const { agreements } = useSupplier().view.record;
  const { id, version, kind, agreementId, name } = document;
  return (
    <PartForm
      entity="document"
      title={documents.moveTitle}
      schema={documentInput}
      now={document}
      input={{ kind, agreementId }}
      send={({ version: based, processorId, input, reason }) =>
        client.documents.save({ id, version: based ?? version, processorId, input, reason })
      }
      done={documents.moved(name)}
    >
      {() => (
        <div className="fields">
          <ChoiceOf
            label={documentFields.agreementId.label[language]}
            name="agreementId"
            names={Object.fromEntries(agreements.map((one) => [one.id, one.title || agreement.untitled]))}
            none={documents.noAgreement}
          />
          <FieldOf of="document" name="kind" />
        </div>
      )}
    </PartForm>
  );
}
