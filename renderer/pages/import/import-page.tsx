import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, Upload } from 'lucide-react';
import { useEffect } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import type { ImportPreview } from '../../../shared/fields/import.ts';
import { listEndings } from '../../../shared/schema/file-kind.ts';
import { orpc } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { takeBrought, useBrought } from '../../register/brought.ts';
import { usePastImports } from '../../register/import-files.ts';
import { useCanWrite } from '../../register/use-can-write.ts';
import { addresses } from '../../router/addresses.ts';
import { useAddress } from '../../router/router.ts';
import { NoChange } from '../../shell/past-day.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { Failure, Loading, Progress } from '../../ui/states.tsx';
import { tell } from '../../ui/toast.tsx';
import { CatalogueOffers } from '../catalogue/offers.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { ListSettings } from './list-settings.tsx';
import { PastImports } from './past-imports.tsx';
import { listPasted } from './pasted.ts';
import { RecordsTrial } from './records-trial.tsx';
import { Trial } from './trial.tsx';
import { type Finished, useImport } from './use-import.ts';

export function ImportPage() {
  const { importList } = useMessages();
  const supplierId = useAddress().query.get('under');
  const road = useImport(supplierId);
  const { state, preview, file } = road;
  const canWrite = useCanWrite();
  useBroughtList(canWrite && state.kind !== 'reading' && state.kind !== 'running' ? road.choose : null);
  return (
    <Page
      title={importList.title}
      lead={state.kind === 'choose' ? importList.lead : undefined}
      isFilling={state.kind === 'preview'}
      actions={file && state.kind !== 'running' && <Button onPress={road.reset}>{importList.another}</Button>}
    >
      {road.atStake && <LeaveGuard key={road.atStake} atStake={road.atStake} drop={road.reset} />}
      {state.kind === 'choose' && (
        <>
          {supplierId !== null && <Under id={supplierId} />}
          {canWrite ? <ChooseList error={state.error} onChoose={road.choose} /> : <NoChange />}
          {supplierId === null && <PastImports />}
        </>
      )}
      {state.kind === 'reading' && (
        <div className="panel narrow stack" role="status">
          <Progress label={importList.reading} done={null} total={0} />
          <div className="actions">
            <Button onPress={road.reset}>{importList.stop}</Button>
          </div>
        </div>
      )}
      {state.kind === 'running' && (
        <div className="panel narrow stack" role="status">
          <Progress
            label={importList.running}
            done={state.total === 0 ? null : state.done}
            total={state.total}
          />
          <div className="actions">
            <Button onPress={road.stop}>{importList.stop}</Button>
          </div>
        </div>
      )}
      {state.kind === 'done' && preview && (
        <>
          <Done
            finished={state.finished}
            counts={preview.counts}
            under={preview.under?.id ?? null}
            onTookBack={road.reset}
          />
          {state.finished.lines && <CatalogueOffers lines={state.finished.lines} />}
        </>
      )}
      {state.kind === 'preview' && preview && file && (
        <>
          {state.note && (
            <p className="notice info" role="status">
              {state.note === 'stopped' ? importList.stopped : importList.changedMeanwhile}
            </p>
          )}
          {state.error !== null && <Failure error={state.error} />}
          <ListSettings key={file.name} road={road} preview={preview} />
          {preview.result.records ? (
            <RecordsTrial road={road} result={preview.result} isStale={state.isStale} />
          ) : (
            <Trial road={road} preview={preview} isStale={state.isStale} />
          )}
        </>
      )}
    </Page>
  );
}

/** Takes the list that was dropped on the window, or given by the system. @param choose null: not now. */
function useBroughtList(choose: ((file: File) => void) | null): void {
  const brought = useBrought('list');
  useEffect(() => {
    const file = brought === null || choose === null ? null : takeBrought('list');
    if (file !== null) choose?.(file);
  });
}

/** Whose list of sub-processors is to be chosen. */
function Under({ id }: { readonly id: string }) {
  const { importList } = useMessages();
  const query = useQuery(orpc.processors.get.queryOptions({ input: { id } }));
  if (query.isPending) return <Loading lines={1} />;
  if (query.isError) return <Failure error={query.error} />;
  return <p className="notice info text">{importList.chooseUnder(query.data.record.processor.name)}</p>;
}

