import { useState } from 'react';
import type { CellFinding, ImportPreview, ImportRow, KeptCell } from '../../../shared/fields/import.ts';
import { hiddenRowsTaken } from '../../../shared/words/import-cells.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { type Tone, ToneIcon } from '../../ui/chip.tsx';
import { Panel } from '../../ui/page.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Written } from '../../ui/written.tsx';
import { ChainDifferences, takenDifferences } from './chain-differences.tsx';
import { ListChanges } from './list-changes.tsx';

const INITIAL_ROWS = 25;
const tones: Record<ImportRow['outcome'], Tone> = {
  created: 'ok',
  updated: 'ok',
  skipped: 'none',
  rejected: 'blocked',
};

interface OutcomeProps {
  readonly preview: ImportPreview;
  /** Another trial is running. */
  readonly isStale: boolean;
  readonly onRun: () => void;
  /** Keys of the differences with a known chain that are not taken over, and changing which. */
  readonly leftOut: ReadonlySet<string>;
  readonly onLeaveOut: (key: string, isLeftOut: boolean) => void;
}

/** What would happen to every row, with every uncertain cell named by row and column. */
export function Outcome({ preview, isStale, onRun, leftOut, onLeaveOut }: OutcomeProps) {
  const { importList } = useMessages();
  const { language } = useLanguage();
  const { result } = preview;
  const taken = result.chain?.isTaken ? takenDifferences(result, leftOut) : result.created + result.updated;
  const runOf = result.chain?.isTaken ? importList.runChain : importList.run;
  const runLabel = taken === 0 ? importList.runNothing : runOf(taken);
  const rejectedRows = result.rows.filter((row) => row.outcome === 'rejected').length;
  const skipped = result.rows.filter((row) => row.outcome === 'skipped');
  const counts = { created: result.created, updated: result.updated, skipped: result.skipped };
  return (
    <div className="stack" aria-busy={isStale}>
      <Panel id="import-preview" title={importList.preview}>
        <div className="stack">
          <p className="soft">{isStale ? importList.refreshing : importList.previewText}</p>
          <ul className="outcome-counts" aria-live="polite">
            {(['created', 'updated', 'skipped'] as const).map((outcome) => (
              <li key={outcome}>
                <ToneIcon tone={tones[outcome]} /> {importList.outcomes[outcome](counts[outcome])}
              </li>
            ))}
            <li>
              <ToneIcon tone={tones.rejected} /> {importList.outcomes.rejected(rejectedRows)}
            </li>
          </ul>
          {result.hiddenRows > 0 && (
            <p className="notice action text">{hiddenRowsTaken(result.hiddenRows)[language]}</p>
          )}
          <div className="actions">
            <Button look="primary" isDisabled={isStale || taken === 0} onPress={onRun}>
              {runLabel}
            </Button>
          </div>
        </div>
      </Panel>
      {result.chain && preview.under && (
        <ChainDifferences
          supplier={preview.under.name}
          chain={result.chain}
          leftOut={leftOut}
          onLeaveOut={onLeaveOut}
        />
      )}
      <ListChanges changes={result.changes} />
      <Panel
        id="import-rejected"
        title={
          result.rejected.length === 0 && result.uncertain.length === 0
            ? importList.noFindings
            : importList.rejected(result.rejected.length)
        }
      >
        {result.rejected.length > 0 && (
          <>
            <p className="soft panel-lead">{importList.rejectedText}</p>
            <Findings findings={result.rejected} label={importList.rejected(result.rejected.length)} />
          </>
        )}
      </Panel>
      {result.uncertain.length > 0 && (
        <Panel id="import-uncertain" title={importList.uncertain(result.uncertain.length)}>
          <p className="soft panel-lead">{importList.uncertainText}</p>
          <Findings findings={result.uncertain} label={importList.uncertain(result.uncertain.length)} />
        </Panel>
      )}
      {result.kept.length > 0 && (
        <Panel id="import-kept" title={importList.kept(result.kept.length)}>
          <p className="soft panel-lead">{importList.keptText}</p>
          <Findings findings={result.kept} label={importList.kept(result.kept.length)} />
        </Panel>
      )}
      {skipped.length > 0 && (
        <Panel id="import-left-out" title={importList.leftOut(skipped.length)}>
          <p className="soft panel-lead">{importList.leftOutText}</p>
          <Rows rows={skipped} label={importList.leftOut(skipped.length)} />
        </Panel>
      )}
      {result.notNamed.length > 0 && (
        <Panel id="import-not-named" title={importList.notNamed(result.notNamed.length)}>
          <p className="soft panel-lead">{importList.notNamedText}</p>
          <Names names={result.notNamed} />
        </Panel>
      )}
      <Panel id="import-rows" title={importList.rows}>
        <Rows rows={result.rows} label={importList.rows} />
      </Panel>
    </div>
  );
}

/** Cells by row and column; those that were only kept need no message. */
function Findings(props: { readonly findings: readonly (CellFinding | KeptCell)[]; readonly label: string }) {
  const { importList } = useMessages();
  const { language } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const hasMessages = props.findings.some((finding) => 'message' in finding);
  const shown = isWhole ? props.findings : props.findings.slice(0, INITIAL_ROWS);
  return (
    <>
      <TableScroll label={props.label}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{importList.row}</th>
              <th scope="col">{importList.column}</th>
              <th scope="col">{importList.cell}</th>
              {hasMessages && <th scope="col">{importList.message}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((finding, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one cell can have two findings with the same words
              <tr key={index}>
                <td>{finding.row}</td>
                <td className="text">
                  <Written text={finding.column} of={importList.column} />
                </td>
                <td className="text">
                  <Written text={finding.value} of={importList.cell} />
                </td>
                {'message' in finding && <td className="text">{finding.message[language]}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {shown.length < props.findings.length && (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {importList.showAll(props.findings.length)}
        </Button>
      )}
    </>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  const { importList } = useMessages();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? names : names.slice(0, INITIAL_ROWS);
  return (
    <>
      <ul>
        {shown.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two suppliers can have the same name
          <li key={index} className="text">
            <Written text={name} of={importList.name} />
          </li>
        ))}
      </ul>
      {shown.length < names.length && (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {importList.showAll(names.length)}
        </Button>
      )}
    </>
  );
}

function Rows({ rows, label }: { readonly rows: readonly ImportRow[]; readonly label: string }) {
  const { importList } = useMessages();
  const { language } = useLanguage();
  const [limit, setLimit] = useState(INITIAL_ROWS);
  return (
    <>
      <TableScroll label={label}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{importList.row}</th>
              <th scope="col">{importList.name}</th>
              <th scope="col">{importList.result}</th>
              <th scope="col">{importList.why}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((row) => (
              <tr key={row.row}>
                <td>{row.row}</td>
                <td className="text">
                  <Written text={row.name} of={importList.name} />
                </td>
                <td className="nowrap">
                  <ToneIcon tone={tones[row.outcome]} /> {importList.outcome[row.outcome]}
                </td>
                <td className="text">{row.message?.[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {limit < rows.length && (
        <Button look="quiet" onPress={() => setLimit(limit + 20 * INITIAL_ROWS)}>
          {importList.showAll(rows.length)}
        </Button>
      )}
    </>
  );
}
