import { Component, type ReactNode } from 'react';
import { useMessages } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';

interface BoundaryProps {
  /** A new address resets the error. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/** A fault in one page leaves the frame intact. */
export class PageBoundary extends Component<BoundaryProps, { readonly failedAt: string | null }> {
  override state: { readonly failedAt: string | null } = { failedAt: null };

  static getDerivedStateFromError() {
    return { failedAt: '' };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.failedAt !== null && before.resetKey !== this.props.resetKey) {
      this.setState({ failedAt: null });
    }
  }

  override render() {
    return this.state.failedAt === null ? this.props.children : <Broken />;
  }
}

/** What stands in no place of its own: a fault in it takes nothing of the page along. */
export class Aside extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? null : this.props.children;
  }
}

function Broken() {
  const { shell } = useMessages();
  return (
    <div className="page" role="alert">
      <h1>{shell.brokenTitle}</h1>
      <p className="reading">{shell.brokenText}</p>
      <div className="actions">
        <Button look="primary" onPress={() => location.reload()}>
          {shell.reload}
        </Button>
      </div>
    </div>
  );
}
