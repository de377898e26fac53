import type { ReactNode } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { FieldParts, type FieldText } from './field-parts.tsx';

interface SuggestFieldProps<Item extends Suggestion> extends FieldText {
  /** What is offered for the text as it is now, found by the field that asks. */
  readonly items: readonly Item[];
  readonly text: string;
  /** Key of the item that was chosen from the list; null while the text is only typed. */
  readonly picked: string | null;
  /** A text that a person typed: never the same as `text`. */
  readonly onText: (text: string) => void;
  readonly onPick: (item: Item) => void;
  readonly onBlur?: () => void;
  /** Whether the list opens, with `nothing` in it, where there is no item for the text. */
  readonly opensEmpty?: boolean;
  /** What stands in the list without an item. */
  readonly nothing: string;
  /** The box for the text, with what stands beside it. */
  readonly input?: ReactNode;
  /** What an item shows. */
  readonly children: (item: Item) => ReactNode;
}

interface Suggestion {
  readonly key: string;
  readonly name: string;
}

/** A text with a list of what it may mean. Text that is in no list stays as it is typed: the field that asks judges it. */
export function SuggestField<Item extends Suggestion>(props: SuggestFieldProps<Item>) {
  const { items, text, children } = props;
  return (
    <ComboBox
      className="field"
      items={items}
      inputValue={text}
      value={props.picked}
      allowsCustomValue
      allowsEmptyCollection={props.opensEmpty ?? true}
      menuTrigger="input"
      defaultFilter={() => true}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      onInputChange={(typed) => {
        if (typed !== text) props.onText(typed);
      }}
      onChange={(key) => {
        const item = items.find((one) => one.key === key);
        if (item) props.onPick(item);
      }}
      {...(props.onBlur && { onBlur: props.onBlur })}
    >
      <FieldParts label={props.label} help={props.help} error={props.error}>
        {props.input ?? <Input className="input" autoComplete="off" />}
      </FieldParts>
      <Popover className="popover">
        <ListBox
          className="options"
          renderEmptyState={() => <div className="options-empty">{props.nothing}</div>}
        >
          {(item: Item) => (
            <ListBoxItem id={item.key} textValue={item.name} className="option">
              {children(item)}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
