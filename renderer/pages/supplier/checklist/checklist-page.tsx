import { Mail } from 'lucide-react';
import type { Agreement } from '../../../../shared/fields/agreement.ts';
import { inSentence } from '../../../../shared/words/in-sentence.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useShowsForm } from '../../../register/use-can-write.ts';
import { addresses } from '../../../router/addresses.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { Missing, WithSupplier } from '../base/with-supplier.tsx';
import { AnswerForm } from './answer-form.tsx';
import { DocumentBeside } from './document-beside.tsx';
import { AnswersRead } from './questions.tsx';
import { ScoreBar } from './score-bar.tsx';

/** What Art. 28 requires of an agreement, question by question, next to the agreement itself. */
export function ChecklistPage({ id, agreementId }: { readonly id: string; readonly agreementId: string }) {
  return (
    <WithSupplier id={id} about={agreementId}>
      {() => <Content agreementId={agreementId} />}
    </WithSupplier>
  );
}

function Content({ agreementId }: { readonly agreementId: string }) {
  const { checklist, agreement: words, documents } = useMessages();
  const { view } = useSupplier();
  const { processor, agreements } = view.record;
  const agreement = agreements.find((entry) => entry.id === agreementId);
  if (!agreement) {
    return (
      <Missing
        title={checklist.noAgreement}
        action={documents.toSupplier}
        href={addresses.supplier(processor.id)}
      >
        {checklist.noAgreementText}
      </Missing>
    );
  }
  return (
    <Page
      title={checklist.title}
      lead={
        <p className="text">
          {inSentence(processor.name)} · {checklist.lead(agreement.title || words.untitled)}
        </p>
      }
      actions={
        <LinkButton href={addresses.letter(processor.id, agreement.id)} icon={Mail}>
          {checklist.letter}
        </LinkButton>
      }
    >
      <div className="checklist-columns">
        <div className="panel">
          <Answers agreement={agreement} />
        </div>
        <DocumentBeside agreementId={agreement.id} />
      </div>
    </Page>
  );
}

function Answers({ agreement }: { readonly agreement: Agreement }) {
  const { view } = useSupplier();
  const showsForm = useShowsForm();
  const outcome = view.checklists.find((entry) => entry.agreementId === agreement.id);
  if (!outcome) return null;
  if (showsForm) return <AnswerForm agreement={agreement} context={outcome.context} />;
  return (
    <>
      <ScoreBar {...outcome} />
      <AnswersRead answers={agreement.checklist} context={outcome.context} />
    </>
  );
}
