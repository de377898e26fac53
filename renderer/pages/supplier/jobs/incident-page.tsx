import { Plus, Printer } from 'lucide-react';
import { formatDate } from '../../../../shared/words/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useDay } from '../../../register/status.tsx';
import { useCanWrite } from '../../../register/use-can-write.ts';
import { addresses } from '../../../router/addresses.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { WithSupplier } from '../base/with-supplier.tsx';
import { IncidentSheet } from './incident-sheet.tsx';
import { SupplierSearch } from './supplier-search.tsx';

/** First step, from any page: the supplier where it happened. */
export function IncidentChoice() {
  const { jobs, shell } = useMessages();
  const canWrite = useCanWrite();
  const none = (
    <>
      {jobs.incidentNoSupplier} {canWrite && <a href={addresses.newSupplier}>{shell.addSupplier}</a>}
    </>
  );
  return (
    <Page title={jobs.incidentPick} lead={<p>{jobs.incidentLead}</p>}>
      <div className="panel narrow">
        <SupplierSearch label={jobs.incidentSearch} href={addresses.incident} none={none} />
      </div>
    </Page>
  );
}

/** Second step: that supplier's sheet, on the screen and on paper. */
export function IncidentPage({ id }: { readonly id: string }) {
  return <WithSupplier id={id}>{() => <Content />}</WithSupplier>;
}

function Content() {
  const { jobs, breaches } = useMessages();
  const { language } = useLanguage();
  const day = useDay();
  const { view, canEdit } = useSupplier();
  const { id, name } = view.record.processor;
  return (
    <Page
      title={jobs.incidentOf(name)}
      lead={
        <p>
          {jobs.incidentLead} {jobs.incidentAsOf(formatDate(day, language))}.
        </p>
      }
      actions={
        <>
          <Button icon={Printer} onPress={() => print()}>
            {jobs.incidentPrint}
          </Button>
          {canEdit && (
            <LinkButton href={addresses.newBreach(id)} look="primary" icon={Plus}>
              {breaches.add}
            </LinkButton>
          )}
        </>
      }
    >
      <IncidentSheet />
    </Page>
  );
}
