import { useState } from 'react';
import type { CellFinding, ImportPreview, ImportRow } from '../../../shared/fields/import.ts';
import { hiddenRowsTaken } from '../../../shared/words/import-cells.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { type Tone, ToneIcon } from '../../ui/chip.tsx';
import { Panel } from '../../ui/page.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Written } from '../../ui/written.tsx';

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
}

/** What would happen to every row, with every uncertain cell named by row and column. */
export function Outcome({ preview, isStale, onRun }: OutcomeProps) {
  const { importList } = useMessages();
  const { language } = useLanguage();
  const { result } = preview;
  const taken = result.created + result.updated;
  const rejectedRows = result.rows.filter((row) => row.outcome === 'rejected').length;
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
              {taken === 0 ? importList.runNothing : importList.run(taken)}
            </Button>
          </div>
        </div>
      </Panel>
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
      <Panel id="import-rows" title={importList.rows}>
        <Rows rows={result.rows} />
      </Panel>
    </div>
  );
}

function Findings(props: { readonly findings: readonly CellFinding[]; readonly label: string }) {
  const { importList } = useMessages();
  const { language } = useLanguage();
  const [isWhole, setWhole] = useState(false);
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
              <th scope="col">{importList.message}</th>
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
                <td className="text">{finding.message[language]}</td>
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

function Rows({ rows }: { readonly rows: readonly ImportRow[] }) {
  const { importList } = useMessages();
  const { language } = useLanguage();
  const [limit, setLimit] = useState(INITIAL_ROWS);
  return (
    <>
      <TableScroll label={importList.rows}>
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
