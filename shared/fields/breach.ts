/** A personal data breach at a supplier, as the controller documents it (Art. 33(5) GDPR). */
import * as z from 'zod';
import { affectedAspects, breachRisks } from '../schema/breach.ts';
import { civilDate, id, moment, recordVersion, requiredText, text } from '../schema/primitives.ts';
import { field, shapeOf } from './field.ts';

export const breachFields = {
  nature: field(requiredText, '', {
    kind: 'line',
    section: 'what',
    label: { nl: 'Aard van de inbreuk', en: 'Nature of the breach' },
    help: {
      nl: 'In één regel wat er gebeurd is. Noem geen namen van betrokkenen.',
      en: 'In one line what happened. Do not name data subjects.',
    },
    isRequired: true,
    isWide: true,
    isAlwaysShown: true,
    judged: true,
  }),
  affected: field(z.array(z.enum(affectedAspects)), [], {
    kind: 'choices',
    words: 'affectedAspect',
    section: 'what',
    since: 11,
    label: { nl: 'Wat is aangetast', en: 'What is affected' },
  }),
  cause: field(text, '', {
    kind: 'text',
    section: 'what',
    since: 11,
    label: { nl: 'Oorzaak', en: 'Cause' },
    help: {
      nl: 'Bijvoorbeeld een vergissing, een aanval van buiten of een storing.',
      en: 'For example a mistake, an attack from outside or a malfunction.',
    },
  }),
  startedOn: field(civilDate.nullable(), null, {
    kind: 'day',
    isDone: true,
    section: 'clock',
    since: 11,
    label: { nl: 'Begin van de inbreuk', en: 'Start of the breach' },
  }),
  endedOn: field(civilDate.nullable(), null, {
    kind: 'day',
    isDone: true,
    section: 'clock',
    since: 11,
    label: { nl: 'Einde van de inbreuk', en: 'End of the breach' },
    help: { nl: 'Leeg: duurt nog voort, of is niet bekend.', en: 'Empty: goes on, or is not known.' },
  }),
  supplierAwareAt: field(moment.nullable(), null, {
    kind: 'moment',
    section: 'clock',
    label: { nl: 'Ontdekt door de leverancier', en: 'Supplier became aware' },
    help: {
      nl: 'Leeg als de leverancier het niet heeft gezegd. Vanaf hier telt de afgesproken meldtermijn.',
      en: 'Empty if the supplier did not say. The agreed notification term counts from here.',
    },
    isAlwaysShown: true,
    judged: true,
  }),
  notifiedUsAt: field(moment.nullable(), null, {
    kind: 'moment',
    section: 'clock',
    label: { nl: 'Aan ons gemeld', en: 'Notified to us' },
    isAlwaysShown: true,
    judged: true,
  }),
  awareAt: field(moment.nullable(), null, {
    kind: 'moment',
    section: 'clock',
    label: { nl: 'Zelf eerder ontdekt', en: 'Discovered by ourselves before' },
    help: {
      nl: 'Alleen als wij het vóór de melding van de leverancier wisten. Onze eigen termijn telt vanaf het vroegste van de twee.',
      en: 'Only if we knew before the supplier’s notification. Our own term counts from the earlier of the two.',
    },
    judged: true,
  }),
  personalData: field(text, '', {
    kind: 'text',
    section: 'what',
    label: { nl: 'Om welke persoonsgegevens het gaat', en: 'Which personal data' },
    help: { nl: 'Ook het aantal, als dat bekend is.', en: 'Also how many records, if known.' },
    isAlwaysShown: true,
  }),
  dataSubjects: field(text, '', {
    kind: 'text',
    section: 'what',
    label: { nl: 'Om welke en hoeveel betrokkenen het gaat', en: 'Which data subjects, and how many' },
    help: { nl: 'Bij benadering. Geen namen.', en: 'Approximately. No names.' },
    isAlwaysShown: true,
  }),
  isSensitive: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'what',
    since: 11,
    label: {
      nl: 'Bijzondere of strafrechtelijke gegevens, of BSN’s',
      en: 'Special or criminal data, or citizen service numbers',
    },
    isAlwaysShown: true,
  }),
  otherCountries: field(text, '', {
    kind: 'line',
    section: 'what',
    since: 11,
    label: { nl: 'Betrokkenen in andere EER-landen', en: 'Data subjects in other EEA countries' },
    help: {
      nl: 'Welke landen. Dan kan een andere toezichthouder de leidende zijn (art. 56 AVG).',
      en: 'Which countries. Another supervisory authority may then be the lead (Art. 56 GDPR).',
    },
  }),
  consequences: field(text, '', {
    kind: 'text',
    section: 'what',
    label: { nl: 'Waarschijnlijke gevolgen', en: 'Likely consequences' },
    isAlwaysShown: true,
  }),
  /** Unlikely: the authority need not be notified. High: data subjects must be told as well. */
  risk: field(z.enum(breachRisks).nullable(), null, {
    kind: 'choice',
    words: 'breachRisk',
    section: 'what',
    since: 11,
    label: { nl: 'Risico voor betrokkenen', en: 'Risk to data subjects' },
    isAlwaysShown: true,
    judged: true,
  }),
  measures: field(text, '', {
    kind: 'text',
    section: 'what',
    label: { nl: 'Genomen en voorgestelde maatregelen', en: 'Measures taken and proposed' },
    isAlwaysShown: true,
  }),
  authorityNotifiedAt: field(moment.nullable(), null, {
    kind: 'moment',
    section: 'authority',
    label: { nl: 'Gemeld bij de Autoriteit Persoonsgegevens', en: 'Notified to the supervisory authority' },
    isAlwaysShown: true,
    judged: true,
  }),
  authorityReference: field(text, '', {
    kind: 'line',
    section: 'authority',
    since: 11,
    label: { nl: 'Kenmerk van de melding', en: 'Reference of the notification' },
  }),
  /** Art. 33(4) GDPR: information may be provided in phases. */
  supplementedOn: field(civilDate.nullable(), null, {
    kind: 'day',
    isDone: true,
    section: 'authority',
    since: 11,
    label: { nl: 'Melding aangevuld op', en: 'Notification supplemented on' },
    help: {
      nl: 'De eerste melding mag in delen (art. 33 lid 4 AVG).',
      en: 'The information may be provided in phases (Art. 33(4) GDPR).',
    },
  }),
  /** Art. 33(3)(b) GDPR. */
  contactPoint: field(text, '', {
    kind: 'line',
    section: 'authority',
    since: 11,
    label: { nl: 'Contactpunt voor de toezichthouder', en: 'Contact point for the authority' },
    help: {
      nl: 'De functionaris voor gegevensbescherming of een ander aanspreekpunt.',
      en: 'The data protection officer or another contact.',
    },
  }),
  delayReason: field(text, '', {
    kind: 'text',
    section: 'authority',
    label: { nl: 'Reden van de vertraging', en: 'Reasons for the delay' },
    help: {
      nl: 'Gaat mee met een melding na de termijn (art. 33 lid 1 AVG).',
      en: 'Accompanies a notification after the term (Art. 33(1) GDPR).',
    },
  }),
  /** Art. 33(1) GDPR: unlikely to result in a risk to the rights and freedoms of natural persons. */
  notNotifiedReason: field(text, '', {
    kind: 'text',
    section: 'authority',
    label: { nl: 'Waarom melden niet nodig is', en: 'Why no notification is needed' },
    help: {
      nl: 'Alleen als het niet waarschijnlijk is dat de inbreuk een risico voor de rechten en vrijheden van personen inhoudt.',
      en: 'Only where the breach is unlikely to result in a risk to the rights and freedoms of persons.',
    },
    judged: true,
  }),
  subjectsToldOn: field(civilDate.nullable(), null, {
    kind: 'day',
    isDone: true,
    section: 'subjects',
    label: { nl: 'Meegedeeld aan de betrokkenen op', en: 'Communicated to the data subjects on' },
    isAlwaysShown: true,
    judged: true,
  }),
  subjectsToldHow: field(text, '', {
    kind: 'line',
    section: 'subjects',
    since: 11,
    label: { nl: 'Hoe zij zijn ingelicht', en: 'How they were told' },
    help: {
      nl: 'Hoeveel, en hoe: persoonlijk of met een openbare mededeling (art. 34 lid 3 onder c AVG).',
      en: 'How many, and how: in person or by a public communication (Art. 34(3)(c) GDPR).',
    },
  }),
  subjectsNotToldReason: field(text, '', {
    kind: 'text',
    section: 'subjects',
    label: {
      nl: 'Waarom mededeling aan betrokkenen niet nodig is',
      en: 'Why data subjects need not be told',
    },
    help: {
      nl: 'Geen hoog risico, of een van de gevallen van art. 34 lid 3 AVG.',
      en: 'No high risk, or one of the cases of Art. 34(3) GDPR.',
    },
    judged: true,
  }),
  othersTold: field(text, '', {
    kind: 'text',
    section: 'others',
    since: 11,
    label: { nl: 'Wie nog meer is ingelicht, en wanneer', en: 'Who else was told, and when' },
    help: {
      nl: 'Bijvoorbeeld klanten, politie, het CSIRT, een andere toezichthouder of de verzekeraar.',
      en: 'For example customers, the police, the CSIRT, another authority or the insurer.',
    },
    isWide: true,
    isAlwaysShown: true,
  }),
  closedOn: field(civilDate.nullable(), null, {
    kind: 'day',
    isDone: true,
    section: 'closing',
    label: { nl: 'Afgesloten op', en: 'Closed on' },
  }),
  remark: field(text, '', {
    kind: 'text',
    section: 'closing',
    label: { nl: 'Opmerking', en: 'Remark' },
    isWide: true,
  }),
};

export const breachInput = z.strictObject(shapeOf(breachFields));
export type BreachInput = z.infer<typeof breachInput>;

/** A breach as the register holds it. */
export const breach = breachInput.extend({ id, version: recordVersion, processorId: id });
export type Breach = z.infer<typeof breach>;
