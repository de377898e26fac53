import { ListChecks } from 'lucide-react';
import type { Agreement } from '../../../../shared/fields/agreement.ts';
import { versionOf } from '../../../../shared/law/model-agreements.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { addresses } from '../../../router/addresses.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { ScoreBar } from './score-bar.tsx';

/** Progress of an agreement's check, with a link to it. */
export function ChecklistSummary({ agreement }: { readonly agreement: Agreement }) {
  const { checklist, agreement: words } = useMessages();
  const { view } = useSupplier();
  const outcome = view.checklists.find((entry) => entry.agreementId === agreement.id);
  if (!outcome) return null;
  const offered = Object.keys(versionOf(agreement.model, agreement.modelVersion)?.answers ?? {}).length;
  const isBegun = outcome.answered + outcome.proposed > 0;
  return (
    <div className="checklist-summary">
      {isBegun && <ScoreBar {...outcome} />}
      {!isBegun && offered > 0 && <span className="soft">{checklist.modelOffers(offered)}</span>}
      <LinkButton
        href={addresses.checklist(agreement.processorId, agreement.id)}
        icon={ListChecks}
        look="quiet"
        label={`${isBegun ? checklist.open : checklist.start}: ${agreement.title || words.untitled}`}
      >
        {isBegun ? checklist.open : checklist.start}
      </LinkButton>
    </div>
  );
}
