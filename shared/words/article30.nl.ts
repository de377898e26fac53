/** The extract for the record of processing activities (Art. 30 GDPR), in Dutch. */
import type { Article30Column } from '../schema/article30.ts';
import { counted } from './both.ts';
import { ended } from './in-sentence.ts';

const nl = counted('nl');

export const article30 = {
  title: 'Uittreksel voor het register van verwerkingsactiviteiten',
  fileName: 'Uittreksel art. 30 AVG',
  lead: 'Dit uittreksel geeft wat dit register weet van de verwerkingen waarvoor een leverancier is vastgelegd. Het vult uw register van verwerkingsactiviteiten (art. 30 AVG) en vervangt het niet.',
  parts: {
    controller: {
      heading: 'Als verwerkingsverantwoordelijke (art. 30 lid 1 AVG)',
      sheet: 'Art. 30 lid 1',
      empty:
        'Er is geen leverancier vastgelegd die voor u als verwerkingsverantwoordelijke gegevens ontvangt.',
      intro: (n: number) =>
        `${nl(n, 'leverancier', 'leveranciers')}. De letter achter een kop is die van art. 30 lid 1 AVG.`,
    },
    processor: {
      heading: 'Als verwerker (art. 30 lid 2 AVG)',
      sheet: 'Art. 30 lid 2',
      empty:
        'Er is geen leverancier vastgelegd met de rol subverwerker. Verwerkt u gegevens voor klanten, leg dan bij de leveranciers die u daarvoor inschakelt die rol vast.',
      intro: (n: number) =>
        `${nl(n, 'subverwerker', 'subverwerkers')}. De letter achter een kop is die van art. 30 lid 2 AVG.`,
    },
  },
  columns: {
    controller: {
      name: 'Ontvanger (d)',
      role: 'Rol',
      services: 'Dienst',
      activity: 'Verwerkingsactiviteit',
      customer: 'Verwerkingsverantwoordelijke',
      purposes: 'Doelen (b)',
      dataSubjects: 'Betrokkenen (c)',
      dataCategories: 'Persoonsgegevens (c)',
      subProcessors: 'Verdere ontvangers (d)',
      transfers: 'Doorgifte en waarborg (e)',
      retention: 'Bewaartermijn (f)',
      measures: 'Beveiliging (g)',
    } satisfies Record<Article30Column, string>,
    processor: {
      name: 'Subverwerker',
      role: 'Rol',
      services: 'Categorie van verwerking (b)',
      activity: 'Verwerkingsactiviteit',
      customer: 'Verwerkingsverantwoordelijke (a)',
      purposes: 'Doelen',
      dataSubjects: 'Betrokkenen',
      dataCategories: 'Persoonsgegevens',
      subProcessors: 'Verdere subverwerkers',
      transfers: 'Doorgifte en waarborg (c)',
      retention: 'Bewaartermijn',
      measures: 'Beveiliging (d)',
    } satisfies Record<Article30Column, string>,
  },
  facts: {
    controller: 'Verwerkingsverantwoordelijke (a)',
    processor: 'Verwerker (a)',
    kvk: 'KvK-nummer',
    contact: 'Contactgegevens (a)',
    officer: 'Functionaris voor gegevensbescherming (a)',
    representative: 'Vertegenwoordiger (a, art. 27 AVG)',
    joint: 'Gezamenlijke verwerkingsverantwoordelijken (a)',
    customers: 'Verwerkingsverantwoordelijken voor wie u verwerkt, hun vertegenwoordigers en FG’s (a)',
  },
  factColumn: 'Gegeven',
  valueColumn: 'Vastgelegd',
  about: 'Organisatie en toelichting',
  notRecorded: 'niet vastgelegd',
  notHeld: 'niet vastgelegd in dit register',
  noJoint: 'geen vastgelegd',
  namedInFlows: (names: string) =>
    `${ended(`Genoemd bij gegevensstromen: ${names}`)} Verder niet vastgelegd in dit register.`,
  special: 'bijzondere categorieën van persoonsgegevens',
  criminal: 'strafrechtelijke persoonsgegevens',
  bsn: 'BSN',
  noSubProcessors: 'geen',
  notesHeading: 'Toelichting',
  leftOut: (ended: number, none: number, own: number) =>
    [
      [ended, nl(ended, 'gestopte leverancier', 'gestopte leveranciers')] as const,
      [none, `${nl(none, 'leverancier', 'leveranciers')} zonder persoonsgegevens`] as const,
      [own, `${nl(own, 'leverancier', 'leveranciers')} onder uw rechtstreeks gezag (art. 29 AVG)`] as const,
    ]
      .filter(([count]) => count > 0)
      .map(([, text]) => text)
      .join(', '),
  leftOutNote: (who: string) => ended(`Niet opgenomen: ${who}`),
  coverage:
    'Verwerkingen waarvoor u geen leverancier gebruikt, staan niet in dit register. Voeg die in uw eigen register van verwerkingsactiviteiten toe. Namen en grondslagen van verwerkingsactiviteiten legt dit register niet vast.',
  exception:
    'De uitzondering van art. 30 lid 5 AVG zoals de wet nu luidt: een onderneming of organisatie met minder dan 250 personen in dienst hoeft geen register van verwerkingsactiviteiten bij te houden, tenzij de verwerking waarschijnlijk een risico inhoudt voor de rechten en vrijheden van betrokkenen, niet incidenteel is, of bijzondere categorieën van persoonsgegevens (art. 9 lid 1) of strafrechtelijke persoonsgegevens (art. 10) betreft. Salarissen, klanten en leveranciers worden doorgaans niet incidenteel verwerkt: de uitzondering geldt dan niet.',
  amendment:
    'Een wijziging is voorlopig overeengekomen op 9-6-2026 (Omnibus IV, COM(2025) 501): minder dan 1.000 personen, tenzij de verwerking waarschijnlijk een hoog risico inhoudt. Op 1-10-2026 was dat nog geen wet. Reken er nog niet mee.',
  stays:
    'Wat er ook met art. 30 gebeurt: weten wie voor u verwerkt, met welke overeenkomst en waar, blijft nodig voor art. 5 lid 2, 28 en 44 AVG.',
};
