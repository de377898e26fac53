import { type Control, useWatch } from 'react-hook-form';
import {
  type Announcement,
  type AnnouncementInput,
  announcementFields,
  announcementInput,
} from '../../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import { addDays } from '../../../../shared/law/dates.ts';
import { client } from '../../../api/client.ts';
import { FieldOf } from '../../../forms/fields.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { useDay } from '../../../register/status.tsx';
import { PartForm, partInput } from '../base/part-form.tsx';
import { useSupplier } from '../base/supplier-context.tsx';

/**
 * Objection period for a sub-processor under the applicable agreement, in days (Art. 28(2) GDPR); null = none
 * agreed.
 */
function useObjectionDays(): number | null {
  const { record, verdict } = useSupplier().view;
  return record.agreements.find(({ id }) => id === verdict.agreementId)?.objectionDays ?? null;
}

/** @param props.entry null = a new one, announced today. */
export function AnnouncementForm({ entry }: { readonly entry: Announcement | null }) {
  const { evidence } = useMessages();
  const today = useDay();
  const days = useObjectionDays();
  const fresh: AnnouncementInput = {
    ...emptyOf(announcementFields),
    announcedOn: today,
    objectionUntil: days === null ? null : addDays(today, days),
  };
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
        <div className="fields">
          <FieldOf of="announcement" name="name" autoFocus />
          <FieldOf of="announcement" name="change" />
          <FieldOf of="announcement" name="announcedOn" />
          <FieldOf
            of="announcement"
            name="objectionUntil"
            help={days === null ? evidence.objectionUnknown : evidence.objectionHelp(days)}
          />
          <FieldOf of="announcement" name="decision" />
          <DecidedOn control={control} />
          <FieldOf of="announcement" name="remark" />
        </div>
      )}
    </PartForm>
  );
}

function DecidedOn({ control }: { readonly control: Control<AnnouncementInput> }) {
  const decision = useWatch({ control, name: 'decision' });
  return decision === 'open' ? null : <FieldOf of="announcement" name="decidedOn" />;
}
