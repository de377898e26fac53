import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { orpc } from '../../api/client.ts';
import { useCountryList } from '../../i18n/country-list.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import { replaceQuery, useAddress } from '../../router/router.ts';
import { Page, Panel } from '../../ui/page.tsx';
import { Empty, Failure, Progress } from '../../ui/states.tsx';
import { UnreadAddress } from '../../ui/unread-address.tsx';
import { Dependencies } from './dependencies.tsx';
import { Outcome } from './outcome.tsx';
import { draftOf, queryOf, requestOf } from './question.ts';
import { QuestionForm } from './question-form.tsx';

export function WhatIfPage() {
  const { whatIf } = useMessages();
  const { query: address } = useAddress();
  const asked = draftOf(address);
  const { asOf } = useAsOf();
  const request = requestOf({ ...asked, on: asked.on ?? asOf }, useCountryList());
  const outcome = useQuery({
    ...orpc.outlook.scenario.queryOptions({
      input: request ?? { kind: 'stop', name: '-', on: null },
      placeholderData: keepPreviousData,
    }),
    enabled: request !== null,
  });
  useOutcomeInView(address.toString());
  return (
    <Page title={whatIf.title} lead={whatIf.lead}>
      <UnreadAddress read={queryOf(asked)} />
      <div className="report-columns">
        <Panel id="question" title={whatIf.question}>
          <QuestionForm asked={asked} onAsk={(draft) => replaceQuery(queryOf(draft))} />
        </Panel>
        <Panel id="outcome" title={whatIf.outcome}>
          {request === null && (
            <Empty icon={GitCompareArrows} title={whatIf.title}>
              {whatIf.idle}
            </Empty>
          )}
          {request !== null && outcome.isPending && (
            <div role="status">
              <Progress label={whatIf.running} done={null} total={0} />
            </div>
          )}
          {request !== null && outcome.isError && (
            <Failure error={outcome.error} onRetry={() => outcome.refetch()} />
          )}
          {request !== null && outcome.isSuccess && (
            <Outcome
              request={request}
              question={queryOf({ ...asked, on: request.on })}
              result={outcome.data}
            />
          )}
        </Panel>
      </div>
      <Dependencies />
    </Page>
  );
}

/** Another question that is not asked in the form, but below it, leads to its outcome. */
function useOutcomeInView(question: string): void {
  const shown = useRef(question);
  useEffect(() => {
    if (shown.current === question) return;
    shown.current = question;
    if (document.getElementById('question')?.contains(document.activeElement)) return;
    const heading = document.getElementById('outcome-title');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }, [question]);
}
