import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { ViewFormat, ViewInput } from '../../shared/fields/view.ts';
import { client } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { Button } from './button.tsx';
import { saveFile } from './save-file.ts';
import { Progress } from './states.tsx';
import { tell, tellFailure } from './toast.tsx';
import { isLost } from './use-kept-focus.ts';

const tables = ['xlsx', 'ods', 'csv', 'json'] as const;

interface ExportMenuProps {
  /** What the list is called on the screen. */
  readonly name: string;
  /** The question that the list answers: the file has all its rows, not only those that are loaded. */
  readonly list: ViewInput;
  /** The day of the list; null = today. */
  readonly asOf: string | null;
  /** Whether its rows are days of a calendar. */
  readonly isOfDays?: boolean;
  /** Whether all suppliers with everything recorded can be had from here too. */
  readonly withEverything?: boolean;
}

/** Saves the list above which it stands as a file, as it is shown; a long one shows how far it is and can be stopped. */
export function ExportMenu({ name, list, asOf, isOfDays = false, withEverything = false }: ExportMenuProps) {
  const { exportList } = useMessages();
  const { language } = useLanguage();
  const { state, run, cancel } = useExport();
  const box = useRef<HTMLDivElement>(null);
  const isShown = state !== null;
  useEffect(() => {
    // The button that stopped it is gone, and the focus with it.
    if (!isShown) return;
    return () => {
      if (isLost()) box.current?.querySelector('button')?.focus();
    };
  }, [isShown]);
  const formats: readonly ViewFormat[] = isOfDays ? [...tables, 'ics'] : tables;

  function choose(key: string) {
    const [what, format] = key.split(' ');
    const table = tables.find((known) => known === format);
    if (what === 'all' && table) {
      run(async (signal) => {
        const file = await client.exports.make({ format: table, language, asOf }, { signal });
        return { file, told: exportList.savedWhole(file.name) };
      });
      return;
    }
    const chosen = formats.find((known) => known === format) ?? 'xlsx';
    run(async (signal, report) => {
      for await (const step of await client.exports.view(
        { list, format: chosen, language, asOf },
        { signal },
      )) {
        if (step.type === 'progress') report(step);
        else {
          const file = await client.exports.fetch({ resultId: step.resultId }, { signal });
          return { file, told: exportList.saved(file.name, step.rows) };
        }
      }
      return null;
    });
  }

  const items = (what: 'view' | 'all', kinds: readonly ViewFormat[]) =>
    kinds.map((format) => (
      <MenuItem key={format} id={`${what} ${format}`} className="option">
        {exportList.formats[format]}
      </MenuItem>
    ));
  return (
    <div className="export-menu" ref={box}>
      <MenuTrigger>
        <Button look="quiet" icon={Download} aria-label={exportList.buttonOf(name)}>
          {exportList.button}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="options"
            aria-label={exportList.buttonOf(name)}
            onAction={(key) => choose(String(key))}
          >
            {withEverything ? (
              <>
                <MenuSection>
                  <Header className="options-header">{exportList.thisList}</Header>
                  {items('view', formats)}
                </MenuSection>
                <MenuSection>
                  <Header className="options-header">{exportList.everything}</Header>
                  {items('all', tables)}
                </MenuSection>
              </>
            ) : (
              items('view', formats)
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {state !== null && (
        <div className="export-running" role="status">
          <Progress
            label={state.total === null ? exportList.running : exportList.done(state.done, state.total)}
            done={state.total === null ? null : state.done}
            total={state.total ?? 0}
          />
          <Button look="quiet" onPress={cancel}>
            {exportList.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}

interface Rows {
  readonly done: number;
  readonly total: number | null;
}
type Work = (
  signal: AbortSignal,
  report: (rows: Rows) => void,
) => Promise<{ readonly file: File; readonly told: string } | null>;

/** Milliseconds after which it is shown that a file is being made: most are there sooner. */
const PATIENCE = 400;

/** One file at a time; leaving the page stops it. `state` null = nothing to show. */
function useExport() {
  const { exportList } = useMessages();
  const { language } = useLanguage();
  const [state, setState] = useState<Rows | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(work: Work) {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    let rows: Rows = { done: 0, total: null };
    let isLong = false;
    const timer = setTimeout(() => {
      isLong = true;
      setState(rows);
    }, PATIENCE);
    try {
      const made = await work(own.signal, (step) => {
        rows = { done: step.done, total: step.total };
        if (isLong && running.current === own) setState(rows);
      });
      if (made === null || own.signal.aborted) return;
      saveFile(made.file, made.file.name);
      tell(made.told);
    } catch (error) {
      // Check the signal for cancellation: each link reports it differently.
      if (!own.signal.aborted) tellFailure(problemOf(error).message[language]);
    } finally {
      clearTimeout(timer);
      if (running.current === own) setState(null);
    }
  }

  return {
    state,
    run: (work: Work) => void start(work),
    cancel: () => {
      running.current?.abort();
      running.current = null;
      setState(null);
      tell(exportList.cancelled);
    },
  };
}
