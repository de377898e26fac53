import { useQuery } from '@tanstack/react-query';
import { Signature } from 'lucide-react';
import type { PdfSignature } from '../../../../shared/schema/document.ts';
import { signatureText } from '../../../../shared/words/document-signatures.ts';
import { orpc } from '../../../api/client.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useSupplier } from '../base/supplier-context.tsx';

/** The signatures in a document of the supplier, by its identifier; none until the register has answered. */
export function useSignatures(): (documentId: string) => readonly PdfSignature[] {
  const { record } = useSupplier().view;
  const { data } = useQuery({
    ...orpc.documents.signatures.queryOptions({ input: { processorId: record.processor.id } }),
    enabled: record.documents.length > 0,
  });
  return (documentId) => data?.find((found) => found.documentId === documentId)?.signatures ?? [];
}

/** Who signed a document digitally and when, as the file says: recognised, not verified. */
export function Signatures({ signatures }: { readonly signatures: readonly PdfSignature[] }) {
  const { documents } = useMessages();
  const { language } = useLanguage();
  if (signatures.length === 0) return null;
  return (
    <ul className="signatures small" title={documents.signatureHelp}>
      {signatures.map((signature) => (
        <li key={JSON.stringify(signature)} className="rail-item">
          <Signature size={16} aria-hidden className="icon soft" />
          <span className="text">{signatureText(signature, language)}</span>
        </li>
      ))}
    </ul>
  );
}
