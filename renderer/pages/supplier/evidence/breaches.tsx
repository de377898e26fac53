import { FileText } from 'lucide-react';
import { breachStand } from '../../../../shared/explained/breaches.ts';
import { type Breach, breachFields, breachInput } from '../../../../shared/fields/breach.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import type { ExplainedBreach } from '../../../../shared/fields/record.ts';
import type { SupplierNotice } from '../../../../shared/schema/breach.ts';
import { timeLeft } from '../../../../shared/words/breaches.ts';
import { capital } from '../../../../shared/words/format.ts';
import { client } from '../../../api/client.ts';
import { FieldSet } from '../../../forms/field-set.tsx';
import { Facts, Fields } from '../../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useDay, useNow } from '../../../register/status.tsx';
import { addresses } from '../../../router/addresses.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { PartForm, partInput } from '../base/part-form.tsx';
import { RecordHeader } from '../base/record-header.tsx';
import { RecordsPanel } from '../base/records-panel.tsx';
import { useSupplier } from '../base/supplier-context.tsx';

const parts = ['what', 'clock', 'authority', 'subjects', 'others', 'closing'] as const;

/** Breaches at the supplier, each with its clock, and how it has notified so far (Arts 28(1), 33 GDPR). */
export function Breaches() {
  const { breaches } = useMessages();
  const { view } = useSupplier();
  return (
    <RecordsPanel
      id="breaches"
      title={breaches.title}
      kind="breach"
      entries={view.record.breaches}
      add={breaches.add}
      none={breaches.none}
      lead={<Measured states={view.breachStates} />}
      view={(entry) => <BreachView entry={entry} />}
      form={(entry) => <BreachForm entry={entry} />}
    />
  );
}

/** How often the supplier was in time: evidence of the guarantees that it gives. */
function Measured({ states }: { readonly states: readonly ExplainedBreach[] }) {
  const { breaches } = useMessages();
  if (states.length === 0) return null;
  const count = (notice: SupplierNotice) => states.filter((state) => state.notice === notice).length;
  return (
    <p className="reading panel-lead">
      {breaches.measured(states.length, {
        inTime: count('in-time'),
        late: count('late'),
        noTerm: count('no-term'),
        differs: count('differs'),
        unknown: count('unknown'),
      })}
    </p>
  );
}

function BreachView({ entry }: { readonly entry: Breach }) {
  const { breaches } = useMessages();
  const { language } = useLanguage();
  const { view } = useSupplier();
  const day = useDay();
  const state = view.breachStates.find(({ breachId }) => breachId === entry.id);
  const now = useNow();
  const { tone, stand } = breachStand(state, day, now);
  const dueAt = state?.authority === 'open' ? state.dueAt : null;
  const left = dueAt === null || now === null ? null : timeLeft(dueAt, now, language);
  return (
    <>
      <RecordHeader
        entity="breach"
        id={entry.id}
        name={entry.nature}
        edit={breaches.edit(entry.nature)}
        remove={() => client.breaches.remove({ id: entry.id, version: entry.version })}
      >
        <Chip tone={tone}>{breaches.stands[stand]}</Chip>
      </RecordHeader>
      {left && <p className={left.isOver ? 'strong late' : 'strong'}>{capital(left.full)}</p>}
      {state?.sentences.map((sentence) => (
        <p key={sentence.nl} className="reading">
          {sentence[language]}
        </p>
      ))}
      <div className="actions">
        <LinkButton
          href={addresses.breachReport(view.record.processor.id, entry.id)}
          look="quiet"
          icon={FileText}
          label={breaches.sheetOf(entry.nature)}
        >
          {breaches.sheet}
        </LinkButton>
      </div>
      <dl className="facts">
        {parts.map((part) => (
          <Facts key={part} of={withoutName} section={part} values={entry} />
        ))}
      </dl>
    </>
  );
}

/** The nature is the heading. */
const { nature: _nature, ...withoutName } = breachFields;

function BreachForm({ entry }: { readonly entry: Breach | null }) {
  const { breaches } = useMessages();
  return (
    <PartForm
      entity="breach"
      title={entry ? breaches.editTitle : breaches.addTitle}
      schema={breachInput}
      now={entry}
      input={entry ? partInput(entry) : emptyOf(breachFields)}
      send={(save) => client.breaches.save(save)}
      done={breaches.saved}
    >
      {() => (
        <>
          <p className="reading soft">{breaches.counting}</p>
          {parts.map((part) => (
            <FieldSet key={part} legend={breaches.parts[part]}>
              <Fields of="breach" section={part} />
            </FieldSet>
          ))}
        </>
      )}
    </PartForm>
  );
}
