import { FileText, X } from 'lucide-react';
import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import type { AgreementInput } from '../../../../shared/fields/agreement.ts';
import type { DocumentRecord } from '../../../../shared/fields/evidence.ts';
import { documentKinds } from '../../../../shared/schema/evidence.ts';
import { formatBytes } from '../../../i18n/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { FileButton } from '../base/file-button.tsx';
import type { Recognised } from '../base/recognise.ts';
import { FoundDates } from './found-dates.tsx';
import { Signatures } from './signatures.tsx';

interface SignedPdfProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly isBusy?: boolean;
}

/** Asks for the document of a new agreement. */
export function SignedPdf({ onFiles, isBusy = false }: SignedPdfProps) {
  const { documents } = useMessages();
  return (
    <FileButton look="quiet" isDisabled={isBusy} onFiles={onFiles}>
      {documents.signedPdf}
    </FileButton>
  );
}

/** The place in the form of a new agreement where its document can still be brought. */
export function BringDocument({ onFiles }: Pick<SignedPdfProps, 'onFiles'>) {
  const { documents } = useMessages();
  return (
    <div className="actions">
      <SignedPdf onFiles={onFiles} />
      <span className="soft small">{documents.dropOn}</span>
    </div>
  );
}

/** Kinds of document that are, or belong in, an agreement that was signed. */
const ofAgreement: ReadonlySet<DocumentRecord['kind']> = new Set(['agreement', 'scc']);

interface BroughtDocumentProps {
  readonly brought: Recognised;
  readonly kind: DocumentRecord['kind'];
  readonly onKind: (kind: DocumentRecord['kind']) => void;
  readonly onDrop: () => void;
}

/** The document with which a new agreement was begun: added together with it. */
export function BroughtDocument({ brought, kind, onKind, onDrop }: BroughtDocumentProps) {
  const { documents } = useMessages();
  const { language } = useLanguage();
  const { setValue, getValues } = useFormContext<AgreementInput>();
  const { file, signatures } = brought;
  // It was brought as the signed agreement: the choice stands in the form, to be changed there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens
  useEffect(() => {
    if (ofAgreement.has(kind) && getValues('recorded') === 'unknown')
      setValue('recorded', 'signed', { shouldDirty: true });
  }, []);
  return (
    <section className="brought" aria-label={documents.brought}>
      <div className="document-row">
        <FileText size={20} strokeWidth={1.75} aria-hidden className="icon soft" />
        <div className="document-words">
          <p className="strong text">{file.name}</p>
          <p className="soft">
            {formatBytes(file.size, language)} · {documents.broughtText}
          </p>
          <Signatures signatures={signatures} />
        </div>
        <SelectField
          label={documents.kind}
          options={documentKinds.map((value) => ({ value, name: documents.kinds[value] }))}
          value={kind}
          onChange={(next) => next && onKind(next)}
        />
        <IconButton icon={X} label={documents.without(file.name)} onPress={onDrop} />
      </div>
      <FoundDates found={brought} />
    </section>
  );
}
