import { useMemo, useState } from 'react';
import { type ImportPreview, rowOutcomes } from '../../../shared/fields/import.ts';
import type { GridView } from '../../../shared/fields/import-grid.ts';
import {
  headerNotesLeft,
  hiddenColumnsTaken,
  hiddenRowsTaken,
  secretsLeft,
} from '../../../shared/words/import-cells.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useKeys } from '../../shell/keys.tsx';
import { Button } from '../../ui/button.tsx';
import { ToneIcon } from '../../ui/chip.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { Written } from '../../ui/written.tsx';
import { ChainDifferences, takenDifferences } from './chain-differences.tsx';
import { ImportGrid } from './grid.tsx';
import { importKeys } from './grid-keys.ts';
import { type ListColumn, tones } from './grid-row.tsx';
import { ListChanges } from './list-changes.tsx';
import { useGridRows } from './use-grid-rows.ts';
import type { Road } from './use-import.ts';

interface TrialProps {
  readonly road: Road;
  readonly preview: ImportPreview;
  /** Another trial is being made. */
  readonly isStale: boolean;
  /** Rows before the first that the person knows nothing of: they are not counted. */
  readonly unseenRows?: number;
  /** Whether the button stands elsewhere, see {@link TakeOver}. */
  readonly hasNoButton?: boolean;
}

/** The columns of the list with something in them, the name first. */
function columnsOf({ mapping, unmapped }: ImportPreview['result']): ListColumn[] {
  const empty = (column: string) => !unmapped.includes(column);
  const all = mapping.columns.map(({ column, field, certainty }, at) => ({
    name: column,
    target: field,
    isLikely: certainty === 'likely',
    at,
  }));
  const shown = all.filter(({ name, target }) => target !== null || !empty(name));
  return shown.toSorted((a, b) => Number(b.target === 'name') - Number(a.target === 'name'));
}

/** The button that takes the list over. */
export function TakeOver({ road, preview, isStale }: Pick<TrialProps, 'road' | 'preview' | 'isStale'>) {
  const { importList } = useMessages();
  const { result } = preview;
  const isChain = result.chain?.isTaken === true;
  const taken = isChain ? takenDifferences(result, road.leftOut) : result.created + result.updated;
  const runOf = isChain ? importList.runChain : importList.run;
  return (
    <Button look="primary" isDisabled={isStale || taken === 0} onPress={road.run}>
      {taken === 0 ? importList.runNothing : runOf(taken)}
    </Button>
  );
}

/** The list as it will be taken over, with what is to be checked, and the button that takes it over. */
export function Trial({ road, preview, isStale, unseenRows = 0, hasNoButton = false }: TrialProps) {
  const messages = useMessages();
  const { importList } = messages;
  const { language } = useLanguage();
  const [view, setView] = useState<GridView>('all');
  const { result, counts } = preview;
  const columns = useMemo(() => columnsOf(result), [result]);
  const rows = useGridRows(preview.importId, view, result.mapping.columns.length);
  useKeys(importKeys(messages));
  const rowCounts = {
    created: result.created,
    updated: result.updated,
    skipped: result.skipped,
    rejected: counts.rejectedRows,
  };
  return (
    <div className="import-trial" aria-busy={isStale}>
      {road.choices.isRemembered && (
        <p className="notice info" role="status">
          <span>{importList.remembered}</span>
          <Button look="quiet" onPress={() => road.change({ mapping: null, isRemembered: false })}>
            {importList.useSuggestion}
          </Button>
        </p>
      )}
      {result.headerNotes.length > 0 && (
        <p className="notice action text">{headerNotesLeft(result.headerNotes)[language]}</p>
      )}
      {result.secretColumns.length > 0 && (
        <p className="notice action text">{secretsLeft(result.secretColumns)[language]}</p>
      )}
      {result.hiddenRows > 0 && (
        <p className="notice action text">{hiddenRowsTaken(result.hiddenRows)[language]}</p>
      )}
      {result.hiddenColumns.length > 0 && (
        <p className="notice action text">{hiddenColumnsTaken(result.hiddenColumns)[language]}</p>
      )}
      {result.notNamed.length > 0 && (
        <details className="not-named">
          <summary>{importList.notNamed(result.notNamed.length)}</summary>
          <p className="soft">{importList.notNamedText}</p>
          <ul className="bullets">
            {result.notNamed.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two suppliers can have the same name
              <li key={index} className="text">
                <Written text={name} of={importList.name} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {result.chain && preview.under && (
        <ChainDifferences
          supplier={preview.under.name}
          chain={result.chain}
          leftOut={road.leftOut}
          onLeaveOut={road.leaveOut}
        />
      )}
      <ListChanges changes={result.changes} />
      <div className="import-bar">
        <ul className="outcome-counts" aria-live="polite">
          {rowOutcomes
            .filter((outcome) => outcome === 'created' || rowCounts[outcome] > 0)
            .map((outcome) => (
              <li key={outcome}>
                <ToneIcon tone={tones[outcome]} /> {importList.outcomes[outcome](rowCounts[outcome])}
              </li>
            ))}
          <li>
            <ToneIcon tone={counts.uncertain === 0 ? 'ok' : 'action'} />{' '}
            {importList.uncertain(counts.uncertain)}
          </li>
          <li>
            <ToneIcon tone={counts.rejected === 0 ? 'ok' : 'blocked'} />{' '}
            {importList.rejected(counts.rejected)}
          </li>
        </ul>
        <Checkbox isSelected={view === 'to-check'} onChange={(isOn) => setView(isOn ? 'to-check' : 'all')}>
          {importList.onlyToCheck(counts.toCheck ?? 0)}
        </Checkbox>
        <div className="import-run">
          <p className="soft" role="status">
            {isStale ? importList.refreshing : importList.previewText}
          </p>
          {!hasNoButton && <TakeOver road={road} preview={preview} isStale={isStale} />}
        </div>
      </div>
      {rows.isPending && <Loading lines={8} />}
      {rows.error !== null && <Failure error={rows.error} onRetry={road.again} />}
      {!rows.isPending && rows.error === null && rows.total === 0 && (
        <p className="soft">{importList.noFindings}</p>
      )}
      {rows.error === null && rows.total > 0 && (
        <ImportGrid
          key={view}
          road={road}
          preview={preview}
          columns={columns}
          rows={rows}
          unseenRows={unseenRows}
        />
      )}
    </div>
  );
}
