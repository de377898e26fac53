import { BookmarkPlus, EllipsisVertical } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Dialog, DialogTrigger, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { firstColumns } from '../../../../shared/fields/list-columns.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { tell } from '../../../ui/toast.tsx';
import type { SavedViews, View } from './read-saved.ts';
import { currentView, isSameLook, type Look } from './saved-views.ts';

/** The default list. */
const firstLook: Look = { columns: [...firstColumns], widths: {} };

interface ViewTabsProps {
  /** The query as encoded in the address. */
  readonly query: string;
  readonly kept: SavedViews;
  readonly onChange: (change: Partial<SavedViews>) => void;
  readonly onOpen: (query: string) => void;
}

/** The saved views above the list: one click restores a query with its columns. */
export function ViewTabs({ query, kept, onChange, onOpen }: ViewTabsProps) {
  const { grid, common } = useMessages();
  const [renaming, setRenaming] = useState<string | null>(null);
  const { views, columns, widths } = kept;
  const current = currentView(kept, query);
  const isAll = current === undefined && query === '' && isSameLook(kept, firstLook);

  function open(view: Look & { readonly query: string }) {
    onChange({ columns: view.columns, widths: view.widths });
    onOpen(view.query);
  }

  function keep(name: string) {
    onChange({ views: [...views.filter((view) => view.name !== name), { name, query, columns, widths }] });
  }

  function act(view: View, action: string) {
    if (action === 'rename') setRenaming(view.name);
    if (action === 'replace') keepAs(view, { ...view, query, columns, widths });
    if (action === 'remove') {
      onChange({ views: views.filter((other) => other !== view) });
      tell(grid.viewRemoved(view.name), { label: common.undo, run: () => onChange({ views }), isOnly: true });
    }
  }

  function keepAs(view: View, next: View) {
    onChange({ views: views.map((other) => (other === view ? next : other)) });
  }

  return (
    <nav className="view-tabs" aria-label={grid.views}>
      <ul>
        <li>
          <button
            type="button"
            className="view-tab"
            aria-current={isAll ? 'true' : undefined}
            onClick={() => open({ query: '', ...firstLook })}
          >
            {grid.allSuppliers}
          </button>
        </li>
        {views.map((view) => (
          <li key={view.name}>
            {renaming === view.name ? (
              <Rename
                name={view.name}
                onDone={(name) => {
                  setRenaming(null);
                  if (name !== null) keepAs(view, { ...view, name });
                }}
              />
            ) : (
              <button
                type="button"
                className="view-tab text"
                aria-current={view === current ? 'true' : undefined}
                onClick={() => open(view)}
              >
                {view.name}
              </button>
            )}
            <MenuTrigger>
              <IconButton icon={EllipsisVertical} label={grid.viewOptions(view.name)} />
              <Popover className="popover">
                <Menu
                  className="options"
                  aria-label={grid.viewOptions(view.name)}
                  onAction={(action) => act(view, String(action))}
                >
                  <MenuItem id="rename" className="option">
                    {grid.renameView}
                  </MenuItem>
                  <MenuItem id="replace" className="option">
                    {grid.replaceView}
                  </MenuItem>
                  <MenuItem id="remove" className="option">
                    {grid.removeView}
                  </MenuItem>
                </Menu>
              </Popover>
            </MenuTrigger>
          </li>
        ))}
      </ul>
      {current === undefined && !isAll && (
        <DialogTrigger>
          <Button look="quiet" icon={BookmarkPlus}>
            {grid.keepView}
          </Button>
          <Popover className="popover" placement="bottom start">
            <NameForm name="" label={grid.keepView} onKeep={keep} />
          </Popover>
        </DialogTrigger>
      )}
    </nav>
  );
}

const MOST = 60;

/** The name of a view as a field in its place; Escape and an empty name change nothing. */
function Rename(props: { readonly name: string; readonly onDone: (name: string | null) => void }) {
  const { grid } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <input
      ref={field}
      className="input view-rename"
      aria-label={grid.viewName}
      defaultValue={props.name}
      maxLength={MOST}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onDone(null);
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
      onBlur={(event) => props.onDone(event.target.value.trim() || null)}
    />
  );
}

function NameForm(props: {
  readonly name: string;
  readonly label: string;
  readonly onKeep: (name: string) => void;
}) {
  const { grid, common } = useMessages();
  const [name, setName] = useState(props.name);
  const [isMissing, setMissing] = useState(false);
  return (
    <Dialog className="dialog view-name" aria-label={props.label}>
      {({ close }) => (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            const given = name.trim().slice(0, MOST);
            setMissing(given === '');
            if (given === '') return;
            props.onKeep(given);
            close();
          }}
        >
          <TextField
            label={grid.viewName}
            help={isMissing ? grid.viewNameMissing : grid.viewNameHelp}
            value={name}
            onChange={setName}
            autoFocus
          />
          <div className="actions">
            <Button look="primary" type="submit">
              {common.save}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
