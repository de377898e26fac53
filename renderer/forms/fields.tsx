/**
 * The fields of a form, from the catalogue: what a field is called, how it is filled in and what helps are said there.
 * They find their form by its {@link FormFrame}.
 */
import { type ReactNode, useState } from 'react';
import { useController } from 'react-hook-form';
import { type EntityName, kinds } from '../../shared/fields/catalogue.ts';
import type { Fields as Catalogue, Field } from '../../shared/fields/field.ts';
import type { Language } from '../../shared/schema/primitives.ts';
import { choicesOf, valueText } from '../../shared/words/fields.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { Checkbox, YesNo } from '../ui/choice.tsx';
import { CountryField } from '../ui/country-field.tsx';
import { useIsShown } from '../ui/fact-sheet.tsx';
import type { FieldText } from '../ui/field-parts.tsx';
import { MomentField } from '../ui/moment-field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Fact } from '../ui/page.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Written } from '../ui/written.tsx';
import { Day } from './day.tsx';
import { useNewName, useSuggestions } from './suggestions.ts';

/** The fields of a kind of record, or of an object within one. */
type Of = EntityName | Catalogue;
const fieldsOf = (of: Of): Catalogue => (typeof of === 'string' ? kinds[of].fields : of);

interface SectionProps {
  readonly of: Of;
  readonly section: string;
  /** The field that gets the focus when the form opens. */
  readonly focused?: string;
}

/** The fields of one section of a form, in their order. */
export function Fields({ of, section, focused }: SectionProps) {
  return Object.entries(fieldsOf(of))
    .filter(([, field]) => field.section === section)
    .map(([name]) => <FieldOf key={name} of={of} name={name} autoFocus={name === focused} />);
}

interface FieldOfProps {
  readonly of: Of;
  readonly name: string;

  /** The object in the form's values that holds the field: `renewal`, `contacts.0`. */
  readonly at?: string;
  /** Help that depends on more than the field. */
  readonly help?: string;
  /** Texts to choose from that depend on more than the field. */
  readonly suggestions?: readonly string[];
  readonly autoFocus?: boolean;
}

/** One field of a form. */
export function FieldOf({ of, name, at, help, suggestions, autoFocus = false }: FieldOfProps) {
  const { language } = useLanguage();
  const field = fieldsOf(of)[name];
  if (!field) throw new Error(`no field ${name}`);
  const path = at === undefined ? name : `${at}.${name}`;
  return (
    <div className={field.isWide ? 'wide' : 'field-of'} data-answer={path}>
      <BoundField
        name={path}
        field={field}
        label={field.label[language]}
        help={help ?? field.help?.[language]}
        suggestions={suggestions}
        autoFocus={autoFocus}
      />
    </div>
  );
}

/** What decides how a value is filled in. */
type Filled = Pick<
  Field,
  'kind' | 'empty' | 'words' | 'options' | 'decimals' | 'isRequired' | 'isDone' | 'allowsUnknown' | 'suggests'
>;

interface BoundProps extends Omit<FieldText, 'error'> {
  readonly name: string;
  readonly field: Filled;
  readonly suggestions?: readonly string[] | undefined;
  readonly autoFocus?: boolean;
}

/** A control of a form under a label of its own: for what is no field of a record. */
export function BoundField({ name, ...rest }: BoundProps) {
  const { field: bound, fieldState } = useController({ name });
  return (
    <FieldControl
      {...rest}
      value={bound.value}
      onChange={bound.onChange}
      onBlur={bound.onBlur}
      error={fieldState.error}
    />
  );
}

