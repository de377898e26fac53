import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { shortened } from '../../shared/words/in-sentence.ts';
import { useMessages } from '../i18n/language.tsx';
import { pagesAbove, pathOf } from '../router/pages.ts';
import { lastAddressOf, useAddress } from '../router/router.ts';
import { useIsShown } from './fact-sheet.tsx';
import { useWrongFocus } from './first-wrong.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { Written } from './written.tsx';

interface PageProps {
  readonly title: string;
  /** One sentence that says what question this page answers. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Fills the window instead of scrolling with it. */
  readonly isFilling?: boolean;
  readonly children: ReactNode;
}

/** A page above the current one. */
interface Crumb {
  readonly name: string;
  readonly href: string;
}

/** The record that the pages within are about: they lead back to it. */
export const Under = createContext<Crumb | null>(null);

/** Longest page name in a browser tab or window title; in characters. */
const TAB = 80;

/**
 * A page with its title; the title takes the focus when the page opens, so that a screen reader announces it
 * and Tab goes on from there. A field of the page that took the focus itself keeps it.
 */
export function Page({ title, lead, actions, isFilling = false, children }: PageProps) {
  const { shell } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  useKeptFocus(page);
  useWrongFocus();
  useEffect(() => {
    document.title = `${shortened(title.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim(), TAB)} · ${shell.product}`;
  }, [title, shell.product]);
  useEffect(() => {
    if (!page.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={page} className={isFilling ? 'page filling' : 'page'}>
      <header className="page-header">
        <div className="page-title">
          <WayBack />
          <h1 ref={heading} tabIndex={-1} className="text">
            {title}
          </h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** The pages above this one, from the rail down; nothing on a page of the rail itself. */
function WayBack() {
  const messages = useMessages();
  const { path } = useAddress();
  const about = useContext(Under);
  const crumbs: Crumb[] = pagesAbove(path).map((page) => ({
    name: page.name(messages),
    href: lastAddressOf(page.path) ?? page.address,
  }));
  const here = path.map(encodeURIComponent).join('/');
  if (about !== null && pathOf(about.href) !== here) crumbs.push(about);
  if (crumbs.length === 0) return null;
  return (
    <nav className="way-back" aria-label={messages.shell.wayBack}>
      <ol>
        {crumbs.map(({ name, href }) => (
          <li key={href}>
            <a href={href} className="text">
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface PanelProps {
  readonly title: string;
  readonly id?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Panel({ title, id, actions, children }: PanelProps) {
  const headingId = id === undefined ? undefined : `${id}-title`;
  return (
    <section className="panel" id={id} aria-labelledby={headingId}>
      <header className="panel-header">
        <h2 id={headingId} tabIndex={-1}>
          {title}
        </h2>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}

/** Name and value of one fact; a gap is shown, never hidden. */
export function Fact({ label, children }: { readonly label: string; readonly children?: ReactNode }) {
  const { common } = useMessages();
  const isGap = children === undefined || children === null || children === '';
  if (!useIsShown(isGap)) return null;
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd className={isGap ? 'gap' : 'text'}>
        {isGap ? (
          common.notRecorded
        ) : typeof children === 'string' ? (
          <Written text={children} of={label} />
        ) : (
          children
        )}
      </dd>
    </div>
  );
}
