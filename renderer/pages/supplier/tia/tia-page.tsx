import { useQuery } from '@tanstack/react-query';
import { type DataFlow, type FlowInput, flowInput } from '../../../../shared/fields/flow.ts';
import { fullTia, tiaWants } from '../../../../shared/law/tia.ts';
import { equal } from '../../../../shared/schema/equal.ts';
import { inSentence } from '../../../../shared/words/in-sentence.ts';
import { client, orpc } from '../../../api/client.ts';
import { RecordForm } from '../../../forms/record-form.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { usePlaceName } from '../../../i18n/place-name.ts';
import { useShowsForm } from '../../../register/use-can-write.ts';
import { addresses } from '../../../router/addresses.ts';
import { navigate, releaseAddress, useAddress } from '../../../router/router.ts';
import { Page } from '../../../ui/page.tsx';
import { Failure, Loading } from '../../../ui/states.tsx';
import { partInput } from '../base/part-form.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { wayBack } from '../base/way-back.ts';
import { Missing, WithSupplier } from '../base/with-supplier.tsx';
import { TiaRead } from './tia-read.tsx';
import { TiaSteps } from './tia-steps.tsx';

/** The assessment of one transfer (TIA), in the six steps of EDPB Recommendations 01/2020. */
export function TiaPage({ id, flowId }: { readonly id: string; readonly flowId: string }) {
  return (
    <WithSupplier id={id} about={flowId}>
      {() => <Content flowId={flowId} />}
    </WithSupplier>
  );
}

function Content({ flowId }: { readonly flowId: string }) {
  const { tia, documents } = useMessages();
  const placeName = usePlaceName();
  const { view } = useSupplier();
  const showsForm = useShowsForm();
  const { processor, flows } = view.record;
  const flow = flows.find((entry) => entry.id === flowId);
  if (!flow) {
    return (
      <Missing title={tia.notFound} action={documents.toSupplier} href={addresses.supplier(processor.id)}>
        {tia.notFoundText}
      </Missing>
    );
  }
  return (
    <Page
      title={tia.title}
      lead={
        <>
          <p className="text">
            {inSentence(processor.name)} · {placeName(flow.country)}
          </p>
          <p className="soft">{tia.lead}</p>
        </>
      }
    >
      {showsForm ? <TiaForm flow={flow} /> : <TiaRead flow={flow} />}
    </Page>
  );
}

/** An outcome that lacks what it rests on is refused here; a record that has one already shows it as a gap. */
const finished = (documents: ReadonlySet<string>) =>
  flowInput.superRefine(({ tia }, context) => {
    for (const want of tia === null ? [] : tiaWants(tia, documents)) {
      context.addIssue({ code: 'custom', path: ['tia', want], message: `tia-${want}` });
    }
  });

/** An assessment in which nothing was answered is none. */
const begun = (tia: FlowInput['tia']): FlowInput['tia'] => (equal(fullTia(tia), fullTia(null)) ? null : tia);

function TiaForm({ flow }: { readonly flow: DataFlow }) {
  const { tia } = useMessages();
  const { view, refresh } = useSupplier();
  const processorId = view.record.processor.id;
  const others = useQuery(orpc.flows.otherTias.queryOptions({ input: { processorId, flowId: flow.id } }));
  const input: FlowInput = { ...partInput(flow), tia: fullTia(flow.tia) };
  const back = wayBack(useAddress().query.get('back'), flow.id);
  const toSupplier = () => navigate(addresses.supplierSection(processorId, 'flows'));
  function saved() {
    releaseAddress();
    toSupplier();
  }
  if (others.isPending) return <Loading lines={10} />;
  // A later answer that fails leaves the form, with what is typed in it.
  if (others.isLoadingError) return <Failure error={others.error} onRetry={() => others.refetch()} />;
  return (
    <div className="panel tia">
      <RecordForm
        entity="data_flow"
        title={tia.title}
        heading={null}
        schema={finished(new Set(view.record.documents.map(({ id }) => id)))}
        now={flow}
        input={input}
        send={({ input: given, ...save }) =>
          client.flows.save({ ...save, input: { ...given, tia: begun(given.tia) }, processorId, reason: '' })
        }
        refresh={refresh}
        done={tia.saved}
        onClose={back?.cancelled ?? toSupplier}
        onSaved={back?.saved ?? saved}
      >
        {(form) => <TiaSteps form={form} flow={flow} others={others.data} />}
      </RecordForm>
    </div>
  );
}
