/** What a person is to know before a list is published, in Dutch. */
import type { PublicColumn, PublishPreview } from '../schema/publish.ts';
import { counted } from './both.ts';

const nl = counted('nl');
const suppliers = (n: number) => nl(n, 'leverancier', 'leveranciers');
const stands = (n: number, where = '') => `${n === 1 ? 'staat' : 'staan'} er niet in${where}`;

export const notes = {
  leftOut: {
    ended: (n: number) => `${nl(n, 'gestopte leverancier', 'gestopte leveranciers')} ${stands(n)}.`,
    controllers: (n: number) =>
      `${nl(n, 'zelfstandige of gezamenlijke verwerkingsverantwoordelijke', 'zelfstandige of gezamenlijke verwerkingsverantwoordelijken')} ${stands(n)}: dat zijn geen verwerkers. Noem hen als ontvanger in uw privacyverklaring (art. 13 lid 1 onder e AVG).`,
    noPersonalData: (n: number) =>
      `${suppliers(n)} ${stands(n)}: vastgelegd is dat er geen persoonsgegevens worden verwerkt.`,
    ownAuthority: (n: number) =>
      `${suppliers(n)} ${stands(n)}: dat is werk onder uw rechtstreeks gezag (art. 29 AVG).`,
    otherRole: (n: number) => `${suppliers(n)} met een andere rol ${stands(n)}.`,
  } satisfies Record<keyof PublishPreview['leftOut'], (n: number) => string>,
  /** Beside a list of sub-processors: those that are recorded as our own processors. */
  otherRoleProcessors: (n: number) =>
    `${suppliers(n)} met de rol verwerker ${stands(n)}: die werken voor uzelf. Gebruiken uw klanten hun diensten ook, neem hen dan mee.`,
  unknown: {
    name: (n: number) => `Van ${suppliers(n)} is de naam niet vastgelegd.`,
    service: (n: number) => `Van ${nl(n, 'partij', 'partijen')} is niet vastgelegd wat die doet.`,
    category: (n: number) => `Van ${suppliers(n)} is de soort dienst niet vastgelegd.`,
    role: (n: number) => `Van ${suppliers(n)} is de rol niet vastgelegd.`,
    engagedBy: (n: number) => `Van ${nl(n, 'partij', 'partijen')} is niet vastgelegd wie die inschakelt.`,
    establishment: (n: number) =>
      `Van ${nl(n, 'partij', 'partijen')} is het land van vestiging niet vastgelegd.`,
    places: (n: number) =>
      `Van ${nl(n, 'partij', 'partijen')} is de plaats van verwerking niet, of niet helemaal, vastgelegd. In de lijst staat dan “onbekend”.`,
    safeguard: (n: number) =>
      `Van ${nl(n, 'partij', 'partijen')} staat niet vast welke waarborg de doorgifte draagt, of dat er geen doorgifte is. In de lijst staat dan “onbekend”.`,
    dataCategories: (n: number) => `Van ${suppliers(n)} is de soort persoonsgegevens niet vastgelegd.`,
    since: (n: number) =>
      `Van ${nl(n, 'partij', 'partijen')} is niet vastgelegd sinds wanneer u die inschakelt.`,
  } satisfies Record<PublicColumn, (n: number) => string>,
  chainUnknown: (n: number) =>
    `Van ${suppliers(n)} is niet bekend welke subverwerkers die inschakelt: de lijst kan daar onvolledig zijn.`,
};
