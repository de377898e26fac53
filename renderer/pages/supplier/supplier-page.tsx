import { FolderOpen } from 'lucide-react';
import { useEffect } from 'react';
import type { Neighbours as Beside } from '../../../shared/fields/list.ts';
import { useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { useAddress } from '../../router/router.ts';
import { LinkButton } from '../../ui/button.tsx';
import { ResultChip, SupplierStatusChip } from '../../ui/chip.tsx';
import { EndedMark } from '../../ui/ended-mark.tsx';
import { Page } from '../../ui/page.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { Agreements } from './agreements.tsx';
import type { SupplierView } from './base/supplier-context.tsx';
import { WithSupplier } from './base/with-supplier.tsx';
import { Chain } from './chain.tsx';
import { ChangedByOthers } from './changed-by-others.tsx';
import { Contacts } from './contacts.tsx';
import { CustomSection } from './custom-section.tsx';
import { DataSection } from './data-section.tsx';
import { Documents } from './documents/documents.tsx';
import { Announcements } from './evidence/announcements.tsx';
import { Breaches } from './evidence/breaches.tsx';
import { Certificates } from './evidence/certificates.tsx';
import { Reviews } from './evidence/reviews.tsx';
import { Flows } from './flows.tsx';
import { General } from './general.tsx';
import { History } from './history.tsx';
import { JobsMenu } from './jobs/jobs-menu.tsx';
import { Neighbours, useNeighbours } from './neighbours.tsx';
import { Outline } from './outline.tsx';
import { RemoveSupplier } from './remove-supplier.tsx';
import { goToSection } from './sections.ts';
import { Services } from './services.tsx';
import { StateRail } from './state-rail.tsx';
import { ToCheck } from './to-check.tsx';

export function SupplierPage({ id }: { readonly id: string }) {
  const { query } = useAddress();
  const opened = openedBy(query);
  const beside = useNeighbours(id);
  return (
    <WithSupplier key={opened?.form ?? ''} id={id} first={opened?.form ?? null}>
      {(view) => <Content view={view} beside={beside} section={opened?.section ?? query.get('section')} />}
    </WithSupplier>
  );
}

/** The form that the address opens, and the section in which it stands. */
function openedBy(query: URLSearchParams): { readonly form: string; readonly section: string } | null {
  const flow = query.get('flow');
  if (flow !== null) return { form: `flow:${flow}`, section: 'flows' };
  const breach = query.get('breach');
  return breach === null ? null : { form: `breach:${breach}`, section: 'breaches' };
}

/** One column: the state comes before the sections, as in `narrow.css`. */
const NARROW = '(max-width: 1100px)';

/** @param props.section where the page opens; null = at the top. */
function Content(props: {
  readonly view: SupplierView;
  readonly beside: Beside | undefined;
  readonly section: string | null;
}) {
  const { view, beside, section } = props;
  const { supplier } = useMessages();
  const { record, verdict } = view;
  const isNarrow = useMedia(NARROW);
  useEffect(() => {
    // A form that opened at an answer has the focus already.
    if (section !== null && !document.activeElement?.closest('form')) goToSection(section);
  }, [section]);
  return (
    <Page
      title={record.processor.name}
      lead={
        <div className="axes">
          <EndedMark endedOn={record.processor.endedOn} />
          <span className="axis">
            <span className="soft">{supplier.agreementAxis}</span>
            <SupplierStatusChip
              of={{ ...verdict, role: record.processor.role, hasFlows: verdict.flows.length > 0 }}
            />
          </span>
          <span className="axis">
            <span className="soft">{supplier.transferAxis}</span>
            <ResultChip result={verdict.transferResult} advisories={verdict.advisories} />
          </span>
        </div>
      }
      actions={
        <>
          <Neighbours beside={beside} />
          <LinkButton href={addresses.dossierReport(view.record.processor.id)} look="quiet" icon={FolderOpen}>
            {supplier.dossier}
          </LinkButton>
          <JobsMenu />
          <RemoveSupplier />
        </>
      }
    >
      <ChangedByOthers />
      <div className="supplier-columns">
        <Outline />
        {isNarrow && <StateRail />}
        <div className="supplier-sections">
          <ToCheck />
          <General />
          <Agreements />
          <Flows />
          <Chain />
          <Announcements />
          <Services />
          <DataSection />
          <CustomSection />
          <Contacts />
          <Certificates />
          <Breaches />
          <Documents />
          <Reviews />
          <History />
        </div>
        {!isNarrow && <StateRail />}
      </div>
    </Page>
  );
}
