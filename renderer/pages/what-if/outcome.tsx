import type { InferContractRouterOutputs } from '@orpc/contract';
import { FileText } from 'lucide-react';
import { useMemo } from 'react';
import type { Contract } from '../../../shared/contract/contract.ts';
import { scenarioSentence } from '../../../shared/explained/scenario.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { shownResults } from '../../../shared/law/stated.ts';
import type { ScenarioRequest } from '../../../shared/schema/outlook.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { verdictReason } from '../../../shared/words/transfer-labels.ts';
import type { Messages } from '../../../shared/words/ui.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { LinkButton } from '../../ui/button.tsx';
import { ResultChip, toneOfShown } from '../../ui/chip.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { type GridColumn, RowGrid } from '../../ui/row-grid.tsx';
import { VerdictBar } from '../start/figures.tsx';

type Result = InferContractRouterOutputs<Contract>['outlook']['scenario'];
type Change = Result['changes'][number];

interface OutcomeProps {
  readonly request: ScenarioRequest;
  /** The question as the address has it. */
  readonly question: URLSearchParams;
  readonly result: Result;
}

/** Before and after as two bars on the same scale, and every supplier that is affected. */
export function Outcome({ request, question, result }: OutcomeProps) {
  const messages = useMessages();
  const { whatIf } = messages;
  const { language } = useLanguage();
  const columns = useMemo(() => columnsIn(messages, language), [messages, language]);
  return (
    <div className="stack">
      <p className="text what-if-asked">{scenarioSentence(request, result.asOf, shippedList, language)}</p>
      <p className="text soft">{whatIf.statement}</p>
      <div className="before-after">
        <section aria-labelledby="what-if-before">
          <h3 id="what-if-before">{whatIf.before}</h3>
          <VerdictBar parts={partsOf(result.before, messages)} />
        </section>
        <section aria-labelledby="what-if-after">
          <h3 id="what-if-after">{whatIf.after}</h3>
          <VerdictBar parts={partsOf(result.after, messages)} />
        </section>
      </div>
      <div className="list-bar">
        <p className="strong" role="status">
          {whatIf.changes(result.changes.length)}
        </p>
        <div className="list-tools">
          <LinkButton href={addresses.scenarioReport(question)} icon={FileText}>
            {whatIf.report}
          </LinkButton>
          {result.changes.length > 0 && (
            <ExportMenu name={whatIf.outcome} list={{ view: 'scenario', request }} asOf={null} />
          )}
        </div>
      </div>
      {result.changes.length > 0 && (
        <RowGrid
          label={whatIf.changesTable}
          columns={columns}
          lines={result.changes.map((row) => ({ key: row.processorId, row }))}
          hrefOf={({ processorId }) => addresses.supplier(processorId)}
          least={600}
        />
      )}
      <ControlTerms changes={result.changes} />
    </div>
  );
}

/** What was agreed for a change of control, and the way out, of each supplier whose own parent changes. */
function ControlTerms({ changes }: { readonly changes: readonly Change[] }) {
  const { whatIf, agreement } = useMessages();
  const { language } = useLanguage();
  return changes.map(({ processorId, processor, control }) =>
    control === null ? null : (
      <section key={processorId} aria-labelledby={`control-${processorId}`}>
        <h3 id={`control-${processorId}`} className="text">
          {whatIf.control(processor)}
        </h3>
        <ul className="text">
          {control.agreements.length === 0 && <li>{whatIf.controlNoAgreement}</li>}
          {control.agreements.map(({ id, title, hasClause }) => (
            <li key={id}>
              {title || agreement.untitled}:{' '}
              {hasClause === null
                ? whatIf.controlNotKnown
                : hasClause
                  ? whatIf.controlAgreed
                  : whatIf.controlNothing}
            </li>
          ))}
          <li>
            {control.noticeDeadline === null
              ? whatIf.noNotice
              : whatIf.noticeBy(formatDate(control.noticeDeadline, language))}
          </li>
        </ul>
      </section>
    ),
  );
}

function partsOf(tally: Result['before'], { terms }: Messages) {
  return shownResults.map((result) => ({
    tone: toneOfShown(result),
    name: terms.result[result],
    count: tally[result],
  }));
}

function columnsIn({ whatIf }: Messages, language: Language): GridColumn<Change>[] {
  return [
    {
      key: 'supplier',
      title: whatIf.supplier,
      width: 'minmax(176px, 1.6fr)',
      cell: ({ processorId, processor }) => (
        <a href={addresses.supplier(processorId)} tabIndex={-1} className="cell-link" title={processor}>
          {processor}
        </a>
      ),
    },
    {
      key: 'before',
      title: whatIf.before,
      width: 'minmax(168px, 1.2fr)',
      cell: ({ before }) => (
        <>
          <ResultChip result={before.transferResult} advisories={before.advisories} isPlain />
          <span className="soft small" title={verdictReason(before, language)}>
            {verdictReason(before, language)}
          </span>
        </>
      ),
    },
    {
      key: 'after',
      title: whatIf.after,
      width: 'minmax(168px, 1.2fr)',
      cell: ({ after }) => (
        <>
          <ResultChip result={after.transferResult} advisories={after.advisories} isPlain />
          <span className="soft small" title={verdictReason(after, language)}>
            {verdictReason(after, language)}
          </span>
        </>
      ),
    },
    {
      key: 'flows',
      title: whatIf.affected,
      width: 'minmax(96px, 0.5fr)',
      cell: ({ flowIds }) => whatIf.flowsAffected(flowIds.length),
    },
  ];
}
