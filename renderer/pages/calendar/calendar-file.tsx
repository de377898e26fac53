import { useMutation } from '@tanstack/react-query';
import { CalendarPlus, Download } from 'lucide-react';
import { useState } from 'react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { client } from '../../api/client.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useOwnerChoices, usePeople } from '../../register/use-people.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { tell } from '../../ui/toast.tsx';

/** The dates as a file for a calendar program: all of them, of the person of this computer, or of an owner. */
export function CalendarFile() {
  const { calendar } = useMessages();
  return (
    <DialogTrigger>
      <Button icon={CalendarPlus}>{calendar.file}</Button>
      <Popover className="popover decide-popover" placement="bottom end">
        <Dialog className="stack">
          {({ close }) => (
            <>
              <Heading slot="title" level={2}>
                {calendar.file}
              </Heading>
              <p className="soft">{calendar.fileText}</p>
              <Choice onDone={close} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choice({ onDone }: { readonly onDone: () => void }) {
  const { calendar } = useMessages();
  const { language } = useLanguage();
  const people = usePeople();
  /** Undefined = nothing was chosen yet: then it is the person's own, where it is known who that is. */
  const [chosen, setChosen] = useState<string | null>();
  const save = useMutation({
    mutationFn: (owner: string | null) => client.reminders.calendar({ owner, language }),
    onSuccess: (file) => {
      saveFile(file, file.name);
      tell(calendar.fileSaved(file.name));
      onDone();
    },
  });
  const choices = useOwnerChoices(null);
  if (people.isPending) return <Loading lines={2} />;
  const own = people.me;
  const owner = chosen === undefined ? own : chosen;
  const failed = save.error ?? people.error;
  return (
    <>
      <SelectField
        label={calendar.fileOf}
        none={calendar.fileOfAll}
        options={choices}
        value={owner}
        onChange={setChosen}
      />
      {failed && <Failure error={failed} />}
      <div className="actions">
        <Button look="primary" icon={Download} isDisabled={save.isPending} onPress={() => save.mutate(owner)}>
          {calendar.fileSave}
        </Button>
      </div>
    </>
  );
}
