import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck, RotateCcw, TriangleAlert } from 'lucide-react';
import { processorInputOf } from '../../../../shared/fields/processor.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { addresses } from '../../../router/addresses.ts';
import { useAddress } from '../../../router/router.ts';
import { Button } from '../../../ui/button.tsx';
import { Fact, Page } from '../../../ui/page.tsx';
import { tell, tellFailure } from '../../../ui/toast.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { WithSupplier } from '../base/with-supplier.tsx';
import { EndStep, endFields } from './end-step.tsx';
import { ProofList } from './proof.tsx';
import { Steps } from './steps.tsx';

/**
 * Ending a supplier: last day, our choice for the data, request, confirmation with proof (Art. 28(3)(g)
 * GDPR).
 */
export function EndPage({ id }: { readonly id: string }) {
  return <WithSupplier id={id}>{() => <Content />}</WithSupplier>;
}

function Content() {
  const { jobs } = useMessages();
  const { processor } = useSupplier().view.record;
  const { query } = useAddress();
  const wanted = query.get('step');
  const firstOpen = endFields.findIndex((field) => processor[field] === null);
  const isDone = (step: number) => processor[endFields[step] ?? 'endedOn'] !== null;
  const asked = Number(wanted) - 1;
  const step = endFields[asked] === undefined ? firstOpen : asked;
  const showsResult = wanted === 'done' || (wanted === null && firstOpen === -1);
  return (
    <Page title={jobs.endTitle(processor.name)} lead={<p>{jobs.endLead}</p>}>
      <div className="panel narrow stack">
        <Steps
          names={jobs.endSteps}
          current={showsResult ? -1 : Math.max(0, step)}
          isDone={isDone}
          href={(index) => addresses.endSupplier(processor.id, String(index + 1))}
        />
        {showsResult ? <Result /> : <EndStep key={step} step={Math.max(0, step)} />}
        {!showsResult && processor.endedOn && <Reopen />}
      </div>
    </Page>
  );
}

function Result() {
  const { jobs, labels } = useMessages();
  const { language } = useLanguage();
  const { processor } = useSupplier().view.record;
  const { exitConfirmedOn, endedOn, exitChoice, exitAskedOn, name } = processor;
  const day = (date: string | null) => date && formatDate(date, language);
  return (
    <>
      <p className={`notice ${exitConfirmedOn ? 'ok' : 'action'}`} role="status">
        {exitConfirmedOn ? (
          <CircleCheck size={20} aria-hidden className="icon" />
        ) : (
          <TriangleAlert size={20} aria-hidden className="icon" />
        )}
        <span className="text">
          {exitConfirmedOn ? `${jobs.endDone(name)} ${jobs.endDoneText}` : jobs.endOpen}
        </span>
      </p>
      <dl className="facts">
        <Fact label={labels.processor.endedOn}>{day(endedOn)}</Fact>
        <Fact label={labels.processor.exitChoice}>{exitChoice && jobs.exitChoices[exitChoice]}</Fact>
        <Fact label={labels.processor.exitAskedOn}>{day(exitAskedOn)}</Fact>
        <Fact label={labels.processor.exitConfirmedOn}>{day(exitConfirmedOn)}</Fact>
      </dl>
      <ProofList />
      {endedOn && <Reopen />}
    </>
  );
}

/** Reverses the end of the supplier: it is active again, and the recorded exit steps are dropped. */
function Reopen() {
  const { jobs } = useMessages();
  const { language } = useLanguage();
  const { view, canEdit } = useSupplier();
  const queries = useQueryClient();
  const { processor } = view.record;
  async function reopen() {
    const exit = { endedOn: null, exitChoice: null, exitAskedOn: null, exitConfirmedOn: null };
    const input = { ...processorInputOf(processor), ...exit };
    try {
      await client.processors.save({ id: processor.id, version: processor.version, input, reason: '' });
      tell(jobs.reopened(processor.name));
    } catch (error) {
      tellFailure(problemOf(error).message[language]);
    }
    await queries.invalidateQueries();
  }
  return (
    canEdit && (
      <div className="actions">
        <Button look="quiet" icon={RotateCcw} onPress={() => void reopen()}>
          {jobs.reopen}
        </Button>
      </div>
    )
  );
}
