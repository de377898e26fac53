import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, Upload } from 'lucide-react';
import { DropZone, FileTrigger } from 'react-aria-components';
import { orpc } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { useAddress } from '../../router/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { Failure, Loading, Progress } from '../../ui/states.tsx';
import { tell } from '../../ui/toast.tsx';
import { CatalogueOffers } from '../catalogue/offers.tsx';
import { ImportSettings } from './import-settings.tsx';
import { Outcome } from './outcome.tsx';
import { PastImports } from './past-imports.tsx';
import { type Finished, useImport } from './use-import.ts';

export function ImportPage() {
  const { importList } = useMessages();
  const supplierId = useAddress().query.get('under');
  const road = useImport(supplierId);
  const { state, preview, file } = road;
  return (
    <Page
      title={importList.title}
      lead={importList.lead}
      actions={file && state.kind !== 'running' && <Button onPress={road.reset}>{importList.another}</Button>}
    >
      {state.kind === 'choose' && (
        <>
          {supplierId !== null && <Under id={supplierId} />}
          <ChooseList error={state.error} onChoose={road.choose} />
          {supplierId === null && <PastImports />}
        </>
      )}
      {state.kind === 'reading' && (
        <div className="panel narrow" role="status">
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
      {state.kind === 'done' && (
        <>
          <Done finished={state.finished} under={preview?.under?.id ?? null} onTookBack={road.reset} />
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
          <div className="import-columns">
            <ImportSettings file={file} preview={preview} choices={road.choices} onChange={road.change} />
            <Outcome
              preview={preview}
              isStale={state.isStale}
              onRun={road.run}
              leftOut={road.leftOut}
              onLeaveOut={road.leaveOut}
            />
          </div>
        </>
      )}
    </Page>
  );
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
          acceptedFileTypes={[
            '.xlsx',
            '.xlsm',
            '.ods',
            '.csv',
            '.tsv',
            '.txt',
            '.json',
            '.yaml',
            '.yml',
            '.md',
            '.html',
            '.htm',
            '.xls',
          ]}
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
  /** Whose sub-processors they are; null = they are suppliers, or the supplier is new. */
  readonly under: string | null;
  readonly onTookBack: () => void;
}

function Done({ finished, under, onTookBack }: DoneProps) {
  const { importList } = useMessages();
  const queries = useQueryClient();
  const takeBack = useMutation(
    orpc.register.undo.mutationOptions({
      onSuccess: () => {
        tell(importList.tookBack);
        onTookBack();
        return queries.invalidateQueries();
      },
    }),
  );
  const { lines } = finished;
  const { language } = useLanguage();
  const { created, updated, skipped, rejected, uncertain, kept } = finished.result;
  const left = [
    skipped > 0 && importList.outcomes.skipped(skipped),
    rejected.length > 0 && importList.rejected(rejected.length),
    uncertain.length > 0 && importList.uncertain(uncertain.length),
    kept.length > 0 && importList.kept(kept.length),
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
          {under === null ? (
            <LinkButton href={addresses.suppliers} look="primary">
              {importList.toSuppliers}
            </LinkButton>
          ) : (
            <LinkButton href={addresses.supplierSection(under, 'chain')} look="primary">
              {importList.toSupplier}
            </LinkButton>
          )}
          <LinkButton href={addresses.transfers}>{importList.toTransfers}</LinkButton>
          {lines && (
            <Button look="quiet" isDisabled={takeBack.isPending} onPress={() => takeBack.mutate(lines)}>
              {importList.takeBack}
            </Button>
          )}
        </div>
        {takeBack.isError && <Failure error={takeBack.error} />}
      </div>
    </Panel>
  );
}
