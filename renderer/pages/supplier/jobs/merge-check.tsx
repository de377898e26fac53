import { useQueryClient } from '@tanstack/react-query';
import { ArrowLeftRight, Merge } from 'lucide-react';
import { useState } from 'react';
import type { ProcessorRecord } from '../../../../shared/fields/record.ts';
import { fieldName } from '../../../../shared/words/fields.ts';
import { client } from '../../../api/client.ts';
import { useUndoLines } from '../../../forms/undo-lines.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useFieldValue } from '../../../register/custom-fields.ts';
import { addresses } from '../../../router/addresses.ts';
import { navigate } from '../../../router/router.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Failure } from '../../../ui/states.tsx';
import { TableScroll } from '../../../ui/table-scroll.tsx';
import { tell } from '../../../ui/toast.tsx';
import { Written } from '../../../ui/written.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { type MergedField, mergedFields, movedCounts } from './merge-preview.ts';

interface MergeCheckProps {
  readonly keep: ProcessorRecord;
  readonly gone: ProcessorRecord;
}

/** What goes where, and the button that does it. */
export function MergeCheck({ keep, gone }: MergeCheckProps) {
  const { jobs, common } = useMessages();
  const { canEdit } = useSupplier();
  const queries = useQueryClient();
  const undo = useUndoLines(jobs.mergeUndone);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const [keepId, goneId] = [keep.processor.id, gone.processor.id];
  const fields = mergedFields(keep.processor, gone.processor);
  const counts = movedCounts(gone);
  const moves = (Object.keys(counts) as (keyof typeof counts)[]).filter((kind) => counts[kind] > 0);

  async function merge() {
    setProblem(null);
    setBusy(true);
    try {
      const { firstLine, lastLine } = await client.processors.merge({ keepId, goneId });
      navigate(addresses.supplier(keepId));
      tell(jobs.merged(gone.processor.name, keep.processor.name), {
        label: common.undo,
        run: () => void undo({ firstLine, lastLine }),
        isOnly: true,
      });
      await queries.invalidateQueries();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  }

  return (
    <>
      <div className="merge-pair">
        <dl>
          <div>
            <dt>{jobs.mergeKeep}</dt>
            <dd className="text strong">{keep.processor.name}</dd>
          </div>
          <div>
            <dt>{jobs.mergeGone}</dt>
            <dd className="text strong">{gone.processor.name}</dd>
          </div>
        </dl>
        <LinkButton href={addresses.mergeSupplier(goneId, keepId)} look="quiet" icon={ArrowLeftRight}>
          {jobs.mergeSwap}
        </LinkButton>
      </div>
      <section aria-label={jobs.mergeMoves}>
        <h2>{jobs.mergeMoves}</h2>
        {moves.length === 0 ? (
          <p className="soft">{jobs.mergeMovesNone}</p>
        ) : (
          <ul className="bullets">
            {moves.map((kind) => (
              <li key={kind}>{jobs.counts[kind](counts[kind])}</li>
            ))}
          </ul>
        )}
      </section>
      <section aria-label={jobs.mergeFields}>
        <h2>{jobs.mergeFields}</h2>
        <p className="soft">{fields.length === 0 ? jobs.mergeFieldsNone : jobs.mergeRule}</p>
        {fields.length > 0 && <FieldTable fields={fields} />}
      </section>
      {problem !== null && <Failure error={problem} />}
      {canEdit && (
        <div className="actions">
          <Button look="primary" icon={Merge} isDisabled={isBusy} onPress={() => void merge()}>
            {jobs.mergeConfirm}
          </Button>
          <LinkButton href={addresses.supplier(keepId)}>{common.cancel}</LinkButton>
        </div>
      )}
    </>
  );
}

function FieldTable({ fields }: { readonly fields: readonly MergedField[] }) {
  const messages = useMessages();
  const { language } = useLanguage();
  const { jobs } = messages;
  const valueIn = useFieldValue();
  const show = (field: string, value: unknown) => valueIn('processor', field, value);
  return (
    <TableScroll label={jobs.mergeFields}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{jobs.mergeField}</th>
            <th scope="col">{jobs.mergeKeep}</th>
            <th scope="col">{jobs.mergeGone}</th>
            <th scope="col">{jobs.mergeResult}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, keep, gone, result }) => (
            <tr key={field}>
              <th scope="row">{fieldName('processor', field, language)}</th>
              <td className="text">
                <Written text={show(field, keep)} of={fieldName('processor', field, language)} />
              </td>
              <td className="text">
                <Written text={show(field, gone)} of={fieldName('processor', field, language)} />
              </td>
              <td className="text strong">
                <Written text={show(field, result)} of={fieldName('processor', field, language)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