interface ChooseListProps {
  readonly error: unknown;
  readonly onChoose: (file: File) => void;
}

function ChooseList({ error, onChoose }: ChooseListProps) {
  const { importList } = useMessages();
  useEffect(() => {
    function paste({ clipboardData, target }: ClipboardEvent) {
      const isTyping = target instanceof Element && target.closest('input, textarea') !== null;
      const list = isTyping ? null : listPasted((type) => clipboardData?.getData(type) ?? '');
      if (list !== null) onChoose(list);
    }
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onChoose]);
  return (
    <>
      {error !== null && <Failure error={error} />}
      <DropZone
        className="drop"
        aria-label={importList.drop}
        getDropOperation={() => 'copy'}
        onDrop={(event) => {
          const item = event.items.find((entry) => entry.kind === 'file');
          if (item?.kind === 'file') void item.getFile().then(onChoose);
        }}
      >
        <Upload size={28} strokeWidth={1.5} aria-hidden className="icon" />
        <h2>{importList.choose}</h2>
        <p className="soft reading">{importList.chooseText}</p>
        <FileTrigger
          acceptedFileTypes={listEndings}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) onChoose(file);
          }}
        >
          <Button look="primary">{importList.chooseButton}</Button>
        </FileTrigger>
        <p className="soft">{importList.drop}</p>
      </DropZone>
    </>
  );
}

interface DoneProps {
  readonly finished: Finished;
  readonly counts: ImportPreview['counts'];
  /** Whose sub-processors they are; null = they are suppliers, or the supplier is new. */
  readonly under: string | null;
  readonly onTookBack: () => void;
}

function Done({ finished, counts, under, onTookBack }: DoneProps) {
  const { importList, stated } = useMessages();
  const queries = useQueryClient();
  const id = String(finished.lines?.firstLine ?? '');
  const toCheck = usePastImports(finished.lines !== null).get(id)?.toCheck ?? 0;
  const takeBack = useMutation(
    orpc.imports.undo.mutationOptions({
      onSuccess: () => {
        tell(importList.tookBack);
        onTookBack();
        return queries.invalidateQueries();
      },
    }),
  );
  const { lines } = finished;
  const { language } = useLanguage();
  const { created, updated, skipped } = finished.result;
  const { rejected, uncertain, kept } = counts;
  // What waits to be checked is counted once, on the way to it.
  const isListed = toCheck > 0;
  const left = [
    skipped > 0 && importList.outcomes.skipped(skipped),
    rejected > 0 && importList.rejected(rejected),
    !isListed && uncertain > 0 && importList.uncertain(uncertain),
    !isListed && kept > 0 && importList.kept(kept),
  ].filter((part) => part !== false);
  return (
    <Panel id="import-done" title={importList.done}>
      <div className="stack" role="status">
        <p className="notice ok">
          <CircleCheck size={20} aria-hidden className="icon" />
          <span>
            {formatNumber(created, language)} {importList.outcome.created.toLowerCase()},{' '}
            {formatNumber(updated, language)} {importList.outcome.updated.toLowerCase()}.
          </span>
        </p>
        {left.length > 0 && <p className="soft">{left.join(' · ')}</p>}
        <div className="actions">
          {isListed && (
            <LinkButton href={addresses.suppliersWhere({ toCheck: [id] })} look="primary">
              {stated.afterImport(formatNumber(toCheck, language))}
            </LinkButton>
          )}
          <LinkButton
            href={under === null ? addresses.suppliers : addresses.supplierSection(under, 'chain')}
            {...(!isListed && { look: 'primary' })}
          >
            {under === null ? importList.toSuppliers : importList.toSupplier}
          </LinkButton>
          <LinkButton href={addresses.transfers}>{importList.toTransfers}</LinkButton>
          {lines && (
            <Button look="quiet" isDisabled={takeBack.isPending} onPress={() => takeBack.mutate({ id })}>
              {importList.takeBack}
            </Button>
          )}
        </div>
        {takeBack.isError && <Failure error={takeBack.error} />}
      </div>
    </Panel>
  );
}
