import { type Control, useWatch } from 'react-hook-form';
import { addDays } from '../../../../shared/law/dates.ts';
import {
  type Announcement,
  type AnnouncementInput,
  announcementInput,
} from '../../../../shared/schema/evidence.ts';
import { client } from '../../../api/client.ts';
import { DateOf, SelectOf, TextOf } from '../../../forms/bound.tsx';
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
    name: '',
    change: 'new',
    announcedOn: today,
    objectionUntil: days === null ? null : addDays(today, days),
    decision: 'open',
    decidedOn: null,
    remark: '',
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
          <TextOf control={control} name="name" label={evidence.name} isRequired autoFocus />
          <SelectOf control={control} name="change" label={evidence.change} names={evidence.changes} />
          <DateOf control={control} name="announcedOn" label={evidence.announcedOn} />
          <DateOf
            control={control}
            name="objectionUntil"
            label={evidence.objectionUntil}
            help={days === null ? evidence.objectionUnknown : evidence.objectionHelp(days)}
          />
          <SelectOf control={control} name="decision" label={evidence.decision} names={evidence.decisions} />
          <DecidedOn control={control} />
          <div className="wide">
            <TextOf control={control} name="remark" label={evidence.remark} multiline />
          </div>
        </div>
      )}
    </PartForm>
  );
}

function DecidedOn({ control }: { readonly control: Control<AnnouncementInput> }) {
  const { evidence } = useMessages();
  const decision = useWatch({ control, name: 'decision' });
  return decision === 'open' ? null : (
    <DateOf control={control} name="decidedOn" label={evidence.decidedOn} />
  );
}
