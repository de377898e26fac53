import { CalendarClock, Moon, Search, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { formatDate } from '../../shared/words/format.ts';
import { notADay } from '../i18n/field-error.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useTheme } from '../i18n/theme.tsx';
import { useAsOf } from '../register/as-of.tsx';
import { useDay } from '../register/status.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { DateField, isDay } from '../ui/date-field.tsx';
import { Palette } from './palette.tsx';
import { SharingMark } from './sharing-mark.tsx';

export function TopBar() {
  const { shell } = useMessages();
  const { language, setLanguage } = useLanguage();
  const { isDark, setTheme } = useTheme();
  const [isSearching, setSearching] = useState(false);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setSearching(true);
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <header className="top-bar">
      <AriaButton className="search-button" onPress={() => setSearching(true)}>
        <Search size={16} aria-hidden className="icon" />
        <span className="search-words">{shell.search}</span>
        <kbd>{shell.searchKey}</kbd>
      </AriaButton>
      <div className="top-tools">
        <SharingMark />
        <AsOfChoice />
        <AriaButton
          className="button quiet language"
          aria-label={shell.switchLanguage}
          onPress={() => setLanguage(language === 'nl' ? 'en' : 'nl')}
        >
          {language === 'nl' ? 'NL' : 'EN'}
        </AriaButton>
        <IconButton
          icon={isDark ? Sun : Moon}
          label={isDark ? shell.toLight : shell.toDark}
          onPress={() => setTheme(isDark ? 'light' : 'dark')}
        />
      </div>
      <Palette isOpen={isSearching} onClose={() => setSearching(false)} />
    </header>
  );
}

function AsOfChoice() {
  const { shell } = useMessages();
  const { language } = useLanguage();
  const { asOf, setAsOf } = useAsOf();
  const day = useDay();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <DialogTrigger onOpenChange={(isOpen) => isOpen && setDraft(day)}>
      <AriaButton className="button quiet as-of">
        <CalendarClock size={16} aria-hidden className="icon" />
        <span>
          {shell.asOf} {formatDate(day, language)}
        </span>
      </AriaButton>
      <Popover className="popover as-of-popover" placement="bottom end">
        <Dialog className="dialog" aria-label={shell.asOfChange}>
          {({ close }) => (
            <form
              className="form"
              onSubmit={(event) => {
                event.preventDefault();
                if (!isDay(draft)) return;
                setAsOf(draft);
                close();
              }}
            >
              <DateField
                autoFocus
                label={shell.asOfChange}
                value={draft}
                onChange={setDraft}
                error={isDay(draft) ? undefined : notADay}
              />
              <div className="actions">
                <Button look="primary" type="submit">
                  {shell.apply}
                </Button>
                {asOf !== null && (
                  <Button
                    onPress={() => {
                      setAsOf(null);
                      close();
                    }}
                  >
                    {shell.asOfToday}
                  </Button>
                )}
              </div>
            </form>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
