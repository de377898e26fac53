import {
  ArrowLeftRight,
  Building2,
  CalendarDays,
  FileText,
  House,
  type LucideIcon,
  Settings,
  Upload,
} from 'lucide-react';
import { formatNumber } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useStatus } from '../register/status.tsx';
import { useAttention, useTransferCount } from '../register/use-attention.ts';
import { addresses } from '../router/addresses.ts';
import { useAddress } from '../router/router.ts';

interface Entry {
  readonly page: string;
  readonly href: string;
  readonly name: string;
  readonly icon: LucideIcon;
  /** The number of matters that need attention there. */
  readonly count?: number | null | undefined;
}

export function Rail() {
  const { shell } = useMessages();
  const { organisation } = useStatus();
  const page = useAddress().path[0] ?? '';
  const asked = useAttention().data;
  const transfers = useTransferCount();
  const entries: readonly Entry[] = [
    {
      page: '',
      href: addresses.start,
      name: shell.start,
      icon: House,
      count: asked && (asked.counts.now ?? 0) + (asked.counts.soon ?? 0),
    },
    {
      page: 'suppliers',
      href: addresses.suppliers,
      name: shell.suppliers,
      icon: Building2,
      count: asked?.suppliers,
    },
    {
      page: 'transfers',
      href: addresses.transfers,
      name: shell.transfers,
      icon: ArrowLeftRight,
      count: transfers,
    },
    { page: 'calendar', href: addresses.calendar, name: shell.calendar, icon: CalendarDays },
    { page: 'reports', href: addresses.reports, name: shell.reports, icon: FileText },
    { page: 'import', href: addresses.import, name: shell.import, icon: Upload },
    { page: 'settings', href: addresses.settings, name: shell.settings, icon: Settings },
  ];
  return (
    <nav className="rail" aria-label={shell.navigation}>
      <a className="rail-brand" href={addresses.start}>
        <span className="rail-mark" aria-hidden />
        <span className="rail-word">{shell.product}</span>
      </a>
      <ul>
        {entries.map((entry) => (
          <li key={entry.page}>
            <RailLink entry={entry} isCurrent={entry.page === page} />
          </li>
        ))}
      </ul>
      {organisation && <p className="rail-organisation text">{organisation}</p>}
    </nav>
  );
}

function RailLink({ entry, isCurrent }: { readonly entry: Entry; readonly isCurrent: boolean }) {
  const { shell } = useMessages();
  const { language } = useLanguage();
  const Icon = entry.icon;
  return (
    <a
      href={entry.href}
      className="rail-link"
      aria-current={isCurrent ? 'page' : undefined}
      title={entry.name}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden className="icon" />
      <span className="rail-word">{entry.name}</span>
      {entry.count ? (
        <span className="rail-count">
          <span aria-hidden>{formatNumber(entry.count, language)}</span>
          <span className="visually-hidden">, {shell.needsAttention(entry.count)}</span>
        </span>
      ) : null}
    </a>
  );
}
