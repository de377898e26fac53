import { useMessages } from './i18n/language.tsx';
import { BinPage } from './pages/bin/bin-page.tsx';
import { CalendarPage } from './pages/calendar/calendar-page.tsx';
import { CataloguePage } from './pages/catalogue/catalogue-page.tsx';
import { CountriesPage } from './pages/countries/countries-page.tsx';
import { DecisionsPage } from './pages/decisions/decisions-page.tsx';
import { HelpPage } from './pages/help/help-page.tsx';
import { HistoryPage } from './pages/history/history-page.tsx';
import { ImportPage } from './pages/import/import-page.tsx';
import { PersonsPage } from './pages/persons/persons-page.tsx';
import { PublishPage } from './pages/publish/publish-page.tsx';
import { ReportsPage } from './pages/report/reports-page.tsx';
import { SafekeepingPage } from './pages/safekeeping/safekeeping-page.tsx';
import { SettingsPage } from './pages/settings/settings-page.tsx';
import { SharingPage } from './pages/sharing/sharing-page.tsx';
import { StartPage } from './pages/start/start-page.tsx';
import { IncidentChoice } from './pages/supplier/jobs/incident-page.tsx';
import { NewSupplierPage } from './pages/supplier/new-supplier-page.tsx';
import { SupplierPage } from './pages/supplier/supplier-page.tsx';
import { SupplierRoutes } from './pages/supplier/supplier-routes.tsx';
import { SuppliersPage } from './pages/suppliers/suppliers-page.tsx';
import { LawEventsPage } from './pages/transfers/law-events-page.tsx';
import { TransfersPage } from './pages/transfers/transfers-page.tsx';
import { WhatIfPage } from './pages/what-if/what-if-page.tsx';
import { addresses } from './router/addresses.ts';
import { useAddress } from './router/router.ts';
import { OfDay, ToChange } from './shell/past-day.tsx';
import { LinkButton } from './ui/button.tsx';
import { Page } from './ui/page.tsx';

/** Maps addresses to pages. */
export function Routes() {
  const { path } = useAddress();
  const { suppliers } = useMessages();
  const [page, id, rest] = path;
  if (page === 'suppliers' && id !== undefined && rest !== undefined) {
    return (
      <OfDay>
        <SupplierRoutes id={id} rest={path.slice(2)} otherwise={<NotFound />} />
      </OfDay>
    );
  }
  if (rest !== undefined) return <NotFound />;
  if (page === 'suppliers') {
    if (id === undefined) {
      return (
        <OfDay>
          <SuppliersPage />
        </OfDay>
      );
    }
    return id === 'new' ? (
      <ToChange title={suppliers.addTitle}>
        <NewSupplierPage />
      </ToChange>
    ) : (
      <OfDay>
        <SupplierPage key={id} id={id} />
      </OfDay>
    );
  }
  if (id !== undefined) return <InnerPage name={`${page}/${id}`} />;
  switch (page) {
    case undefined:
      return (
        <OfDay>
          <StartPage />
        </OfDay>
      );
    case 'incident':
      return <IncidentChoice />;
    case 'transfers':
      return (
        <OfDay>
          <TransfersPage />
        </OfDay>
      );
    case 'calendar':
      return (
        <OfDay>
          <CalendarPage />
        </OfDay>
      );
    case 'reports':
      return <ReportsPage />;
    case 'import':
      return <ImportPage />;
    case 'safekeeping':
      return <SafekeepingPage />;
    case 'settings':
      return <SettingsPage />;
    case 'help':
      return <HelpPage />;
    default:
      return <NotFound />;
  }
}

/** Subpages, reached from another page. */
function InnerPage({ name }: { readonly name: string }) {
  switch (name) {
    case 'transfers/what-if':
      return (
        <OfDay>
          <WhatIfPage />
        </OfDay>
      );
    case 'transfers/law':
      return (
        <OfDay>
          <LawEventsPage />
        </OfDay>
      );
    case 'reports/decisions':
      return <DecisionsPage />;
    case 'reports/publish':
      return <PublishPage />;
    case 'settings/countries':
      return <CountriesPage />;
    case 'settings/catalogue':
      return <CataloguePage />;
    case 'settings/bin':
      return <BinPage />;
    case 'settings/history':
      return <HistoryPage />;
    case 'settings/sharing':
      return <SharingPage />;
    case 'settings/persons':
      return <PersonsPage />;
    default:
      return <NotFound />;
  }
}

function NotFound() {
  const { shell } = useMessages();
  return (
    <Page title={shell.pageNotFound} lead={shell.pageNotFoundText}>
      <div className="actions">
        <LinkButton href={addresses.start} look="primary">
          {shell.toStart}
        </LinkButton>
      </div>
    </Page>
  );
}
