import { useMutation } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CircleHelp } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { HeadFound } from '../../../shared/schema/register.ts';
import { orpc } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { coreMessage } from '../../i18n/field-error.ts';
import { formatMoment, formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Looks up the hash that a PDF prints in the history: which line it is, or that it is not there. */
export function PrintedHash() {
  const { history } = useMessages();
  const [typed, setTyped] = useState('');
  const look = useMutation(orpc.register.findHead.mutationOptions());
  // What is wrong with what was typed is said at its field.
  const [refused] = look.isError ? problemOf(look.error).fields : [];

  function submit(event: FormEvent) {
    event.preventDefault();
    look.mutate({ head: typed });
  }
  return (
    <Panel id="printed" title={history.printed}>
      <div className="stack tight">
        <p className="reading soft">{history.printedText}</p>
        <form className="form" aria-label={history.printed} noValidate onSubmit={submit}>
          <TextField
            label={history.printedField}
            help={history.printedHelp}
            value={typed}
            onChange={(next) => {
              setTyped(next);
              look.reset();
            }}
            error={refused && { type: 'core', message: coreMessage(refused.message) }}
          />
          <div className="actions">
            <Button type="submit" isDisabled={look.isPending}>
              {history.printedCheck}
            </Button>
          </div>
        </form>
        <div role="status">{look.data && <Found found={look.data} />}</div>
        {look.isError && !refused && <Failure error={look.error} />}
      </div>
    </Panel>
  );
}

function Found({ found }: { readonly found: HeadFound }) {
  const { history } = useMessages();
  const { language } = useLanguage();
  if (found.state === 'unknown') {
    return (
      <div className="notice blocked">
        <CircleAlert size={20} aria-hidden className="icon" />
        <p className="text">{found.lines === 0 ? history.printedEmptyRegister : history.printedUnknown}</p>
      </div>
    );
  }
  if (found.state === 'several') {
    return (
      <div className="notice">
        <CircleHelp size={20} aria-hidden className="icon" />
        <p className="text">{history.printedSeveral(found.count)}</p>
      </div>
    );
  }
  const { line, at, who, lines } = found;
  return (
    <div className="notice ok">
      <CircleCheck size={20} aria-hidden className="icon" />
      <div className="notice-body">
        <p className="strong text">
          {history.printedFound(formatNumber(line, language), formatMoment(at, language), who)}
        </p>
        <p>{history.printedSince(lines - line)}</p>
        <p className="soft">{history.printedVerify}</p>
      </div>
    </div>
  );
}
