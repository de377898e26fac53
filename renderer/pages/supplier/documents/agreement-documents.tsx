import { FileText } from 'lucide-react';
import type { Agreement } from '../../../../shared/fields/agreement.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { addresses } from '../../../router/addresses.ts';
import { FileButton } from '../base/file-button.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { Signatures, useSignatures } from './signatures.tsx';

interface AgreementDocumentsProps {
  readonly agreement: Agreement;
  readonly onFiles: (files: readonly File[]) => void;
  readonly isBusy: boolean;
}

/** The documents of one agreement, with their signatures, and a way to add one. */
export function AgreementDocuments({ agreement, onFiles, isBusy }: AgreementDocumentsProps) {
  const { documents, agreement: words } = useMessages();
  const { view, canEdit } = useSupplier();
  const signaturesOf = useSignatures();
  const own = view.record.documents.filter(({ agreementId }) => agreementId === agreement.id);
  return (
    <div className="agreement-documents">
      <ul className="rail-list">
        {own.map(({ id, processorId, name, kind }) => (
          <li key={id} className="rail-item">
            <FileText size={16} aria-hidden className="icon soft" />
            <div className="text">
              <a className="text" href={addresses.document(processorId, id)}>
                {name}
              </a>
              {kind !== 'agreement' && <span className="soft"> · {documents.kinds[kind]}</span>}
              <Signatures signatures={signaturesOf(id)} />
            </div>
          </li>
        ))}
      </ul>
      {canEdit && (
        <div className="actions">
          <FileButton
            allowsMultiple
            look="quiet"
            isDisabled={isBusy}
            aria-label={documents.forAgreement(agreement.title || words.untitled)}
            onFiles={onFiles}
          >
            {documents.addShort}
          </FileButton>
          {own.length === 0 && <span className="soft small">{documents.dropOn}</span>}
        </div>
      )}
    </div>
  );
}
