import { type Control, useWatch } from 'react-hook-form';
import {
  type Announcement,
  type AnnouncementInput,
  announcementFields,
  announcementInput,
} from '../../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import { addDays } from '../../../../shared/law/dates.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { client } from '../../../api/client.ts';
import { FieldOf } from '../../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useDay } from '../../../register/status.tsx';
import { isDay } from '../../../ui/date-field.tsx';
import { AnnouncedVerdict } from '../base/live-verdict.tsx';
import { PartForm, partInput } from '../base/part-form.tsx';
import { useSupplier } from '../base/supplier-context.tsx';

/** What the agreement that counts says of new sub-processors (Art. 28(2) GDPR): a term in days, or that consent is needed. */
function useAgreed(): { readonly days: number | null; readonly isConsent: boolean } {
  const { record, verdict } = useSupplier().view;
  const agreement = record.agreements.find(({ id }) => id === verdict.agreementId);
  const isConsent = agreement?.subProcessorAuthorisation === 'specific';
  return { days: isConsent ? null : (agreement?.objectionDays ?? null), isConsent };
}

/** The last day to object; left empty it is counted from the announcement, by the agreement. */
function ObjectionUntil({ control }: { readonly control: Control<AnnouncementInput> }) {
  const { evidence } = useMessages();
  const { language } = useLanguage();
  const { days } = useAgreed();
  const announcedOn: string | null = useWatch({ control, name: 'announcedOn' });
  const from = announcedOn !== null && isDay(announcedOn) ? announcedOn : null;
  return (
    <FieldOf
      of="announcement"
      name="objectionUntil"
      help={
        days === null
          ? evidence.objectionUnknown
          : evidence.objectionHelp(days, from && formatDate(addDays(from, days), language))
      }
    />
  );
}

/** @param props.entry null = a new one, announced today. */
export function AnnouncementForm({ entry }: { readonly entry: Announcement | null }) {
  const { evidence } = useMessages();
  const today = useDay();
  const { isConsent } = useAgreed();
  const fresh: AnnouncementInput = { ...emptyOf(announcementFields), announcedOn: today };
  return (
    <PartForm
      entity="announcement"
      title={entry ? evidence.editAnnouncement : evidence.addAnnouncement}
      schema={announcementInput}
      now={entry}
      input={entry ? partInput(entry) : fresh}
      send={(save) => client.announcements.save(save)}
      done={evidence.announcementSaved}
    >
      {({ control }) => (
        <div className="form-beside">
          <div className="fields">
            <FieldOf of="announcement" name="name" autoFocus />
            <FieldOf of="announcement" name="change" />
            <FieldOf of="announcement" name="announcedOn" />
            <FieldOf of="announcement" name="service" />
            <FieldOf of="announcement" name="country" />
            {!isConsent && <ObjectionUntil control={control} />}
            {entry !== null && entry.decision !== 'open' && <Decision control={control} />}
            <FieldOf of="announcement" name="remark" />
          </div>
          <AnnouncedVerdict control={control} />
        </div>
      )}
    </PartForm>
  );
}

/** A decision that was taken can be corrected; taking one may change the chain, and is done beside the form. */
function Decision({ control }: { readonly control: Control<AnnouncementInput> }) {
  const decision = useWatch({ control, name: 'decision' });
  return (
    <>
      <FieldOf of="announcement" name="decision" />
      {decision !== 'open' && <FieldOf of="announcement" name="decidedOn" />}
    </>
  );
}
