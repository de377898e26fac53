import { FileText } from 'lucide-react';
import { useMessages } from '../../../i18n/language.tsx';
import { addresses } from '../../../router/addresses.ts';
import { AddingState } from '../base/adding-state.tsx';
import { FileButton } from '../base/file-button.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { useAdding } from '../base/use-adding.ts';

/** Proof that the data were deleted or returned. */
export function ProofList() {
  const { jobs } = useMessages();
  const { processor, documents } = useSupplier().view.record;
  const proofs = documents.filter(({ kind }) => kind === 'deletion-proof');
  return (
    <div>
      <h2>{jobs.proof}</h2>
      {proofs.length === 0 && <p className="soft">{jobs.proofNone}</p>}
      <ul className="rail-list">
        {proofs.map(({ id, name }) => (
          <li key={id} className="rail-item">
            <FileText size={16} aria-hidden className="icon" />
            <a className="text" href={addresses.document(processor.id, id)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function AddProof() {
  const { jobs, documents } = useMessages();
  const { id } = useSupplier().view.record.processor;
  const { add, adding, refused, error } = useAdding();
  return (
    <>
      <div className="actions">
        <FileButton
          allowsMultiple
          isDisabled={adding !== null}
          onFiles={(files) => void add(files, { processorId: id, agreementId: null, kind: 'deletion-proof' })}
        >
          {jobs.proofChoose}
        </FileButton>
      </div>
      <AddingState
        label={adding === null ? null : documents.adding(adding)}
        refused={refused}
        error={error}
      />
    </>
  );
}
