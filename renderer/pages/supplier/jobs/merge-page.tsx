import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../api/client.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { addresses } from '../../../router/addresses.ts';
import { useAddress } from '../../../router/router.ts';
import { EndedMark } from '../../../ui/ended-mark.tsx';
import { Page } from '../../../ui/page.tsx';
import { Failure, Loading } from '../../../ui/states.tsx';
import type { SupplierView } from '../base/supplier-context.tsx';
import { WithSupplier } from '../base/with-supplier.tsx';
import { MergeCheck } from './merge-check.tsx';
import { Steps } from './steps.tsx';
import { SupplierSearch } from './supplier-search.tsx';

/** Merges two suppliers: choose the other, see what goes where, confirm; it can be undone. */
export function MergePage({ id }: { readonly id: string }) {
  return <WithSupplier id={id}>{(view) => <Content view={view} />}</WithSupplier>;
}

function Content({ view }: { readonly view: SupplierView }) {
  const { jobs } = useMessages();
  const { id, name } = view.record.processor;
  const other = useAddress().query.get('with');
  return (
    <Page title={jobs.mergeTitle(name)} lead={<p>{jobs.mergeLead}</p>}>
      <div className="panel narrow stack">
        <Steps
          names={jobs.mergeSteps}
          current={other === null ? 0 : 1}
          isDone={(step) => step === 0 && other !== null}
          href={(step) => addresses.mergeSupplier(id, step === 0 ? null : other)}
        />
        {other === null ? <Choose view={view} /> : <Check view={view} otherId={other} />}
      </div>
    </Page>
  );
}

function Choose({ view }: { readonly view: SupplierView }) {
  const { jobs, supplier } = useMessages();
  const { id, name, kvk } = view.record.processor;
  const likely = useQuery(
    orpc.processors.similar.queryOptions({ input: { name: name.slice(0, 500), kvk, exceptId: id } }),
  ).data;
  const because = {
    kvk: supplier.similarKvk,
    name: supplier.similarName,
    'legal-form': supplier.similarLegalForm,
  };
  return (
    <>
      {likely && likely.length > 0 && (
        <section aria-label={jobs.mergeLikely}>
          <h2>{jobs.mergeLikely}</h2>
          <ul className="choices">
            {likely.map((entry) => (
              <li key={entry.id}>
                <a className="option" href={addresses.mergeSupplier(id, entry.id)}>
                  <span className="text">{entry.name}</span>
                  <EndedMark endedOn={entry.endedOn} />
                  <span className="soft">{because[entry.because]}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SupplierSearch
        label={jobs.mergeSearch}
        exceptId={id}
        href={(otherId) => addresses.mergeSupplier(id, otherId)}
        none={jobs.mergeNoOther}
      />
    </>
  );
}

function Check({ view, otherId }: { readonly view: SupplierView; readonly otherId: string }) {
  const query = useQuery(orpc.processors.get.queryOptions({ input: { id: otherId } }));
  if (query.isPending) return <Loading lines={8} />;
  if (query.isLoadingError) return <Failure error={query.error} onRetry={() => query.refetch()} />;
  return <MergeCheck keep={view.record} gone={query.data.record} />;
}
