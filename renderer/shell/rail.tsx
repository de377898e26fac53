import { formatNumber } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useUrgentCount } from '../register/use-attention.ts';
import { useCanWrite } from '../register/use-can-write.ts';
import { addresses } from '../router/addresses.ts';
import { type KnownPage, pages, railOf } from '../router/pages.ts';
import { useAddress } from '../router/router.ts';
import { RegisterMenu } from './register-menu.tsx';

/** The pages of the register; those under the one that is open stand one step in. */
export function Rail() {
  const { shell } = useMessages();
  const { path } = useAddress();
  const open = railOf(path);
  const here = path.join('/');
  const urgent = useUrgentCount();
  const canWrite = useCanWrite();
  const below = pages.filter(
    ({ under, address }) => under === open && (canWrite || address !== addresses.newSupplier),
  );
  return (
    <nav className="rail" aria-label={shell.navigation}>
      <a className="rail-brand" href={addresses.start}>
        <span className="rail-mark" aria-hidden />
        <span className="rail-word">{shell.product}</span>
      </a>
      <ul>
        {pages
          .filter(({ under }) => under === null)
          .map((page) => (
            <li key={page.path}>
              <RailLink
                page={page}
                isCurrent={page.path === open}
                isHere={page.path === here}
                count={page.path === '' ? urgent : null}
              />
              {page.path === open && below.length > 0 && (
                <ul className="rail-below">
                  {below.map((one) => (
                    <li key={one.path}>
                      <RailLink page={one} isCurrent={one.path === here} isHere={one.path === here} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
      </ul>
      <RegisterMenu />
    </nav>
  );
}

interface RailLinkProps {
  readonly page: KnownPage;
  /** This page or one under it is open. */
  readonly isCurrent: boolean;
  readonly isHere: boolean;
  /** What has to be done there now; null = not counted. */
  readonly count?: number | null;
}

function RailLink({ page, isCurrent, isHere, count = null }: RailLinkProps) {
  const messages = useMessages();
  const { language } = useLanguage();
  const Icon = page.icon;
  const name = page.name(messages);
  return (
    <a
      href={page.address}
      className={isCurrent ? 'rail-link current' : 'rail-link'}
      aria-current={isHere ? 'page' : isCurrent ? 'true' : undefined}
      title={name}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden className="icon" />
      <span className="rail-word">{name}</span>
      {count ? (
        <span className="rail-count">
          <span aria-hidden>{formatNumber(count, language)}</span>
          <span className="visually-hidden">, {messages.shell.urgent(count)}</span>
        </span>
      ) : null}
    </a>
  );
}
