import { Mail } from 'lucide-react';
import { type Certificate, certificateInput, emptyCertificate } from '../../../../shared/fields/evidence.ts';
import { certificateNames } from '../../../../shared/words/certificates.ts';
import { fieldName } from '../../../../shared/words/fields.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { client } from '../../../api/client.ts';
import { Fields } from '../../../forms/fields.tsx';
import { relativeDay } from '../../../i18n/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useDay } from '../../../register/status.tsx';
import { addresses } from '../../../router/addresses.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Chip, StatusChip } from '../../../ui/chip.tsx';
import { FactSheet } from '../../../ui/fact-sheet.tsx';
import { Fact } from '../../../ui/page.tsx';
import { PartForm, partInput } from '../base/part-form.tsx';
import { RecordHeader } from '../base/record-header.tsx';
import { RecordsPanel } from '../base/records-panel.tsx';
import { useSupplier } from '../base/supplier-context.tsx';

/** Evidence that the supplier provides sufficient guarantees (Art. 28(1) GDPR). */
export function Certificates() {
  const { evidence, letters } = useMessages();
  const { view } = useSupplier();
  return (
    <RecordsPanel
      id="certificates"
      title={evidence.certificates}
      kind="certificate"
      entries={view.record.certificates}
      add={evidence.addCertificate}
      none={evidence.noCertificates}
      foot={
        view.record.certificates.length === 0 && (
          <div className="actions">
            <LinkButton
              href={addresses.letter(view.record.processor.id, 'certificates')}
              look="quiet"
              icon={Mail}
            >
              {letters.topics.certificates}
            </LinkButton>
          </div>
        )
      }
      view={(entry) => <CertificateView entry={entry} />}
      form={(entry) => <CertificateForm entry={entry} />}
    />
  );
}

function Validity({ isOver, isUnsure }: { readonly isOver: boolean; readonly isUnsure: boolean }) {
  const { evidence } = useMessages();
  if (isOver) return <Chip tone="blocked">{evidence.expired}</Chip>;
  return isUnsure ? <StatusChip status="unsure" /> : <Chip tone="ok">{evidence.valid}</Chip>;
}

function CertificateView({ entry }: { readonly entry: Certificate }) {
  const { evidence, common } = useMessages();
  const { language } = useLanguage();
  const day = useDay();
  const name = certificateNames[entry.standard][language];
  const { validUntil } = entry;
  // What a list said of them, until somebody has seen the document.
  const isUnsure = useSupplier().view.record.processor.statedInList.some(
    ({ field }) => field === 'certificates',
  );
  return (
    <>
      <RecordHeader
        entity="certificate"
        id={entry.id}
        name={name}
        edit={evidence.edit(name)}
        remove={() => client.certificates.remove({ id: entry.id, version: entry.version })}
      >
        {validUntil === null ? (
          <Chip tone="unknown">{evidence.noEndDate}</Chip>
        ) : (
          <Validity isOver={validUntil < day} isUnsure={isUnsure} />
        )}
      </RecordHeader>
      <FactSheet>
        <Fact label={fieldName('certificate', 'issuer', language)}>{entry.issuer}</Fact>
        <Fact label={fieldName('certificate', 'issuedOn', language)}>
          {entry.issuedOn && formatDate(entry.issuedOn, language)}
        </Fact>
        <Fact label={fieldName('certificate', 'validUntil', language)}>
          {validUntil && (
            <>
              {formatDate(validUntil, language)}{' '}
              <span className="soft">{validUntil < day ? '' : relativeDay(validUntil, day, common)}</span>
            </>
          )}
        </Fact>
        <Fact label={fieldName('certificate', 'scope', language)}>{entry.scope}</Fact>
        {entry.remark && <Fact label={fieldName('certificate', 'remark', language)}>{entry.remark}</Fact>}
      </FactSheet>
    </>
  );
}

function CertificateForm({ entry }: { readonly entry: Certificate | null }) {
  const { evidence } = useMessages();
  return (
    <PartForm
      entity="certificate"
      title={entry ? evidence.editCertificate : evidence.addCertificate}
      schema={certificateInput}
      now={entry}
      input={entry ? partInput(entry) : emptyCertificate}
      send={(save) => client.certificates.save(save)}
      done={evidence.certificateSaved}
    >
      {() => (
        <div className="fields">
          <Fields of="certificate" section="own" />
        </div>
      )}
    </PartForm>
  );
}
