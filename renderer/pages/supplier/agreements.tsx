import type { Agreement } from '../../../shared/fields/agreement.ts';
import { isSurelyCovered } from '../../../shared/law/stated.ts';
import { formatDate, formatPeriod } from '../../../shared/words/format.ts';
import { client } from '../../api/client.ts';
import { Facts } from '../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { StatusChip } from '../../ui/chip.tsx';
import { Fact } from '../../ui/page.tsx';
import { AgreementForm } from './agreement-form.tsx';
import { RecordHeader } from './base/record-header.tsx';
import { RecordsPanel } from './base/records-panel.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { ChecklistSummary } from './checklist/checklist-summary.tsx';
import { SwitchingFacts } from './switching.tsx';

export function Agreements() {
  const { supplier, agreement } = useMessages();
  const { view } = useSupplier();
  return (
    <RecordsPanel
      id="agreements"
      title={supplier.agreements}
      kind="agreement"
      entries={view.record.agreements}
      add={agreement.add}
      none={agreement.none}
      view={(entry) => <AgreementView agreement={entry} />}
      form={(entry) => <AgreementForm agreement={entry} />}
    />
  );
}

function AgreementView({ agreement: entry }: { readonly agreement: Agreement }) {
  const { agreement, terms, labels } = useMessages();
  const { language } = useLanguage();
  const { view } = useSupplier();
  const state = view.agreementStates.find((other) => other.agreementId === entry.id);
  const title = entry.title || agreement.untitled;
  const day = (date: string | null) => date && formatDate(date, language);
  const isUnsure = state?.covered && !isSurelyCovered(view.record.processor, entry, state);
  const isCounting = view.verdict.agreementId === entry.id && view.record.agreements.length > 1;
  return (
    <>
      <RecordHeader
        entity="agreement"
        id={entry.id}
        name={title}
        edit={agreement.edit(title)}
        remove={() => client.agreements.remove({ id: entry.id, version: entry.version })}
      >
        {state && <StatusChip status={isUnsure ? 'unsure' : state.status} />}
        {isCounting && <span className="soft">{agreement.counts}</span>}
      </RecordHeader>
      {state && !state.covered && (
        <p className="reading text">
          {state.reason[language]} {state.nextStep[language]}
        </p>
      )}
      <dl className="facts">
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
      </dl>
      {state && state.switching.length > 0 && (
        <p className="reading">{state.switching.map((sentence) => sentence[language]).join(' ')}</p>
      )}
      <ChecklistSummary agreement={entry} />
    </>
  );
}
