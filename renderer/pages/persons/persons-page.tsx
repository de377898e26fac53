import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download, UserSearch } from 'lucide-react';
import { useState } from 'react';
import type { PersonRecord } from '../../../shared/fields/person.ts';
import { orpc } from '../../api/client.ts';
import { notFilledIn } from '../../i18n/field-error.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useStatus } from '../../register/status.tsx';
import { Button } from '../../ui/button.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tell } from '../../ui/toast.tsx';
import { Mentions } from './mentions.tsx';
import { Person } from './person.tsx';

/** Finds the register's data about a contact person, exports them, and erases them. */
export function PersonsPage() {
  const { persons } = useMessages();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState('');
  const [isTried, setTried] = useState(false);
  const query = useQuery({
    ...orpc.persons.find.queryOptions({ input: { words: asked }, placeholderData: keepPreviousData }),
    enabled: asked !== '',
    // The result is personal data: it is not cached for a later visit.
    gcTime: 0,
  });
  return (
    <Page title={persons.title} lead={persons.lead}>
      <form
        className="panel narrow form"
        aria-label={persons.find}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (words.trim() !== '' && words.trim() === asked) void query.refetch();
          setAsked(words.trim());
        }}
      >
        <TextField
          label={persons.words}
          help={persons.wordsHelp}
          value={words}
          onChange={setWords}
          error={isTried && words.trim() === '' ? notFilledIn : undefined}
        />
        <div className="actions">
          <Button look="primary" type="submit">
            {persons.find}
          </Button>
        </div>
      </form>
      {asked !== '' && query.isPending && <Loading lines={4} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {asked !== '' && query.isSuccess && <Found records={query.data} />}
      {asked !== '' && query.isSuccess && <Mentions words={asked} />}
    </Page>
  );
}

function Found({ records }: { readonly records: readonly PersonRecord[] }) {
  const { persons } = useMessages();
  const { today } = useStatus();
  if (records.length === 0) {
    return (
      <div className="panel narrow" role="status">
        <Empty icon={UserSearch} title={persons.nothingTitle}>
          {persons.nothingText}
        </Empty>
      </div>
    );
  }
  function save() {
    const name = `${persons.file}-${today}.json`;
    saveFile(new Blob([JSON.stringify(records, null, 2)], { type: 'application/json' }), name);
    tell(persons.exported(name));
  }
  return (
    <Panel
      id="found"
      title={persons.results}
      actions={
        <Button icon={Download} onPress={save}>
          {persons.export}
        </Button>
      }
    >
      <p className="soft" role="status">
        {persons.found(records.length)}
      </p>
      <ul className="records">
        {records.map((record) => (
          <li key={record.contact.id} className="record">
            <Person record={record} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
