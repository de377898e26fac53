import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Agreement } from '../../../shared/fields/agreement.ts';
import { client } from '../../api/client.ts';
import { useMessages } from '../../i18n/language.tsx';
import { takeBrought, useBrought } from '../../register/brought.ts';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { AgreementForm } from './agreement-form.tsx';
import { AgreementView } from './agreement-view.tsx';
import { AddingState } from './base/adding-state.tsx';
import { type Recognised, recognise } from './base/recognise.ts';
import { RecordsPanel } from './base/records-panel.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { useAdded } from './base/use-added.ts';
import { refusalOf } from './base/use-adding.ts';
import { SignedPdf } from './documents/brought-document.tsx';

/** The agreements, and the documents that belong to them: brought by button or by dropping them where they belong. */
export function Agreements() {
  const { supplier, agreement, documents } = useMessages();
  const { view, canEdit } = useSupplier();
  const { reading, refused, error, begin, attach, found, forget } = useBringing();
  const dropped = useFileDrop(canEdit && reading === null ? begin : null);
  const brought = useBrought('document');
  useEffect(() => {
    const file = brought !== null && canEdit && reading === null ? takeBrought('document') : null;
    if (file !== null) begin([file]);
  });
  return (
    <div {...dropped} className="drop-around">
      <RecordsPanel
        id="agreements"
        title={supplier.agreements}
        kind="agreement"
        entries={view.record.agreements}
        add={agreement.add}
        none={agreement.none}
        actions={<SignedPdf onFiles={begin} isBusy={reading !== null} />}
        lead={
          <AddingState
            label={reading === null ? null : documents.reading(reading)}
            refused={refused}
            error={error}
          />
        }
        view={(entry) => (
          <AgreementView
            agreement={entry}
            onFiles={(files) => attach(entry, files)}
            isBusy={reading !== null}
            found={found?.of === entry.id ? found.what : null}
            onForget={forget}
          />
        )}
        form={(entry) => <AgreementForm agreement={entry} onFiles={begin} />}
        foot={canEdit && <p className="soft small reading">{documents.signedDrop}</p>}
      />
    </div>
  );
}

/** Reading documents: the first of a new agreement, or more of one that is there. */
function useBringing() {
  const { documents } = useMessages();
  const { view, edit } = useSupplier();
  const queries = useQueryClient();
  const tellAdded = useAdded();
  const [reading, setReading] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  /** What was found in the document that came last, and the agreement that it came to. */
  const [found, setFound] = useState<{ readonly of: string; readonly what: Recognised } | null>(null);

  async function each(files: readonly File[], take: (file: File) => Promise<void>) {
    setError(null);
    setRefused(null);
    try {
      for (const file of files) {
        const why = refusalOf(file, documents);
        setRefused(why);
        if (why !== null) break;
        setReading(file.name);
        await take(file);
      }
    } catch (problem) {
      setError(problem);
    }
    setReading(null);
  }

  /** A new agreement with the first of the files. */
  const begin = (files: readonly File[]) =>
    void each(files.slice(0, 1), async (file) => {
      edit('agreement:new', { read: await recognise(file) });
    });

  const attach = ({ id }: Agreement, files: readonly File[]) =>
    void each(files, async (file) => {
      const what = await recognise(file);
      const kind = what.kind ?? 'agreement';
      const where = { processorId: view.record.processor.id, agreementId: id, kind };
      tellAdded(await client.documents.add({ file, ...where }));
      setFound({ of: id, what });
      await queries.invalidateQueries();
    });

  return { reading, refused, error, begin, attach, found, forget: () => setFound(null) };
}
