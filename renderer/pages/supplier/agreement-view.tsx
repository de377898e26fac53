import type { Agreement } from '../../../shared/fields/agreement.ts';
import { shownStatus } from '../../../shared/law/stated.ts';
import { formatDate, formatPeriod } from '../../../shared/words/format.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { client } from '../../api/client.ts';
import { Facts } from '../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { StatusChip } from '../../ui/chip.tsx';
import { FactSheet } from '../../ui/fact-sheet.tsx';
import { Fact } from '../../ui/page.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import type { Recognised } from './base/recognise.ts';
import { RecordHeader } from './base/record-header.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { ChecklistSummary } from './checklist/checklist-summary.tsx';
import { AgreementDocuments } from './documents/agreement-documents.tsx';
import { proposalsOf } from './documents/found-dates.tsx';
import { EarlyEnd } from './early-end.tsx';
import { SwitchingFacts } from './switching.tsx';

interface AgreementViewProps {
  readonly agreement: Agreement;
  readonly onFiles: (files: readonly File[]) => void;
  readonly isBusy: boolean;
  /** What was found in the document that was just added to it. */
  readonly found: Recognised | null;
  readonly onForget: () => void;
}

/** One agreement as it is recorded, with its documents; a document that is dropped on it belongs to it. */
export function AgreementView({ agreement: entry, onFiles, isBusy, found, onForget }: AgreementViewProps) {
  const { agreement, terms, labels } = useMessages();
  const { language } = useLanguage();
  const { view, canEdit } = useSupplier();
  const dropped = useFileDrop(canEdit && !isBusy ? onFiles : null);
  const state = view.agreementStates.find((other) => other.agreementId === entry.id);
  const title = entry.title || agreement.untitled;
  const day = (date: string | null) => date && formatDate(date, language);
  const { role } = view.record.processor;
  const shown = state && shownStatus({ agreementStatus: state.status, covered: state.covered, role });
  const isCounting = view.verdict.agreementId === entry.id && view.record.agreements.length > 1;
  return (
    <div {...dropped} className="drop-around">
      <RecordHeader
        entity="agreement"
        id={entry.id}
        name={title}
        edit={agreement.edit(title)}
        remove={() => client.agreements.remove({ id: entry.id, version: entry.version })}
      >
        {shown && <StatusChip status={shown} />}
        {isCounting && <span className="soft">{agreement.counts}</span>}
      </RecordHeader>
      {state && !state.covered && (
        <p className="reading text">
          <Sentence text={`${state.reason[language]} ${state.nextStep[language]}`} />
        </p>
      )}
      <EarlyEnd of={entry} className="reading text" />
      <FactSheet>
        <Fact label={labels.agreement.recorded}>{terms.recorded[entry.recorded]}</Fact>
        <Fact label={labels.agreement.model}>{entry.model && terms.model[entry.model]}</Fact>
        {entry.notRequiredReason && (
          <Fact label={labels.agreement.notRequiredReason}>
            {terms.notRequiredReason[entry.notRequiredReason]}
          </Fact>
        )}
        <Fact label={labels.agreement.signedOn}>{day(entry.signedOn)}</Fact>
        <Fact label={labels.agreement.effectiveOn}>{day(entry.effectiveOn)}</Fact>
        <Fact label={labels.agreement.endsOn}>{day(entry.endsOn)}</Fact>
        <Fact label={labels.agreement.renewal}>
          {terms.renewal[entry.renewal.kind]}
          {entry.renewal.kind === 'automatic' && entry.renewal.months !== null
            ? `, ${agreement.renewsBy(agreement.months(entry.renewal.months))}`
            : ''}
          {entry.renewal.kind !== 'indefinite' && entry.endsOn === null
            ? `, ${agreement.endNotRecorded}`
            : ''}
        </Fact>
        <Fact label={labels.agreement.notice}>{entry.notice && formatPeriod(entry.notice, language)}</Fact>
        {entry.noticeGivenOn && (
          <Fact label={labels.agreement.noticeGivenOn}>{day(entry.noticeGivenOn)}</Fact>
        )}
        {entry.deletionConfirmedOn && (
          <Fact label={labels.agreement.deletionConfirmedOn}>{day(entry.deletionConfirmedOn)}</Fact>
        )}
        <Facts of="agreement" section="reminding" values={entry} />
        <Fact label={labels.agreement.breachTermHours}>
          {entry.breachTermHours === null ? null : agreement.hours(entry.breachTermHours)}
        </Fact>
        <Fact label={labels.agreement.subProcessorAuthorisation}>
          {entry.subProcessorAuthorisation && terms.authorisation[entry.subProcessorAuthorisation]}
        </Fact>
        <SwitchingFacts agreement={entry} />
        <Facts of="agreement" section="regimes" values={entry} />
        {entry.remark && <Fact label={labels.agreement.remark}>{entry.remark}</Fact>}
      </FactSheet>
      {state && state.switching.length > 0 && (
        <p className="reading">{state.switching.map((sentence) => sentence[language]).join(' ')}</p>
      )}
      <AgreementDocuments agreement={entry} onFiles={onFiles} isBusy={isBusy} />
      {found && <FoundAfter agreement={entry} found={found} onForget={onForget} />}
      <ChecklistSummary agreement={entry} />
    </div>
  );
}

/** Dates in a document that was added to an agreement, which the agreement lacks. */
function FoundAfter(
  props: Pick<AgreementViewProps, 'agreement' | 'onForget'> & { readonly found: Recognised },
) {
  const { agreement: entry, found, onForget } = props;
  const { documents } = useMessages();
  const { edit } = useSupplier();
  const { named } = proposalsOf(found, documents.ofSignature);
  if (named.every(({ meaning, date }) => entry[meaning] === date)) return null;
  return (
    <div className="notice info" role="status">
      <div className="notice-body">
        <p className="text">{documents.foundAfter(inSentence(found.file.name))}</p>
        <div className="actions">
          <Button
            onPress={() => {
              edit(`agreement:${entry.id}`, { read: found });
              onForget();
            }}
          >
            {documents.foundTake}
          </Button>
          <Button look="quiet" onPress={onForget}>
            {documents.foundDrop}
          </Button>
        </div>
      </div>
    </div>
  );
}
