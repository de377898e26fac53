import { factText, sourceOf } from '../../../shared/explained/catalogue.ts';
import { catalogueFacts, type FoundEntry } from '../../../shared/schema/catalogue.ts';
import { catalogueFactNames } from '../../../shared/words/catalogue.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';

/** What the catalogue says of a supplier, each fact with where and when it was read. */
export function EntryFacts({ entry }: { readonly entry: FoundEntry }) {
  const { catalogue } = useMessages();
  const { language } = useLanguage();
  return (
    <dl className="facts">
      {catalogueFacts.map((fact) => {
        const value = factText(entry, fact, language);
        if (value === null) return null;
        const source = sourceOf(entry, fact);
        return (
          <div key={fact} className="fact">
            <dt>{catalogueFactNames[fact][language]}</dt>
            <dd className="text">
              {fact === 'agreementUrl' || fact === 'subProcessorsUrl' ? <WebPage url={value} /> : value}
              <p className="soft small">
                {source === null ? (
                  catalogue.noSource
                ) : (
                  <>
                    <WebPage url={source.url} />, {catalogue.seen(formatDate(source.seen, language))}
                  </>
                )}
              </p>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** A page on the web; only an encrypted one leaves the program, and the host asks before it does. */
function WebPage({ url }: { readonly url: string }) {
  if (!url.startsWith('https://')) return <span className="text">{url}</span>;
  return (
    <a className="web-page" href={url} target="_blank" rel="noreferrer">
      {url}
    </a>
  );
}
