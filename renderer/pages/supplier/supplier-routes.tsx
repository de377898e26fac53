import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import { ToChange } from '../../shell/past-day.tsx';
import { ChecklistPage } from './checklist/checklist-page.tsx';
import { LetterPage } from './checklist/letter-page.tsx';
import { DocumentPage } from './documents/document-page.tsx';
import { CopyPage } from './jobs/copy-page.tsx';
import { EndPage } from './jobs/end-page.tsx';
import { IncidentPage } from './jobs/incident-page.tsx';
import { MergePage } from './jobs/merge-page.tsx';
import { TiaPage } from './tia/tia-page.tsx';

interface SupplierRoutesProps {
  readonly id: string;
  /** What follows the supplier in the address: the page and, if it needs one, its subject. */
  readonly rest: readonly string[];
  readonly otherwise: ReactNode;
}

/** A supplier's pages other than its main page. */
export function SupplierRoutes({ id, rest, otherwise }: SupplierRoutesProps) {
  const { jobs } = useMessages();
  const [page, part, more] = rest;
  if (more !== undefined) return otherwise;
  if (part === undefined) {
    switch (page) {
      case 'end':
        return (
          <ToChange title={jobs.end}>
            <EndPage key={id} id={id} />
          </ToChange>
        );
      case 'merge':
        return (
          <ToChange title={jobs.merge}>
            <MergePage key={id} id={id} />
          </ToChange>
        );
      case 'copy':
        return (
          <ToChange title={jobs.copy}>
            <CopyPage key={id} id={id} />
          </ToChange>
        );
      case 'incident':
        return <IncidentPage key={id} id={id} />;
      default:
        return otherwise;
    }
  }
  switch (page) {
    case 'document':
      return <DocumentPage key={part} id={id} documentId={part} />;
    case 'checklist':
      return <ChecklistPage key={part} id={id} agreementId={part} />;
    case 'tia':
      return <TiaPage key={part} id={id} flowId={part} />;
    case 'letter':
      return <LetterPage key={part} id={id} about={part} />;
    default:
      return otherwise;
  }
}
