import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, SearchX } from 'lucide-react';
import { useEffect } from 'react';
import { orpc } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { useAddress } from '../../router/router.ts';
import { useAsOf } from '../../shell/as-of.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { ResultChip, StatusChip } from '../../ui/chip.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { Agreements } from './agreements.tsx';
import { Chain } from './chain.tsx';
import { Contacts } from './contacts.tsx';
import { DataSection } from './data-section.tsx';
import { Flows } from './flows.tsx';
import { General } from './general.tsx';
import { History } from './history.tsx';
import { RemoveSupplier } from './remove-supplier.tsx';
import { Services } from './services.tsx';
import { StateRail } from './state-rail.tsx';
import { SupplierProvider, type SupplierView } from './supplier-context.tsx';

export function SupplierPage({ id }: { readonly id: string }) {
  const { supplier } = useMessages();
  const { asOf } = useAsOf();
  const query = useQuery(orpc.processors.get.queryOptions({ input: { id, asOf } }));
  const flow = useAddress().query.get('flow');
  if (query.isPending) {
    return (
      <div className="page">
        <Loading lines={14} />
      </div>
    );
  }
  if (query.isError) {
    const isGone = problemOf(query.error).code === 'not-found';
    return (
      <Page title={isGone ? supplier.notFound : supplier.general}>
        {isGone ? (
          <Empty
            icon={SearchX}
            title={supplier.notFound}
            action={<LinkButton href={addresses.suppliers}>{supplier.back}</LinkButton>}
          >
            {supplier.notFoundText}
          </Empty>
        ) : (
          <Failure error={query.error} onRetry={() => query.refetch()} />
        )}
      </Page>
    );
  }
  return (
    <SupplierProvider
      key={flow ?? ''}
      view={query.data}
      first={flow === null ? null : `flow:${flow}`}
      refresh={query.refetch}
    >
      <Content view={query.data} flow={flow} />
    </SupplierProvider>
  );
}

function Content({ view, flow }: { readonly view: SupplierView; readonly flow: string | null }) {
  const { supplier } = useMessages();
  const { record, verdict } = view;
  useEffect(() => {
    if (flow === null) return;
    const heading = document.getElementById('flows-title');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [flow]);
  return (
    <Page
      title={record.processor.name}
      lead={
        <div className="axes">
          <span className="axis">
            <span className="soft">{supplier.agreementAxis}</span>
            <StatusChip status={verdict.agreementStatus} />
          </span>
          <span className="axis">
            <span className="soft">{supplier.transferAxis}</span>
            <ResultChip result={verdict.transferResult} code={verdict.transferCode} />
          </span>
        </div>
      }
      actions={
        <>
          <LinkButton href={addresses.suppliers} look="quiet" icon={ArrowLeft}>
            {supplier.back}
          </LinkButton>
          <RemoveSupplier />
        </>
      }
    >
      <div className="supplier-columns">
        <Outline />
        <div className="supplier-sections">
          <General />
          <Agreements />
          <Flows />
          <Chain />
          <Services />
          <DataSection />
          <Contacts />
          <History />
        </div>
        <StateRail />
      </div>
    </Page>
  );
}

/** The sections of the page, as ways to them. */
function Outline() {
  const { supplier } = useMessages();
  const sections = [
    'general',
    'agreements',
    'flows',
    'chain',
    'services',
    'data',
    'contacts',
    'history',
  ] as const;
  function go(section: string) {
    const heading = document.getElementById(`${section}-title`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }
  return (
    <nav className="outline" aria-label={supplier.sections}>
      <ul>
        {sections.map((section) => (
          <li key={section}>
            <button type="button" className="outline-link" onClick={() => go(section)}>
              {supplier[section]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
