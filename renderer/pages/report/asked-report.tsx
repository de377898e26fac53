import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ScenarioRequest } from '../../../shared/schema/outlook.ts';
import type { ReportRequest } from '../../../shared/schema/report.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { orpc } from '../../api/client.ts';
import { useCountryList } from '../../i18n/country-list.ts';
import { useMessages } from '../../i18n/language.tsx';
import { usePlaceName } from '../../i18n/place-name.ts';
import { addresses } from '../../router/addresses.ts';
import { useAddress } from '../../router/router.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { draftOf, queryOf, requestOf } from '../what-if/question.ts';

/** What is chosen for any report. */
type Chosen = Pick<ReportRequest, 'language' | 'asOf' | 'standard'>;

/** A report that was asked for elsewhere: what it is about, and its request. */
export interface AskedReport {
  readonly about: ReactNode;
  /** The day that it is about, where it has one of its own. */
  readonly day?: string | null;
  readonly request: (chosen: Chosen) => ReportRequest;
}

/** The report that the address asks for besides the overview and those of one supplier; null = none of these. */
export function useAskedReport(): AskedReport | null {
  const { query } = useAddress();
  const list = useCountryList();
  const breachId = query.get('breach');
  if (breachId !== null) {
    return {
      about: <BreachChoice id={query.get('supplier') ?? ''} breachId={breachId} />,
      request: (chosen) => ({ kind: 'breach', breachId, ...chosen }),
    };
  }
  if (query.get('report') === 'transfers') {
    return { about: <TransfersChoice />, request: (chosen) => ({ kind: 'transfers', ...chosen }) };
  }
  const question = query.get('report') === 'scenario' ? requestOf(draftOf(query), list) : null;
  if (question !== null) {
    return {
      about: <ScenarioChoice question={question} />,
      day: question.on,
      // The day that is chosen here is that of the question.
      request: (chosen) => ({ kind: 'scenario', question: { ...question, on: null }, ...chosen }),
    };
  }
  return null;
}

/** What is asked, and the way back to the outcome. */
function ScenarioChoice({ question }: { readonly question: ScenarioRequest }) {
  const { reports, whatIf } = useMessages();
  const { query } = useAddress();
  const names = 'name' in question ? [question.name] : [];
  const countries = 'country' in question ? [question.country] : [];
  const placeName = usePlaceName();
  return (
    <div>
      <p className="label">{reports.scenario}</p>
      <p className="text strong">
        {whatIf.kinds[question.kind]}: {[...names.map(inSentence), ...countries.map(placeName)].join(', ')}
      </p>
      <p className="soft">{reports.scenarioText}</p>
      <LinkButton href={addresses.whatIf(queryOf(draftOf(query)))} look="quiet" icon={ArrowLeft}>
        {reports.toScenario}
      </LinkButton>
    </div>
  );
}

function TransfersChoice() {
  const { reports } = useMessages();
  return (
    <div>
      <p className="label">{reports.transfers}</p>
      <p className="soft">{reports.transfersText}</p>
      <LinkButton href={addresses.transfers} look="quiet" icon={ArrowLeft}>
        {reports.toTransfers}
      </LinkButton>
    </div>
  );
}

/** Of which breach the sheet is, and the way back to it. */
function BreachChoice({ id, breachId }: { readonly id: string; readonly breachId: string }) {
  const { reports, documents } = useMessages();
  const query = useQuery(orpc.processors.get.queryOptions({ input: { id } }));
  const breach = query.data?.record.breaches.find((one) => one.id === breachId);
  return (
    <div>
      <p className="label">{reports.breach}</p>
      {query.isPending && <Loading lines={1} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.data && (
        <p className="text strong">
          {[breach?.nature ?? '', query.data.record.processor.name]
            .filter((part) => part !== '')
            .map(inSentence)
            .join(', ')}
        </p>
      )}
      <p className="soft">{reports.breachText}</p>
      <LinkButton href={addresses.supplierSection(id, 'breaches')} look="quiet" icon={ArrowLeft}>
        {documents.toSupplier}
      </LinkButton>
    </div>
  );
}
