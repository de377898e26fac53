import { useQueryClient } from '@tanstack/react-query';
import { UserX } from 'lucide-react';
import { useState } from 'react';
import type { PersonRecord } from '../../../shared/fields/person.ts';
import type { HistoryLine } from '../../../shared/schema/register.ts';
import { fieldName, fieldValue } from '../../../shared/words/fields.ts';
import { client } from '../../api/client.ts';
import { loadLocalState } from '../../api/local-state.ts';
import { problemOf } from '../../api/problem.ts';
import { OfficerNote } from '../../forms/officers-only.tsx';
import { notFilledIn } from '../../i18n/field-error.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useCanDecide } from '../../register/sharing.ts';
import { addresses } from '../../router/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Decision } from '../../ui/dialog.tsx';
import { Fact } from '../../ui/page.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tell, tellFailure } from '../../ui/toast.tsx';

/** One contact person at one supplier: stored data, history, and erasure. */
export function Person({ record }: { readonly record: PersonRecord }) {
  const { persons, terms } = useMessages();
  const canWrite = useCanDecide();
  const { contact, removed, processorId, processor, history } = record;
  return (
    <>
      <header className="record-header">
        <h3 className="text">
          <a href={addresses.supplier(processorId)}>{processor}</a>
        </h3>
        <Erase record={record} canErase={canWrite} />
      </header>
      <OfficerNote />
      {removed && <p className="soft">{persons.removed}</p>}
      <dl className="facts">
        <Fact label={persons.name}>{contact.name}</Fact>
        <Fact label={persons.email}>{contact.email}</Fact>
        <Fact label={persons.phone}>{contact.phone}</Fact>
        <Fact label={persons.role}>{terms.contactKind[contact.kind]}</Fact>
      </dl>
      <details className="person-history">
        <summary>{persons.history(history.length)}</summary>
        <TableScroll label={persons.history(history.length)}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{persons.when}</th>
                <th scope="col">{persons.who}</th>
                <th scope="col">{persons.field}</th>
                <th scope="col">{persons.old}</th>
                <th scope="col">{persons.new}</th>
              </tr>
            </thead>
            <tbody>
              {history.map((line) => (
                <Line key={line.seq} line={line} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      </details>
    </>
  );
}

function Line({ line }: { readonly line: HistoryLine }) {
  const { persons, supplier } = useMessages();
  const { language } = useLanguage();
  const value = (side: unknown) =>
    line.erased
      ? persons.erased
      : side === null
        ? ''
        : fieldValue('contact', line.field ?? '', side, language);
  return (
    <tr>
      <td className="nowrap">{formatMoment(line.at, language)}</td>
      <td className="text">{line.who}</td>
      <td className="text">
        {line.field === null
          ? supplier.historyAction[line.action]
          : fieldName('contact', line.field, language)}
      </td>
      <td className="text">{value(line.old)}</td>
      <td className="text">{value(line.new)}</td>
    </tr>
  );
}

interface EraseProps {
  readonly record: PersonRecord;
  /** Asks for it; a reason that is being typed stays when it may no longer be asked for. */
  readonly canErase: boolean;
}

function Erase({ record, canErase }: EraseProps) {
  const { persons } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { contact, processor, history } = record;
  const name = contact.name || contact.email;

  async function erase() {
    setTried(true);
    if (reason.trim() === '') return;
    setAsking(false);
    try {
      await client.persons.erase({ contactId: contact.id, reason: reason.trim() });
    } catch (error) {
      tellFailure(problemOf(error).message[language]);
      return;
    }
    // A form that opens meanwhile would offer the draft that is gone.
    await loadLocalState().finally(() => tell(persons.erasedDone));
    await queries.invalidateQueries();
  }

  return (
    <>
      {canErase && (
        <Button
          look="danger"
          icon={UserX}
          aria-label={persons.eraseOf(name, processor)}
          onPress={() => setAsking(true)}
        >
          {persons.erase}
        </Button>
      )}
      <Decision
        isOpen={isAsking}
        title={persons.eraseTitle(name)}
        confirm={persons.erase}
        isDangerous
        onConfirm={() => void erase()}
        onCancel={() => setAsking(false)}
      >
        <div className="form">
          <p>{persons.eraseText(processor, history.length)}</p>
          <p>{persons.exportFirst}</p>
          <TextField
            label={persons.reason}
            help={persons.reasonHelp}
            value={reason}
            onChange={setReason}
            error={isTried && reason.trim() === '' ? notFilledIn : undefined}
          />
        </div>
      </Decision>
    </>
  );
}
