import { useQuery } from '@tanstack/react-query';
import { useContext, useEffect, useState } from 'react';
import {
  ComboBox,
  ComboBoxStateContext,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import { type Control, useController, useFormContext } from 'react-hook-form';
import { searchEntries, withCatalogue } from '../../../shared/explained/catalogue.ts';
import { type ProcessorInput, processorFields } from '../../../shared/fields/processor.ts';
import type { FoundEntry } from '../../../shared/schema/catalogue.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { countryName } from '../../../shared/words/places.ts';
import { orpc } from '../../api/client.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldParts } from '../../ui/field-parts.tsx';

const MAX_SUGGESTIONS = 8;

/** The name of a new supplier, with what the catalogue knows by it; anything else may be typed. */
export function NameField({ control }: { readonly control: Control<ProcessorInput> }) {
  const { catalogue } = useMessages();
  const { language } = useLanguage();
  const { field, fieldState } = useController({ control, name: 'name' });
  const { getValues, reset, formState } = useFormContext<ProcessorInput>();
  // What stood in the form before an entry was chosen, to go back to.
  const [picked, setPicked] = useState<{ entry: FoundEntry; before: ProcessorInput } | null>(null);
  const [moment, setMoment] = useState<'before-typing' | 'typing' | 'chosen'>('before-typing');
  const query = useQuery(orpc.catalogue.entries.queryOptions());
  const found =
    moment === 'chosen' ? [] : searchEntries(query.data ?? [], field.value).slice(0, MAX_SUGGESTIONS);

  function fill(values: ProcessorInput) {
    reset({ ...values }, { keepDefaultValues: true, keepDirty: false, keepErrors: false });
  }

  function choose(entry: FoundEntry) {
    const before = getValues();
    // Nobody was asked for the role yet, and a person has just said which supplier it is.
    const named = { ...before, name: entry.legalEntity ?? entry.name, role: entry.role ?? before.role };
    setMoment('chosen');
    setPicked({ entry, before });
    fill(withCatalogue(named, entry, language));
  }

  return (
    <>
      <ComboBox
        className="field"
        items={found}
        inputValue={field.value}
        value={null}
        allowsCustomValue
        menuTrigger="input"
        defaultFilter={() => true}
        isRequired
        isInvalid={fieldState.error !== undefined}
        validationBehavior="aria"
        isDisabled={formState.isSubmitting}
        onInputChange={(typed) => {
          if (typed === field.value) return;
          setMoment('typing');
          field.onChange(typed);
        }}
        onChange={(key) => {
          const entry = found.find(({ name }) => name === key);
          if (entry) choose(entry);
        }}
        onBlur={field.onBlur}
      >
        <FieldParts
          label={processorFields.name.label[language]}
          help={processorFields.name.help?.[language]}
          error={fieldState.error}
        >
          <Input className="input" dir="auto" autoComplete="off" autoFocus />
        </FieldParts>
        <OpenOnArrival hasArrived={query.isSuccess} isAsked={moment === 'typing' && found.length > 0} />
        <Popover className="popover">
          <ListBox className="options">
            <ListBoxSection id="catalogue">
              <Header className="options-header soft small">{catalogue.pickHelp}</Header>
              {found.map((entry) => (
                <ListBoxItem key={entry.name} id={entry.name} textValue={entry.name} className="option">
                  <Suggestion entry={entry} />
                </ListBoxItem>
              ))}
            </ListBoxSection>
          </ListBox>
        </Popover>
      </ComboBox>
      <div role="status">
        {picked && (
          <div className="notice info">
            <div className="notice-body">
              <p className="text">
                {catalogue.picked(picked.entry.name, formatDate(picked.entry.stateAsOf, language))}
              </p>
              <div className="actions">
                <Button
                  look="quiet"
                  onPress={() => {
                    fill(picked.before);
                    setPicked(null);
                    setMoment('typing');
                  }}
                >
                  {catalogue.takeBack}
                </Button>
              </div>
            </div>
          </div>
        )}
      </div>
    </>
  );
}

/** A list opens by itself only at a letter typed: who typed before the catalogue came sees it when it comes. */
function OpenOnArrival(props: { readonly hasArrived: boolean; readonly isAsked: boolean }) {
  const { hasArrived, isAsked } = props;
  const state = useContext(ComboBoxStateContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the moment that the catalogue comes.
  useEffect(() => {
    if (hasArrived && isAsked && state?.isFocused) state.open(null, 'input');
  }, [hasArrived]);
  return null;
}

function Suggestion({ entry }: { readonly entry: FoundEntry }) {
  const { catalogue } = useMessages();
  const { language } = useLanguage();
  const { name, legalEntity, country, parent, parentCountry, stateAsOf } = entry;
  const place = (code: string | null) => code && countryName(code, language);
  const parentOf = [parent, place(parentCountry)].filter(Boolean).join(', ');
  const details = [legalEntity, place(country), parentOf !== '' && catalogue.parentIs(parentOf)].filter(
    Boolean,
  );
  return (
    <span className="text">
      <span className="strong">{name}</span>
      {details.length > 0 && <span className="soft"> · {details.join(' · ')}</span>}
      <span className="soft small"> · {catalogue.pick(formatDate(stateAsOf, language))}</span>
    </span>
  );
}
