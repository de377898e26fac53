import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useTheme } from '../i18n/theme.tsx';
import { useCanWrite } from '../register/use-can-write.ts';
import { addresses } from '../router/addresses.ts';
import { navigate } from '../router/router.ts';
import { showKeys } from './keys.tsx';

export interface Command {
  readonly id: string;
  readonly name: string;
  readonly run: () => void;
}

/** Commands that only change things. */
const changing: ReadonlySet<string> = new Set(['add', 'import-list']);

/**
 * Everything that the palette offers apart from finding suppliers: jobs first, then pages, then the theme.
 */
export function useCommands(): readonly Command[] {
  const {
    shell,
    jobs,
    countries,
    catalogue,
    decisions,
    bin,
    history,
    persons,
    publish,
    safekeeping,
    whatIf,
  } = useMessages();
  const { language, setLanguage } = useLanguage();
  const { isDark, setTheme } = useTheme();
  const canWrite = useCanWrite();
  const pages: readonly (readonly [id: string, name: string, address: string])[] = [
    ['add', shell.addSupplier, addresses.newSupplier],
    ['overview', shell.makeOverview, addresses.reports],
    ['import-list', shell.importList, addresses.import],
    ['incident', jobs.incidentCommand, addresses.incidentChoice],
    ['start', shell.start, addresses.start],
    ['suppliers', shell.suppliers, addresses.suppliers],
    ['transfers', shell.transfers, addresses.transfers],
    ['what-if', whatIf.title, addresses.whatIf(new URLSearchParams())],
    ['calendar', shell.calendar, addresses.calendar],
    ['reports', shell.reports, addresses.reports],
    ['decisions', decisions.title, addresses.decisions],
    ['publish', publish.title, addresses.publish],
    ['settings', shell.settings, addresses.settings],
    ['countries', countries.title, addresses.countries],
    ['catalogue', catalogue.title, addresses.catalogue],
    ['persons', persons.title, addresses.persons],
    ['bin', bin.title, addresses.bin],
    ['history', history.title, addresses.history],
    ['safekeeping', safekeeping.title, addresses.safekeeping],
  ];
  const offered = canWrite ? pages : pages.filter(([id]) => !changing.has(id));
  return [
    ...offered.map(([id, name, address]) => ({ id, name, run: () => navigate(address) })),
    { id: 'keys', name: shell.keysTitle, run: showKeys },
    {
      id: 'theme',
      name: isDark ? shell.toLight : shell.toDark,
      run: () => setTheme(isDark ? 'light' : 'dark'),
    },
    {
      id: 'language',
      name: language === 'nl' ? shell.toEnglish : shell.toDutch,
      run: () => setLanguage(language === 'nl' ? 'en' : 'nl'),
    },
  ];
}
