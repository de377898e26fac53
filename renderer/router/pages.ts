/** Which pages there are, and under which other page each stands: for the rail, the way back and the palette. */
import {
  ArrowLeftRight,
  BookOpen,
  Building2,
  CalendarDays,
  CircleHelp,
  DatabaseBackup,
  FileText,
  Gavel,
  Globe,
  History,
  House,
  Landmark,
  ListChecks,
  type LucideIcon,
  Plus,
  Settings,
  Siren,
  Split,
  Trash2,
  Upload,
  UserSearch,
  Users,
} from 'lucide-react';
import type { Messages } from '../../shared/words/ui.ts';
import { addresses } from './addresses.ts';

export interface KnownPage {
  /** Its path, such as `settings/bin`. */
  readonly path: string;
  readonly address: string;
  readonly name: (words: Messages) => string;
  readonly icon: LucideIcon;
  /** Path of the page under which it stands; null = a page of the rail itself. */
  readonly under: string | null;
}

const page = (
  address: string,
  icon: LucideIcon,
  name: KnownPage['name'],
  under: string | null = null,
): KnownPage => ({ path: pathOf(address), address, icon, name, under });

/** In the order in which the rail shows them. */
export const pages: readonly KnownPage[] = [
  page(addresses.start, House, ({ shell }) => shell.start),
  page(addresses.suppliers, Building2, ({ shell }) => shell.suppliers),
  page(addresses.newSupplier, Plus, ({ shell }) => shell.newSupplier, 'suppliers'),
  page(addresses.incidentChoice, Siren, ({ shell }) => shell.incident, 'suppliers'),
  page(addresses.transfers, ArrowLeftRight, ({ shell }) => shell.transfers),
  page(addresses.lawEvents, Landmark, ({ transfers }) => transfers.law.title, 'transfers'),
  page(addresses.whatIf(new URLSearchParams()), Split, ({ whatIf }) => whatIf.title, 'transfers'),
  page(addresses.calendar, CalendarDays, ({ shell }) => shell.calendar),
  page(addresses.reports, FileText, ({ shell }) => shell.reports),
  page(addresses.decisions, Gavel, ({ decisions }) => decisions.title, 'reports'),
  page(addresses.publish, Globe, ({ publish }) => publish.title, 'reports'),
  page(addresses.import, Upload, ({ shell }) => shell.import),
  page(addresses.settings, Settings, ({ shell }) => shell.settings),
  page(addresses.sharing, Users, ({ sharing }) => sharing.title, 'settings'),
  page(addresses.safekeeping, DatabaseBackup, ({ safekeeping }) => safekeeping.title, 'settings'),
  page(addresses.countries, ListChecks, ({ countries }) => countries.title, 'settings'),
  page(addresses.catalogue, BookOpen, ({ catalogue }) => catalogue.title, 'settings'),
  page(addresses.persons, UserSearch, ({ persons }) => persons.title, 'settings'),
  page(addresses.history, History, ({ history }) => history.title, 'settings'),
  page(addresses.bin, Trash2, ({ bin }) => bin.title, 'settings'),
  page(addresses.help, CircleHelp, ({ help }) => help.title),
];

/** `#/settings/bin?x=1` gives `settings/bin`. */
export function pathOf(address: string): string {
  return address.replace(/^#\/?/, '').split('?', 1)[0] ?? '';
}

/** The pages above a path, from the rail down. A supplier's own page leads back to the list itself. */
export function pagesAbove(path: readonly string[]): readonly KnownPage[] {
  const own = pages.find((known) => known.path === path.join('/'));
  const above = own ? own.under : path.length > 2 ? (path[0] ?? null) : null;
  const parent = pages.find((known) => known.path === above);
  return parent ? [parent] : [];
}

/** The path of the rail under which a page stands. */
export function railOf(path: readonly string[]): string {
  return pagesAbove(path)[0]?.path ?? path[0] ?? '';
}
