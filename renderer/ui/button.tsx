import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  readonly look?: Look;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** A button with text; the text is its accessible name. */
export function Button({ look = 'secondary', icon: Icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button ${look}`}>
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
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className="button quiet icon-only"
      render={(props) => <button {...props} title={label} />}
    >
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
