import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DataFlow } from '../../../shared/fields/flow.ts';
import type { ExplainedFlow } from '../../../shared/fields/record.ts';
import { flowBasis } from '../../../shared/words/flow-basis.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { isolated, listed } from '../../../shared/words/in-sentence.ts';
import { useCountryList } from '../../i18n/country-list.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { usePlaceName } from '../../i18n/place-name.ts';
import { ResultChip } from '../../ui/chip.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { Written } from '../../ui/written.tsx';
import { LetterLink } from './letter-link.tsx';

interface FlowSummaryProps {
  readonly flow: DataFlow;
  readonly supplier: string;
  readonly subProcessor: string | null;
  /** null if the flow is listed but not assessed. */
  readonly verdict: ExplainedFlow | null;
  readonly actions?: ReactNode;
}

/** One flow: from whom to where, its purpose, its basis, the verdict with its article, and the next step. */
export function FlowSummary({ flow: entry, supplier, subProcessor, verdict, actions }: FlowSummaryProps) {
  const { flow, jobs, terms, transfers, labels } = useMessages();
  const { language } = useLanguage();
  const placeName = usePlaceName();
  const basis = flowBasis(entry, verdict?.result ?? null, useCountryList(), language);
  const dataKinds = listed(entry.dataKinds.map((kind) => terms.dataKind[kind] ?? kind));
  const importer = entry.entity || subProcessor || supplier;
  return (
    <>
      <header className="record-header">
        <div className="record-title">
          <h3 className="text flow-title">
            <span className="text">{supplier}</span>
            <ArrowRight size={16} aria-hidden className="icon" />
            <span className="visually-hidden">{transfers.to}</span>
            <span>{placeName(entry.country)}</span>
          </h3>
          <ResultChip result={verdict?.result ?? null} advisories={verdict?.advisories ?? []} />
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      <div className="flow-columns">
        <dl className="flow-facts">
          <div>
            <dt>{flow.who}</dt>
            <dd className="text">
              <Written text={importer} of={flow.who} />
              {subProcessor && importer !== subProcessor ? ` (${flow.via(subProcessor)})` : ''}
            </dd>
          </div>
          <div>
            <dt>{labels.data_flow.kind}</dt>
            <dd className="text">
              {[terms.flowKind[entry.kind], dataKinds].filter((part) => part).join(': ')}
            </dd>
          </div>
          <div>
            <dt>{flow.basis}</dt>
            <dd className="text">
              <Sentence text={basis} />
            </dd>
          </div>
          {entry.statedLocation && (
            <div>
              <dt>{labels.data_flow.statedLocation}</dt>
              <dd className="text">
                <Written text={`“${isolated(entry.statedLocation)}”`} of={labels.data_flow.statedLocation} />
              </dd>
            </div>
          )}
          {entry.endedOn && (
            <div>
              <dt>{labels.data_flow.endedOn}</dt>
              <dd>{formatDate(entry.endedOn, language)}</dd>
            </div>
          )}
        </dl>
        <div className="flow-verdict">
          {verdict ? (
            <>
              <p className="text">
                <Sentence text={verdict.reason[language]} />
              </p>
              <p className="text next-step">
                <span className="strong">{flow.nextStep}:</span>{' '}
                <Sentence text={verdict.nextStep[language]} />{' '}
                <LetterLink
                  matter={{ processorId: entry.processorId, code: verdict.code }}
                  about={verdict.reason[language]}
                />
              </p>
            </>
          ) : (
            <p className="soft">
              {entry.endedOn ? flow.ended(formatDate(entry.endedOn, language)) : jobs.ended}
            </p>
          )}
        </div>
      </div>
    </>
  );
}
