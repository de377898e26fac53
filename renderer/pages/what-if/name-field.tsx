import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { foldName } from '../../../shared/law/places.ts';
import { orpc } from '../../api/client.ts';
import { useMessages } from '../../i18n/language.tsx';
import { EndedMark } from '../../ui/ended-mark.tsx';
import type { FieldText } from '../../ui/field-parts.tsx';
import { SuggestField } from '../../ui/suggest-field.tsx';

const MAX_SUGGESTIONS = 8;

interface NameFieldProps extends FieldText {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The name of a supplier or sub-processor, found while typing. */
export function NameField({ label, help, error, value, onChange }: NameFieldProps) {
  const { whatIf } = useMessages();
  const [picked, setPicked] = useState<string | null>(null);
  const search = useDeferredValue(value.trim());
  const suppliers = useQuery({
    ...orpc.processors.list.queryOptions({ input: { search, limit: MAX_SUGGESTIONS } }),
    enabled: search !== '',
  });
  const subProcessors = useQuery(orpc.subProcessors.list.queryOptions());
  const items =
    search === ''
      ? []
      : [
          ...(suppliers.data?.rows ?? []).map(({ id, name, endedOn }) => ({
            key: id,
            name,
            endedOn,
            role: whatIf.isSupplier,
          })),
          ...(subProcessors.data ?? [])
            .filter(({ name }) => foldName(name).includes(foldName(search)))
            .slice(0, MAX_SUGGESTIONS)
            .map(({ id, name }) => ({ key: id, name, endedOn: null, role: whatIf.isSubProcessor })),
        ];
  return (
    <SuggestField
      label={label}
      help={help}
      error={error}
      items={items}
      text={value}
      picked={picked}
      opensEmpty={search !== ''}
      nothing={whatIf.noName}
      onText={(input) => {
        setPicked(null);
        onChange(input);
      }}
      onPick={(chosen) => {
        setPicked(chosen.key);
        onChange(chosen.name);
      }}
    >
      {(item) => (
        <>
          <span className="text">{item.name}</span>
          <EndedMark endedOn={item.endedOn} />
          <span className="soft small">{item.role}</span>
        </>
      )}
    </SuggestField>
  );
}
