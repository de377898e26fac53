import { FilePlus2, Keyboard, Languages, type LucideIcon, Moon, Sun } from 'lucide-react';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useTheme } from '../i18n/theme.tsx';
import { useCanWrite } from '../register/use-can-write.ts';
import { addresses } from '../router/addresses.ts';
import { pages } from '../router/pages.ts';
import { navigate } from '../router/router.ts';
import { showKeys } from './keys.tsx';

export interface Command {
  readonly id: string;
  readonly name: string;
  readonly icon: LucideIcon;
  /** The page above it, for a page one step under another. */
  readonly under?: string | undefined;
  /** The key that does the same on every page. */
  readonly keys?: string;
  /** Other words by which it is found. */
  readonly words?: string;
  readonly run: () => void;
}

/** Pages that only change things. */
const changing: ReadonlySet<string> = new Set(['suppliers/new', 'import']);

/** Everything that the palette offers apart from finding suppliers: jobs first, then pages, then the looks. */
export function useCommands(): readonly Command[] {
  const messages = useMessages();
  const { shell, jobs, help } = messages;
  const { language, setLanguage } = useLanguage();
  const { isDark, setTheme } = useTheme();
  const nameOf = (path: string | null) => pages.find((page) => page.path === path)?.name(messages);
  const named: Readonly<Record<string, Pick<Command, 'name' | 'words'> & { readonly keys?: string }>> = {
    'suppliers/new': { name: shell.addSupplier },
    incident: { name: jobs.incidentCommand },
    import: { name: shell.import, words: shell.importList },
    reports: { name: shell.reports, words: shell.makeOverview },
    help: { name: help.title, words: help.glossary, keys: 'F1' },
  };
  const canWrite = useCanWrite();
  const offered = canWrite ? pages : pages.filter(({ path }) => !changing.has(path));
  const listed: Command[] = offered.map((page) => ({
    id: page.path === '' ? 'start' : page.path,
    name: nameOf(page.path) ?? '',
    icon: page.icon,
    under: nameOf(page.under),
    run: () => navigate(page.address),
    ...named[page.path],
  }));
  const isJob = ({ id }: Command) => id === 'suppliers/new' || id === 'incident';
  return [
    ...listed.filter(isJob).map((job) => ({ ...job, under: undefined })),
    {
      id: 'overview',
      name: shell.makeOverview,
      icon: FilePlus2,
      run: () => navigate(addresses.reports),
    },
    ...listed.filter((page) => !isJob(page)),
    { id: 'keys', name: shell.keysTitle, icon: Keyboard, keys: '?', run: showKeys },
    {
      id: 'theme',
      name: isDark ? shell.toLight : shell.toDark,
      icon: isDark ? Sun : Moon,
      run: () => setTheme(isDark ? 'light' : 'dark'),
    },
    {
      id: 'language',
      name: language === 'nl' ? shell.toEnglish : shell.toDutch,
      icon: Languages,
      run: () => setLanguage(language === 'nl' ? 'en' : 'nl'),
    },
  ];
}
