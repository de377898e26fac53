import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { AdequacyOverride } from '../../../shared/fields/override.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { countryName } from '../../../shared/words/places.ts';
import type { Messages } from '../../../shared/words/ui.ts';
import { client } from '../../api/client.ts';
import { RecordGone } from '../../forms/changed-meanwhile.tsx';
import { UndoableRemove } from '../../forms/undoable-remove.tsx';
import { useOpenRow } from '../../forms/use-open-row.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useCanWrite } from '../../register/use-can-write.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { Written } from '../../ui/written.tsx';
import { OverrideForm } from './override-form.tsx';

const NEW = 'new';

/** The privacy officer's decisions on top of the list, with their form. */
export function Overrides({ overrides }: { readonly overrides: readonly AdequacyOverride[] }) {
  const { countries } = useMessages();
  const canWrite = useCanWrite();
  const [editing, setEditing] = useState<string | null>(null);
  const close = () => setEditing(null);
  const { shown, isGone } = useOpenRow(overrides, ({ id }) => id === editing);
  return (
    <Panel
      id="overrides"
      title={countries.overrides}
      actions={
        canWrite &&
        editing === null && (
          <Button icon={Plus} onPress={() => setEditing(NEW)}>
            {countries.addOverride}
          </Button>
        )
      }
    >
      <p className="reading soft panel-lead">{countries.overridesText}</p>
      {editing === NEW && <OverrideForm override={null} onClose={close} />}
      {shown.length === 0 && editing === null && <p>{countries.overridesNone}</p>}
      <ul className="records">
        {shown.map((override) => (
          <li key={override.id} className="record">
            {editing === override.id ? (
              <RecordGone value={isGone}>
                <OverrideForm override={override} onClose={close} />
              </RecordGone>
            ) : (
              <Override
                override={override}
                canEdit={canWrite && editing === null}
                onEdit={() => setEditing(override.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface OverrideProps {
  readonly override: AdequacyOverride;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
}

function Override({ override, canEdit, onEdit }: OverrideProps) {
  const { countries, labels } = useMessages();
  const { language } = useLanguage();
  const { id, version, country, kind } = override;
  const name = countryName(country, language);
  return (
    <>
      <header className="record-header">
        <h3 className="text">
          {name}: {countries.overrideDone[kind]} {periodOf(override, countries, language)}
        </h3>
        {canEdit && (
          <div className="actions">
            <IconButton icon={Pencil} label={countries.editOverrideOf(name)} onPress={onEdit} />
            <UndoableRemove
              entity="adequacy_override"
              id={id}
              name={countries.overrideOn(name)}
              remove={() => client.overrides.remove({ id, version })}
            />
          </div>
        )}
      </header>
      <p className="text reading">
        <Written text={override.reason} of={labels.adequacy_override.reason} />
      </p>
      <p className="soft text">
        {[
          countries.by(override.decidedBy, formatDate(override.decidedOn, language)),
          kind === 'add' && inSentence(override.decision),
          kind === 'add' && countries.conditions[override.condition],
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}

function periodOf(
  { kind, from, until }: AdequacyOverride,
  words: Messages['countries'],
  language: Language,
): string {
  const last = until === null ? null : formatDate(until, language);
  if (kind === 'extend') return last === null ? words.extendedOpen : words.extended(last);
  const first = formatDate(from, language);
  return last === null ? words.periodOpen(first) : words.period(first, last);
}