interface ControlProps extends FieldText {
  readonly field: Filled;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onBlur: () => void;
  readonly suggestions?: readonly string[] | undefined;
  readonly autoFocus?: boolean;
}

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const asTexts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The control in which a field of this kind is filled in. */
export function FieldControl({ field, value, suggestions, autoFocus = false, ...shared }: ControlProps) {
  const { language } = useLanguage();
  const { common } = useMessages();
  const found = useSuggestions(field);
  const newName = useNewName(found, asText(value));
  const isOptional = field.empty === null;
  switch (field.kind) {
    case 'day':
      return <Day {...shared} isDone={field.isDone ?? false} value={asText(value)} />;
    case 'moment':
      return <MomentField {...shared} value={asText(value)} />;
    case 'country':
      return (
        <CountryField
          {...shared}
          value={asText(value) || null}
          allowsUnknown={field.allowsUnknown ?? false}
        />
      );
    case 'number':
      return (
        <NumberField
          {...shared}
          value={typeof value === 'number' ? value : null}
          {...(field.decimals !== undefined && { decimals: field.decimals })}
        />
      );
    case 'flag':
      return (
        <YesNo
          {...shared}
          value={typeof value === 'boolean' ? value : null}
          {...(isOptional && { open: common.notAsked })}
        />
      );
    case 'list': {
      const { error } = shared;
      return (
        <ListText
          {...shared}
          value={asTexts(value)}
          error={Array.isArray(error) ? error.find(Boolean) : error}
        />
      );
    }
    case 'choices':
      return (
        <Choices
          label={shared.label}
          help={shared.help}
          names={choicesOf(field, language)}
          value={asTexts(value)}
          onChange={shared.onChange}
        />
      );
    case 'choice':
      return (
        <SelectField
          {...shared}
          options={optionsOf(field, asText(value), language)}
          none={isOptional ? common.notRecorded : undefined}
          value={asText(value)}
        />
      );
    default:
      return (
        <TextField
          {...shared}
          help={newName ?? shared.help}
          value={asText(value) ?? ''}
          onChange={isOptional ? (typed) => shared.onChange(typed.trim() || null) : shared.onChange}
          multiline={field.kind === 'text'}
          type={field.kind === 'email' ? 'email' : field.kind === 'website' ? 'url' : 'text'}
          suggestions={suggestions ?? found}
          isRequired={field.isRequired ?? false}
          autoFocus={autoFocus}
        />
      );
  }
}

interface ChoicesProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly names: Readonly<Record<string, string>>;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Some of a closed set, each with a box to tick; in the order of the set. */
export function Choices({ label, help, names, value, onChange }: ChoicesProps) {
  const all = Object.keys(names);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot be laid out like the other labels
    <div role="group" aria-label={label} className="field">
      <span className="label">{label}</span>
      {all.map((one) => (
        <Checkbox
          key={one}
          isSelected={value.includes(one)}
          onChange={(isChosen) =>
            onChange(all.filter((other) => (other === one ? isChosen : value.includes(other))))
          }
        >
          {names[one] ?? one}
        </Checkbox>
      ))}
      {help && <span className="help">{help}</span>}
    </div>
  );
}

/** The answers of a choice; one that was chosen and has been dropped since stays among them. */
function optionsOf(field: Filled, chosen: string | null, language: Language) {
  const { options } = field;
  if (!options) return Object.entries(choicesOf(field, language)).map(([value, name]) => ({ value, name }));
  const all = chosen === null || options.includes(chosen) ? options : [...options, chosen];
  return all.map((value) => ({ value, name: value }));
}

interface ChoiceOfProps extends Omit<FieldText, 'error'> {
  readonly name: string;
  /** Every value with its name, in list order. */
  readonly names: Readonly<Record<string, string>>;
  readonly none?: string;
}

/** A choice among records, which no catalogue can name. */
export function ChoiceOf({ name, names, none, ...text }: ChoiceOfProps) {
  const { field, fieldState } = useController({ name });
  return (
    <SelectField
      {...text}
      options={Object.entries(names).map(([value, words]) => ({ value, name: words }))}
      {...(none !== undefined && { none })}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error}
    />
  );
}

interface ListTextProps extends FieldText {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly onBlur: () => void;
}

/** Several short texts on one line, separated by commas. */
function ListText({ value, onChange, ...rest }: ListTextProps) {
  const [text, setText] = useState(() => value.join(', '));
  return (
    <TextField
      {...rest}
      value={text}
      onChange={(next) => {
        setText(next);
        const parts = next.split(',').map((part) => part.trim());
        onChange(parts.filter((part) => part !== ''));
      }}
    />
  );
}

interface FactsProps {
  readonly of: Of;
  readonly section: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What is recorded in one section: a field that is always shown names its gap, another appears once it is filled in. */
export function Facts({ of, section, values }: FactsProps) {
  const { language } = useLanguage();
  return Object.entries(fieldsOf(of)).flatMap(([name, field]): ReactNode => {
    if (field.section !== section) return [];
    const text = valueText(field, values[name], language);
    if (text === '' && !field.isAlwaysShown) return [];
    return <FactOf key={name} field={field} text={text} />;
  });
}

function FactOf({ field, text }: { readonly field: Field; readonly text: string }) {
  const { language } = useLanguage();
  const { common } = useMessages();
  const label = field.label[language];
  if (text === '' || field.kind !== 'text' || !field.isWide)
    return <Fact label={label}>{text === '' && field.kind === 'flag' ? common.notAsked : text}</Fact>;
  return <LongFact label={label} text={text} />;
}

function LongFact({ label, text }: { readonly label: string; readonly text: string }) {
  if (!useIsShown(false)) return null;
  return (
    <div className="wide fact">
      <dt>{label}</dt>
      <dd className="text reading">
        <Written text={text} of={label} />
      </dd>
    </div>
  );
}
