import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck, Download, Globe, Megaphone, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type {
  PublishedChange,
  PublishFormat,
  PublishPreview,
  PublishRequest,
} from '../../../shared/schema/publish.ts';
import { publishWords } from '../../../shared/words/publish.ts';
import { leftOutNotes, unknownNotes } from '../../../shared/words/publish-notes.ts';
import { client } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useCanWrite } from '../../register/use-can-write.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Empty } from '../../ui/states.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { tell, tellFailure } from '../../ui/toast.tsx';

/** Rows until the rest is asked for: what to look at first stands above them. */
const COLLAPSED_ROWS = 12;

interface ListPreviewProps {
  readonly preview: PublishPreview;
  readonly request: PublishRequest;
}

/** The list as it will be, with what is to be looked at first; then it is saved, and recorded as published. */
export function ListPreview({ preview, request }: ListPreviewProps) {
  const { publish } = useMessages();
  const { language } = useLanguage();
  const leftOut = leftOutNotes(preview, request.list, language);
  return (
    <div className="stack">
      <Doubts preview={preview} />
      {preview.rows.length === 0 ? (
        <Empty icon={Globe} title={publish.noneTitle}>
          {publish.noneText}
        </Empty>
      ) : (
        <>
          <Actions request={request} />
          <PreviewTable preview={preview} language={request.language} />
        </>
      )}
      {preview.changes && <Changes changes={preview.changes} language={request.language} />}
      {leftOut.length > 0 && (
        <section className="stack tight" aria-labelledby="left-out-title">
          <h3 id="left-out-title">{publish.leftOut}</h3>
          <ul className="bullets">
            {leftOut.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Doubts({ preview }: { readonly preview: PublishPreview }) {
  const { publish } = useMessages();
  const { language } = useLanguage();
  const doubts = unknownNotes(preview, language);
  if (preview.rows.length === 0) return null;
  if (doubts.length === 0) {
    return (
      <div className="notice ok" role="status">
        <CircleCheck size={20} className="icon" aria-hidden />
        <p>{publish.complete}</p>
      </div>
    );
  }
  return (
    <div className="notice action" role="status">
      <TriangleAlert size={20} className="icon" aria-hidden />
      <div className="notice-body">
        <p className="strong">{publish.check}</p>
        <ul className="bullets">
          {doubts.map(({ key, text, names }) => (
            <li key={key}>
              {text} <span className="soft text">{publish.about(names)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface InLanguage {
  /** The language of the list itself. */
  readonly language: PublishRequest['language'];
}

function PreviewTable({ preview, language }: { readonly preview: PublishPreview } & InLanguage) {
  const { publish } = useMessages();
  const screen = useLanguage().language;
  const [isWhole, setWhole] = useState(false);
  const { columns, rows, total } = preview;
  const shown = isWhole ? rows : rows.slice(0, COLLAPSED_ROWS);
  return (
    <div>
      <TableScroll label={publish.table}>
        <table className="table publish-table" lang={language}>
          <caption className="visually-hidden">{preview.title}</caption>
          <thead>
            <tr>
              {columns.map(({ key, header }) => (
                <th key={key} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ cells: [name, ...cells], unknown }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own, and only ever change together
              <tr key={index}>
                <th scope="row" className="text">
                  {name}
                </th>
                {cells.map((cell, at) => {
                  const key = columns[at + 1]?.key;
                  return (
                    <td key={key} className={key && unknown.includes(key) ? 'text gap' : 'text'}>
                      {cell}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {rows.length > COLLAPSED_ROWS && (
        <Button look="quiet" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {isWhole ? publish.showLess : publish.showAll(rows.length)}
        </Button>
      )}
      {isWhole && total > rows.length && (
        <p className="soft">{publish.more(formatNumber(rows.length, screen), formatNumber(total, screen))}</p>
      )}
    </div>
  );
}

function Actions({ request }: { readonly request: PublishRequest }) {
  const { publish } = useMessages();
  const { language } = useLanguage();
  const canWrite = useCanWrite();
  const queries = useQueryClient();
  const failed = (error: unknown) => tellFailure(problemOf(error).message[language]);
  async function save(format: PublishFormat) {
    try {
      const file = await client.publish.make({ ...request, format });
      saveFile(file, file.name);
      tell(publish.saved(file.name));
    } catch (error) {
      failed(error);
    }
  }
  async function record() {
    try {
      const { asOf } = await client.publish.record(request);
      tell(publish.recorded(asOf));
      await queries.invalidateQueries();
    } catch (error) {
      failed(error);
    }
  }
  return (
    <div className="stack tight">
      <div className="actions">
        <Button look="primary" icon={Download} onPress={() => void save('html')}>
          {publish.saveHtml}
        </Button>
        <Button icon={Download} onPress={() => void save('md')}>
          {publish.saveMarkdown}
        </Button>
        <Button icon={Download} onPress={() => void save('csv')}>
          {publish.saveCsv}
        </Button>
      </div>
      {canWrite && (
        <div>
          <Button look="quiet" icon={Megaphone} onPress={() => void record()}>
            {publish.record}
          </Button>
          <p className="soft small">{publish.recordText}</p>
        </div>
      )}
    </div>
  );
}

function Changes({
  changes: { since, nothingBefore, changes },
  language,
}: { readonly changes: NonNullable<PublishPreview['changes']> } & InLanguage) {
  const { publish } = useMessages();
  return (
    <section className="stack tight" aria-labelledby="changes-title">
      <h3 id="changes-title">{publish.changes(since)}</h3>
      {nothingBefore ? (
        <p className="soft">{publish.nothingBefore}</p>
      ) : changes.length === 0 ? (
        <p className="soft">{publish.unchanged}</p>
      ) : (
        <ul className="bullets">
          {changes.map((change) => (
            <li key={`${change.kind} ${change.key}`} lang={language}>
              <Change change={change} language={language} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Change({
  change: { kind, name, fields },
  language,
}: { readonly change: PublishedChange } & InLanguage) {
  const words = publishWords[language];
  const told = fields.map(({ key, before, after }) => words.fieldChanged(words.columns[key], before, after));
  return (
    <span className="text">
      <span className="strong">{name}</span>: {words[kind]}
      {told.length > 0 && `. ${told.join('; ')}`}
    </span>
  );
}
