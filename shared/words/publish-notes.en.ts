/** What a person is to know before a list is published, in English. */
import { counted } from './both.ts';

const en = counted('en');
const suppliers = (n: number) => en(n, 'supplier', 'suppliers');
const parties = (n: number) => en(n, 'party', 'parties');
const are = (n: number) => (n === 1 ? 'is not on it' : 'are not on it');

export const notes = {
  leftOut: {
    ended: (n: number) => `${en(n, 'ended supplier', 'ended suppliers')} ${are(n)}.`,
    controllers: (n: number) =>
      `${en(n, 'independent or joint controller', 'independent or joint controllers')} ${are(n)}: they are no processors. Name them as recipients in your privacy statement (Art. 13(1)(e) GDPR).`,
    noPersonalData: (n: number) =>
      `${suppliers(n)} ${are(n)}: it is recorded that no personal data are processed.`,
    ownAuthority: (n: number) =>
      `${suppliers(n)} ${are(n)}: that is work under your direct authority (Art. 29 GDPR).`,
    otherRole: (n: number) => `${suppliers(n)} with another role ${are(n)}.`,
  },
  otherRoleProcessors: (n: number) =>
    `${suppliers(n)} with the role of processor ${are(n)}: they work for yourself. If your customers use their services too, include them.`,
  unknown: {
    name: (n: number) => `Of ${suppliers(n)} the name is not recorded.`,
    service: (n: number) => `Of ${parties(n)} it is not recorded what they do.`,
    category: (n: number) => `Of ${suppliers(n)} the kind of service is not recorded.`,
    role: (n: number) => `Of ${suppliers(n)} the role is not recorded.`,
    engagedBy: (n: number) => `Of ${parties(n)} it is not recorded who engages them.`,
    establishment: (n: number) => `Of ${parties(n)} the country of establishment is not recorded.`,
    places: (n: number) =>
      `Of ${parties(n)} the place of processing is not recorded, or not all of it. The list then says “unknown”.`,
    safeguard: (n: number) =>
      `Of ${parties(n)} it is not certain which safeguard carries the transfer, or that there is none. The list then says “unknown”.`,
    dataCategories: (n: number) => `Of ${suppliers(n)} the types of personal data are not recorded.`,
    since: (n: number) => `Of ${parties(n)} it is not recorded since when you engage them.`,
  },
  chainUnknown: (n: number) =>
    `Of ${suppliers(n)} it is not known which sub-processors they engage: there the list may be incomplete.`,
};
