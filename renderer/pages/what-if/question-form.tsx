import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldError } from 'react-hook-form';
import { compareNames } from '../../../shared/law/names.ts';
import { countryName } from '../../../shared/words/places.ts';
import { orpc } from '../../api/client.ts';
import { useCountryList } from '../../i18n/country-list.ts';
import { notADay, notFilledIn } from '../../i18n/field-error.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Radios } from '../../ui/choice.tsx';
import { CountryField } from '../../ui/country-field.tsx';
import { DateField, isDay } from '../../ui/date-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { NameField } from './name-field.tsx';
import { type Draft, queryOf, requestOf, scenarioKinds } from './question.ts';

interface QuestionFormProps {
  readonly asked: Draft;
  readonly onAsk: (draft: Draft) => void;
}

export function QuestionForm({ asked, onAsk }: QuestionFormProps) {
  const { whatIf } = useMessages();
  const [draft, setDraft] = useState(asked);
  const [isAsked, setAsked] = useState(false);
  // Another question comes from the address; the form stays, and with it the focus.
  const [known, setKnown] = useState(asked);
  if (queryOf(known).toString() !== queryOf(asked).toString()) {
    setKnown(asked);
    setDraft(asked);
    setAsked(false);
  }
  const isWhole = requestOf({ ...draft, on: null }, useCountryList()) !== null;
  const error = isAsked && !isWhole ? notFilledIn : undefined;

  return (
    <form
      className="form"
      aria-label={whatIf.question}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isDay(draft.on) && isWhole) onAsk(draft);
      }}
    >
      <Radios
        label={whatIf.kind}
        isStacked
        options={scenarioKinds.map((value) => ({ value, name: whatIf.kinds[value] }))}
        value={draft.kind}
        onChange={(kind) => {
          setAsked(false);
          setDraft({ ...draft, kind, subject: null });
        }}
      />
      {draft.kind === 'withdraw' && (
        <DecisionChoice
          value={draft.subject}
          error={error}
          onChange={(subject) => setDraft({ ...draft, subject })}
        />
      )}
      {draft.kind === 'add' && (
        <CountryField
          label={whatIf.country}
          error={error}
          value={draft.subject}
          onChange={(subject) => setDraft({ ...draft, subject })}
        />
      )}
      {(draft.kind === 'stop' || draft.kind === 'parent') && (
        <NameField
          label={whatIf.name}
          help={whatIf.nameHelp}
          error={draft.subject === null ? error : undefined}
          value={draft.subject ?? ''}
          onChange={(name) => setDraft({ ...draft, subject: name === '' ? null : name })}
        />
      )}
      {draft.kind === 'parent' && (
        <CountryField
          label={whatIf.parentCountry}
          error={draft.parent === null ? error : undefined}
          value={draft.parent}
          onChange={(parent) => setDraft({ ...draft, parent })}
        />
      )}
      <DateField
        label={whatIf.on}
        help={whatIf.onHelp}
        value={draft.on}
        error={isDay(draft.on) ? undefined : notADay}
        onChange={(on) => setDraft({ ...draft, on })}
      />
      <div className="actions">
        <Button look="primary" type="submit">
          {whatIf.run}
        </Button>
      </div>
    </form>
  );
}

interface DecisionChoiceProps {
  readonly value: string | null;
  readonly error: FieldError | undefined;
  readonly onChange: (code: string | null) => void;
}

/** Only places that currently have a decision: on the current list, or added by the privacy officer. */
function DecisionChoice({ value, error, onChange }: DecisionChoiceProps) {
  const { whatIf } = useMessages();
  const { language } = useLanguage();
  const list = useQuery(orpc.countries.inUse.queryOptions());
  const overrides = useQuery(orpc.overrides.list.queryOptions());
  const codes = new Set([
    ...(list.data?.jurisdictions ?? []).filter(({ adequacy }) => adequacy !== null).map(({ iso }) => iso),
    ...(overrides.data ?? []).filter(({ kind }) => kind === 'add').map(({ country }) => country),
  ]);
  const options = [...codes]
    .map((code) => ({ value: code, name: countryName(code, language) }))
    .sort((a, b) => compareNames(a.name, b.name));
  return (
    <SelectField
      label={whatIf.country}
      help={whatIf.withdrawHelp}
      error={error}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}
