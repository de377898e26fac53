import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { BulkBlocked, BulkPatch, BulkTarget } from '../../../../shared/fields/bulk.ts';
import { hindranceSentences } from '../../../../shared/words/bulk.ts';
import { client, orpc } from '../../../api/client.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { Failure, Progress } from '../../../ui/states.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type EditHistory, useLinesEdit } from '../list/use-edit-history.ts';
import { BulkChanges } from './bulk-changes.tsx';
import { bulkName, type Entry, emptyValue, fieldsFor, isAnyLeft, newEntry, patchOf } from './bulk-fields.ts';
import { BulkValue } from './bulk-value.tsx';
import { useBulkRun } from './use-bulk-run.ts';

interface BulkEditProps {
  readonly ids: readonly string[];
  readonly edits: EditHistory;
  readonly onClose: () => void;
}

/** Fields of many suppliers: chosen, filled in, previewed, then written as one change. */
export function BulkEdit({ ids, edits, onClose }: BulkEditProps) {
  const { grid, common } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const editOf = useLinesEdit();
  const [entries, setEntries] = useState<readonly Entry[]>([newEntry(0)]);
  const [reason, setReason] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<unknown>(null);
  const { progress, run, stop } = useBulkRun();
  const { patch, errors } = patchOf(entries);
  const targets = ids.filter((id) => !left.has(id)).map((id) => ({ id }));
  const isAsked = patch !== null && targets.length > 0;
  const preview = useQuery({
    ...orpc.bulk.preview.queryOptions({ input: { targets, patch: patch ?? {} } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const seen = isAsked ? preview.data : undefined;
  const count = seen?.targets.length ?? 0;
  const canRun = count > 0 && seen?.blocked.length === 0 && !preview.isFetching && progress === null;

  function put(entry: Entry, change: Partial<Entry>) {
    setEntries(entries.map((other) => (other === entry ? { ...other, ...change } : other)));
    setFailure(null);
  }

  async function change(wanted: BulkPatch, chosen: readonly BulkTarget[]) {
    setFailure(null);
    try {
      const input = { targets: [...chosen], patch: wanted, reason };
      const done = await run(chosen.length, (signal) => client.bulk.change(input, { signal }));
      if (done === null) return;
      onClose();
      await queries.invalidateQueries();
      if (done.lines) edits.add(editOf(done.lines, grid.bulkDone(done.suppliers), grid.tookBack));
    } catch (error) {
      // The preview shows the register's current values; the input here is preserved.
      setFailure(error);
      void preview.refetch();
    }
  }

  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={progress === null}
      isKeyboardDismissDisabled={progress !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="modal broad">
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {grid.bulkTitle(ids.length)}
          </Heading>
          <div className="bulk-entries">
            {entries.map((entry) => (
              <div key={entry.key} className="bulk-entry">
                <SelectField
                  label={grid.bulkField}
                  options={fieldsFor(entry, entries, language)}
                  value={entry.field}
                  onChange={(field) => put(entry, { field, value: emptyValue(field), isEmptied: false })}
                />
                {entry.field === null ? (
                  <span />
                ) : (
                  <BulkValue
                    key={entry.field}
                    field={entry.field}
                    value={entry.value}
                    isEmptied={entry.isEmptied}
                    onChange={(change) => put(entry, change)}
                    error={errors[entry.field]}
                  />
                )}
                {entries.length > 1 && (
                  <IconButton
                    icon={X}
                    label={grid.bulkDropField(entry.field === null ? null : bulkName(entry.field, language))}
                    onPress={() => setEntries(entries.filter((other) => other !== entry))}
                  />
                )}
              </div>
            ))}
            {isAnyLeft(entries) && entries.every(({ field }) => field !== null) && (
              <div className="actions">
                <Button
                  look="quiet"
                  icon={Plus}
                  onPress={() => {
                    const key = Math.max(...entries.map((entry) => entry.key)) + 1;
                    setEntries([...entries, newEntry(key)]);
                  }}
                >
                  {grid.bulkAddField}
                </Button>
              </div>
            )}
          </div>
          {seen && (
            <>
              <Blocked
                blocked={seen.blocked}
                onLeave={() =>
                  setLeft(new Set([...left, ...seen.blocked.map(({ processorId }) => processorId)]))
                }
              />
              <BulkChanges changes={seen.changes} total={count} isStale={preview.isFetching} />
            </>
          )}
          {targets.length === 0 && <p className="soft">{grid.bulkNothing}</p>}
          {count > 0 && (
            <TextField
              label={grid.bulkReason}
              help={grid.bulkReasonHelp}
              value={reason}
              onChange={setReason}
            />
          )}
          {isAsked && preview.error !== null && <Failure error={preview.error} />}
          {failure !== null && <Failure error={failure} />}
          {progress !== null && (
            <div role="status">
              <Progress label={grid.bulkRunning} done={progress.done} total={progress.total} />
            </div>
          )}
          <div className="actions end">
            <Button onPress={progress === null ? onClose : stop}>
              {progress === null ? common.cancel : grid.stop}
            </Button>
            <Button
              look="primary"
              isDisabled={!canRun}
              onPress={() => patch && seen && void change(patch, seen.targets)}
            >
              {grid.bulkRun(count)}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** How many of the suppliers that cannot take part are named. */
const NAMED = 8;

function Blocked(props: { readonly blocked: readonly BulkBlocked[]; readonly onLeave: () => void }) {
  const { grid } = useMessages();
  const { language } = useLanguage();
  const { blocked } = props;
  if (blocked.length === 0) return null;
  return (
    <div className="notice action" role="alert">
      <div className="notice-body">
        <p className="strong">{grid.bulkBlocked(blocked.length)}</p>
        <ul className="bullets">
          {blocked.slice(0, NAMED).map(({ processorId, processor, reason }) => (
            <li key={processorId} className="text">
              {`${processor || processorId}: ${hindranceSentences[reason][language]}.`}
            </li>
          ))}
          {blocked.length > NAMED && <li>{grid.andMore(blocked.length - NAMED)}</li>}
        </ul>
        <div className="actions">
          <Button onPress={props.onLeave}>{grid.bulkWithout(blocked.length)}</Button>
        </div>
      </div>
    </div>
  );
}
