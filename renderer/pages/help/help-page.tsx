import { Keyboard } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { compareNames, foldText } from '../../../shared/law/names.ts';
import { formatArticle } from '../../../shared/words/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useRemembered } from '../../i18n/remember.ts';
import { addresses } from '../../router/addresses.ts';
import { useAddress } from '../../router/router.ts';
import { showKeys } from '../../shell/keys.tsx';
import { Button } from '../../ui/button.tsx';
import { ToneIcon } from '../../ui/chip.tsx';
import { Page, Panel } from '../../ui/page.tsx';

/** Where to begin, what the signs mean, and the terms of the field with one paragraph each. */
export function HelpPage() {
  const { help } = useMessages();
  const asked = useAddress().query.get('term');
  return (
    <Page title={help.title} lead={help.lead}>
      <div className="help-columns">
        <Glossary key={asked} asked={asked} />
        <div className="stack">
          <Begin />
          <Signs />
          <Panel id="help-keys" title={help.keys}>
            <p className="reading">{help.keysText}</p>
            <div className="actions panel-end">
              <Button icon={Keyboard} onPress={showKeys}>
                {help.keysShow}
              </Button>
            </div>
          </Panel>
          <TourAgain />
        </div>
      </div>
    </Page>
  );
}

const pageOf = {
  office: addresses.import,
  privacy: addresses.transfers,
  board: addresses.reports,
} as const;

function Begin() {
  const { help } = useMessages();
  return (
    <Panel id="begin" title={help.begin}>
      <dl className="explained">
        {(['office', 'privacy', 'board'] as const).map((who) => (
          <div key={who}>
            <dt>
              <a href={pageOf[who]}>{help.who[who].title}</a>
            </dt>
            <dd>{help.who[who].text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Signs() {
  const { help } = useMessages();
  return (
    <Panel id="signs" title={help.signs}>
      <ul className="signs">
        {(['blocked', 'action', 'unknown', 'ok', 'none'] as const).map((tone) => (
          <li key={tone}>
            <ToneIcon tone={tone} size={18} />
            <span>{help.signsText[tone]}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function TourAgain() {
  const { help } = useMessages();
  const [tour, setTour] = useRemembered('tour', ['open', 'closed'], 'open');
  if (tour === 'open') return null;
  return (
    <Panel id="tour-again" title={help.tour.title}>
      <p className="reading">{help.tourAgainText}</p>
      <div className="actions panel-end">
        <Button onPress={() => setTour('open')}>{help.tourAgain}</Button>
      </div>
    </Panel>
  );
}

/** The terms by name; the one that the address names is in view. */
function Glossary({ asked }: { readonly asked: string | null }) {
  const { help } = useMessages();
  const { language } = useLanguage();
  const [text, setText] = useState('');
  const sought = foldText(text);
  const found = Object.entries(help.terms)
    .filter(([, { name, text: meaning }]) => foldText(`${name} ${meaning}`).includes(sought))
    .sort(([, a], [, b]) => compareNames(a.name, b.name));
  useEffect(() => {
    if (asked === null) return;
    const term = document.getElementById(`term-${asked}`);
    term?.scrollIntoView({ block: 'center' });
    term?.focus({ preventScroll: true });
  }, [asked]);
  return (
    <Panel id="glossary" title={help.glossary}>
      <SearchField value={text} onChange={setText} className="field list-search">
        <Label className="visually-hidden">{help.search}</Label>
        <Input className="input" placeholder={help.search} autoComplete="off" />
      </SearchField>
      {found.length === 0 && <p role="status">{help.searchNone}</p>}
      <dl className="explained">
        {found.map(([key, { name, article, text: meaning }]) => (
          <div key={key} className={key === asked ? 'asked' : undefined}>
            <dt id={`term-${key}`} tabIndex={-1}>
              {name}
              {article !== '' && <span className="soft small"> {formatArticle(article, language)}</span>}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
