import { useQueries, useQuery } from '@tanstack/react-query';
import { Building2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Heading,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { whereFound } from '../../shared/explained/where-found.ts';
import { foldName } from '../../shared/law/places.ts';
import { shortened } from '../../shared/words/in-sentence.ts';
import { orpc } from '../api/client.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { addresses } from '../router/addresses.ts';
import { navigate } from '../router/router.ts';
import { SupplierStatusChip } from '../ui/chip.tsx';
import { EndedMark } from '../ui/ended-mark.tsx';
import { useCommands } from './commands.ts';
import { nearestFirst } from './nearest.ts';

/** Suppliers that are shown, and among how many of those found the nearest are looked for. */
const [SHOWN, LOOKED_AT] = [8, 100];

/** Most characters of the words that say why a supplier was found. */
const REASON = 60;

/** Finds a supplier or a command without leaving the keyboard. */
export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <ModalOverlay
      className="overlay top"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="modal wide">
        <PaletteContent onClose={onClose} />
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({ onClose }: { readonly onClose: () => void }) {
  const { shell } = useMessages();
  const [text, setText] = useState('');
  // Not deferred: what Enter takes must match the current text, not an earlier one.
  const search = text.trim();
  const { data } = useQuery({
    ...orpc.processors.list.queryOptions({ input: { search, limit: LOOKED_AT } }),
    enabled: search !== '',
  });
  const commands = useCommands().filter(({ name, under = '', words = '' }) =>
    foldName(`${name} ${under} ${words}`).includes(foldName(search)),
  );
  const rows = search === '' ? [] : nearestFirst(data?.rows ?? [], search).slice(0, SHOWN);
  const reasons = useReasons(
    search,
    rows.map(({ id }) => id),
  );
  const first = rows[0] ? addresses.supplier(rows[0].id) : commands[0]?.id;
  const isFound = search !== '' && data !== undefined;
  const [isEntered, setEntered] = useState(false);

  function choose(chosen: string) {
    onClose();
    const command = commands.find(({ id }) => id === chosen);
    if (command) command.run();
    else navigate(chosen);
  }

  // Enter before anything is chosen means the first result, even if it has yet to arrive.
  useEffect(() => {
    if (!isEntered || !isFound) return;
    setEntered(false);
    if (first !== undefined) choose(first);
  });

  return (
    <Dialog className="dialog palette">
      <Heading slot="title" className="visually-hidden" level={2}>
        {shell.searchTitle}
      </Heading>
      <Autocomplete
        inputValue={text}
        onInputChange={(next) => {
          setText(next);
          setEntered(false);
        }}
      >
        <SearchField
          autoFocus
          className="field"
          onKeyDown={(event) => {
            // One press is enough to leave: the field would otherwise only clear itself first.
            if (event.key === 'Escape') onClose();
            const { target } = event;
            const hasChosen = target instanceof Element && target.hasAttribute('aria-activedescendant');
            if (event.key === 'Enter' && !hasChosen) setEntered(true);
          }}
        >
          <Label className="visually-hidden">{shell.searchLabel}</Label>
          <Input className="input" placeholder={shell.search} autoComplete="off" />
        </SearchField>
        <Menu
          className="options palette-options"
          aria-label={shell.searchResults}
          renderEmptyState={() => <p className="options-empty">{shell.searchNothing}</p>}
          onAction={(chosen) => choose(String(chosen))}
        >
          {rows.length > 0 && (
            <MenuSection>
              <Header className="options-header">{shell.suppliers}</Header>
              {rows.map((row) => (
                <MenuItem
                  key={row.id}
                  id={addresses.supplier(row.id)}
                  textValue={row.name}
                  className="option"
                >
                  <Building2 size={16} aria-hidden className="icon" />
                  <span className="text option-name">
                    {row.name}
                    {reasons.has(row.id) && (
                      <span className="soft small option-line">{reasons.get(row.id)}</span>
                    )}
                  </span>
                  <EndedMark endedOn={row.endedOn} />
                  <SupplierStatusChip of={{ ...row, hasFlows: row.places.length > 0 }} isPlain />
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {commands.length > 0 && (
            <MenuSection>
              <Header className="options-header">{shell.commands}</Header>
              {commands.map(({ id, name, under, keys, icon: Icon }) => (
                <MenuItem key={id} id={id} textValue={name} className="option">
                  <Icon size={16} aria-hidden className="icon" />
                  <span className="option-name">
                    {name}
                    {under !== undefined && <span className="soft"> · {under}</span>}
                  </span>
                  {keys !== undefined && <kbd>{keys}</kbd>}
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

/** Why suppliers were found whose names do not say it, by their id. */
function useReasons(search: string, ids: readonly string[]): ReadonlyMap<string, string> {
  const { language } = useLanguage();
  const records = useQueries({
    queries: ids.map((id) => orpc.processors.get.queryOptions({ input: { id } })),
  });
  return new Map(
    records.flatMap(({ data }) => {
      const found = data && whereFound(search, data.record, language);
      if (!data || !found) return [];
      return [[data.record.processor.id, `${found.label}: ${shortened(found.text, REASON)}`]];
    }),
  );
}
