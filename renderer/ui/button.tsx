import type { LucideIcon } from 'lucide-react';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  readonly look?: Look;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** What a button that keeps the focus still hears. */
const FOCUS = /^on(Focus|Blur)/;

/** The attributes of a button that is there, may have the focus, and does nothing: neither its own nor sending a form. */
const still = (props: ComponentProps<'button'>): ComponentProps<'button'> => ({
  ...Object.fromEntries(Object.entries(props).filter(([name]) => !name.startsWith('on') || FOCUS.test(name))),
  type: 'button',
  'aria-disabled': true,
});

/**
 * A button that cannot be used while it has the focus keeps it: a browser takes the focus from what is disabled, and gives it
 * to nothing, also where the button can be used again after its work. It is disabled when the focus goes elsewhere.
 */
function useFocusKeeping(
  { isDisabled = false, onFocusChange }: AriaButtonProps,
  title?: string,
): Pick<AriaButtonProps, 'isDisabled' | 'onFocusChange' | 'render'> {
  const [hasFocus, setFocus] = useState(false);
  const keeps = isDisabled && hasFocus;
  return {
    isDisabled: isDisabled && !keeps,
    render: (props) => <button {...(keeps ? still(props) : props)} title={title} />,
    onFocusChange(has) {
      setFocus(has);
      onFocusChange?.(has);
    },
  };
}

/** A button with text; the text is its accessible name. */
export function Button({ look = 'secondary', icon: Icon, children, ...rest }: ButtonProps) {
  const keeping = useFocusKeeping(rest);
  return (
    <AriaButton {...rest} {...keeping} className={`button ${look}`}>
      {Icon && <Icon size={16} className="icon" aria-hidden />}
      {children}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'aria-label'> {
  readonly icon: LucideIcon;
  readonly label: string;
}

/** An icon-only button: its name is announced, and shown on hover. */
export function IconButton({ icon: Icon, label, ...rest }: IconButtonProps) {
  const keeping = useFocusKeeping(rest, label);
  return (
    <AriaButton {...rest} {...keeping} aria-label={label} className="button quiet icon-only">
      <Icon size={18} className="icon" aria-hidden />
    </AriaButton>
  );
}

interface LinkButtonProps {
  readonly href: string;
  readonly look?: Look;
  readonly icon?: LucideIcon;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link to another page that looks like a button. */
export function LinkButton({ href, look = 'secondary', icon: Icon, label, children }: LinkButtonProps) {
  return (
    <a href={href} className={`button ${look}`} aria-label={label}>
      {Icon && <Icon size={16} className="icon" aria-hidden />}
      {children}
    </a>
  );
}
