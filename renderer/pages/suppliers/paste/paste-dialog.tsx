import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { client, orpc } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Decision } from '../../../ui/dialog.tsx';
import { Failure, Progress } from '../../../ui/states.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { tell, tellFailure } from '../../../ui/toast.tsx';
import { CatalogueOffers } from '../../catalogue/offers.tsx';
import { fileOf, withHeader } from '../../import/pasted.ts';
import { TakeOver, Trial } from '../../import/trial.tsx';
import { useImport } from '../../import/use-import.ts';
import { NoHeader } from './no-header.tsx';

interface PasteDialogProps {
  /** The clipboard contents; empty = they are pasted here. */
  readonly text: string;
  readonly onClose: () => void;
}

/**
 * Rows from a spreadsheet: read, checked like a trial import, then imported; the import can be undone as one
 * change.
 */
export function PasteDialog({ text: first, onClose }: PasteDialogProps) {
  const { grid, importList, common } = useMessages();
  const road = useImport();
  const [text, setText] = useState(first);
  // Whether the person assigned the columns.
  const [isNamed, setNamed] = useState(false);
  const [offered, setOffered] = useState<Finished['lines']>(null);
  const finish = useFinish(onClose, setOffered);
  const { state, preview } = road;
  const [isAsking, setAsking] = useState(false);
  // What was pasted is nowhere else: it goes on a yes only. What was taken over is in the register.
  const isPasted = (text.trim() !== '' || state.kind !== 'choose') && state.kind !== 'done';
  const cancel = () => (isPasted ? setAsking(true) : onClose());

  // Rows pasted with the keyboard are checked without another click.
  const begin = useRef(() => first.trim() !== '' && road.choose(fileOf(first)));
  useEffect(() => {
    begin.current();
  }, []);
  useEffect(() => {
    if (state.kind === 'done') void finish.current(state.finished);
  }, [state, finish]);

  const hasNoHeader =
    state.kind === 'choose' && state.error !== null && problemOf(state.error).code === 'invalid';
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => !isOpen && cancel()}>
      <Modal className="modal broad">
        <Dialog className="dialog paste">
          <Heading slot="title" level={2}>
            {grid.pasteTitle}
          </Heading>
          {state.kind === 'choose' && !hasNoHeader && (
            <form
              className="form"
              onSubmit={(event) => {
                event.preventDefault();
                if (text.trim() !== '') road.choose(fileOf(text));
              }}
            >
              {state.error !== null && <Failure error={state.error} />}
              <TextField
                label={grid.pasteLabel}
                help={grid.pasteHelp}
                value={text}
                onChange={setText}
                multiline
                autoFocus
              />
              <div className="actions end">
                <Button onPress={cancel}>{common.cancel}</Button>
                <Button look="primary" type="submit" isDisabled={text.trim() === ''}>
                  {grid.pasteLook}
                </Button>
              </div>
            </form>
          )}
          {hasNoHeader && (
            <NoHeader
              text={text}
              error={isNamed ? state.error : null}
              onCancel={cancel}
              onReady={(mapping) => {
                setNamed(true);
                road.choose(fileOf(withHeader(text, mapping)), mapping);
              }}
            />
          )}
          {offered && (
            <>
              <CatalogueOffers lines={offered} />
              <div className="actions end">
                <Button onPress={onClose}>{common.close}</Button>
              </div>
            </>
          )}
          {(state.kind === 'reading' || (state.kind === 'done' && !offered)) && (
            <div role="status">
              <Progress label={importList.reading} done={null} total={0} />
            </div>
          )}
          {state.kind === 'running' && (
            <div className="stack" role="status">
              <Progress
                label={importList.running}
                done={state.total === 0 ? null : state.done}
                total={state.total}
              />
              <div className="actions">
                <Button onPress={road.stop}>{importList.stop}</Button>
              </div>
            </div>
          )}
          {state.kind === 'preview' && preview && (
            <>
              {state.error !== null && <Failure error={state.error} />}
              <Trial
                road={road}
                preview={preview}
                isStale={state.isStale}
                unseenRows={isNamed ? 1 : 0}
                hasNoButton
              />
              <div className="actions end">
                <Button
                  look="quiet"
                  onPress={() => {
                    setNamed(false);
                    road.reset();
                  }}
                >
                  {grid.pasteOther}
                </Button>
                <Button onPress={cancel}>{common.cancel}</Button>
                <TakeOver road={road} preview={preview} isStale={state.isStale} />
              </div>
            </>
          )}
          <Decision
            isOpen={isAsking}
            title={grid.pasteLeaveTitle}
            confirm={grid.pasteLeave}
            cancel={grid.pasteStay}
            isDangerous
            onConfirm={onClose}
            onCancel={() => setAsking(false)}
          >
            {grid.pasteLeaveText}
          </Decision>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type Finished = Extract<ReturnType<typeof useImport>['state'], { kind: 'done' }>['finished'];

/** Reports what was imported with a way to undo it, and closes unless the catalogue can add something. */
function useFinish(onClose: () => void, onOffers: (lines: Finished['lines']) => void) {
  const { grid, common } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const takeBack = useMutation(
    orpc.register.undo.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries();
        tell(grid.tookBack);
      },
      onError: (error) => tellFailure(problemOf(error).message[language]),
    }),
  );
  return useRef(async ({ result, lines }: Finished) => {
    // The import hook unmounts with this dialog, before it could refetch the new state itself.
    void queries.invalidateQueries();
    tell(
      grid.pasteDone(result.created, result.updated),
      lines === null ? undefined : { label: common.undo, run: () => takeBack.mutate(lines) },
    );
    const offers = lines === null ? [] : await client.catalogue.offers({ lines }).catch(() => []);
    if (offers.length === 0) onClose();
    else onOffers(lines);
  });
}
