import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { BULK_LIMIT, type BulkPatch, bulkPatch } from '../../../../shared/schema/bulk.ts';
import { client, orpc } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { Failure } from '../../../ui/states.tsx';
import { tell, tellFailure } from '../../../ui/toast.tsx';
import { BulkChanges } from './bulk-changes.tsx';
import { type BulkField, BulkValue, bulkFields, emptyValue } from './bulk-value.tsx';

interface BulkEditProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** One field of many suppliers: chosen, filled in, seen before and after, then written; it can be undone whole. */
export function BulkEdit({ ids, onClose }: BulkEditProps) {
  const { grid, common } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [field, setField] = useState<BulkField | null>(null);
  const [value, setValue] = useState<unknown>(null);
  const isTooMany = ids.length > BULK_LIMIT;
  const parsed = field === null ? null : bulkPatch.safeParse({ [field]: value });
  const patch: BulkPatch | null = parsed?.success ? parsed.data : null;
  const issue = parsed?.success === false ? parsed.error.issues[0] : undefined;
  const preview = useQuery({
    ...orpc.processors.bulk.queryOptions({ input: { ids: [...ids], patch: patch ?? {}, dryRun: true } }),
    enabled: patch !== null && !isTooMany,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const changes = patch === null ? [] : (preview.data?.changes ?? []);
  const touched = new Set(changes.map(({ processorId }) => processorId)).size;

  const takeBack = useMutation(
    orpc.register.undo.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries();
        tell(grid.tookBack);
      },
      onError: (error) => tellFailure(problemOf(error).message[language]),
    }),
  );
  const run = useMutation({
    mutationFn: (wanted: BulkPatch) => client.processors.bulk({ ids: [...ids], patch: wanted }),
    onSuccess: async ({ lines }) => {
      onClose();
      await queries.invalidateQueries();
      tell(
        grid.bulkDone(touched),
        lines === null ? undefined : { label: common.undo, run: () => takeBack.mutate(lines) },
      );
    },
  });

  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal broad">
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {grid.bulkTitle(ids.length)}
          </Heading>
          {isTooMany && <p className="notice action">{grid.bulkTooMany(BULK_LIMIT)}</p>}
          <div className="fields">
            <SelectField
              label={grid.bulkField}
              options={bulkFields(grid)}
              value={field}
              onChange={(next) => {
                setField(next);
                setValue(next === null ? null : emptyValue(next));
              }}
            />
            {field !== null && (
              <BulkValue
                key={field}
                field={field}
                value={value}
                onChange={setValue}
                error={issue && { type: 'schema', message: issue.message }}
              />
            )}
          </div>
          {patch !== null && preview.data && <BulkChanges changes={changes} isStale={preview.isFetching} />}
          {preview.error !== null && <Failure error={preview.error} />}
          {run.error !== null && <Failure error={run.error} />}
          <div className="actions end">
            <Button onPress={onClose}>{common.cancel}</Button>
            <Button
              look="primary"
              isDisabled={touched === 0 || preview.isFetching || run.isPending}
              onPress={() => patch && run.mutate(patch)}
            >
              {grid.bulkRun(touched)}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
