/** What a supplier processes for us: which data, of whom, what for, how long and how protected (Art. 28(3), 30(1) GDPR). */
import * as z from 'zod';
import { requiredText, text } from '../schema/primitives.ts';
import { field } from './field.ts';

export const listHelp = { nl: 'Scheid met een komma.', en: 'Separate with a comma.' };
const shortTexts = z.array(requiredText).max(200);

export const processingFields = {
  dataCategories: field(shortTexts, [], {
    kind: 'list',
    section: 'data',
    label: { nl: 'Soort persoonsgegevens', en: 'Types of personal data' },
    help: listHelp,
    isAlwaysShown: true,
    search: true,
    exported: 'dataCategories',
    isFed: true,
    gap: { weight: 3, article: '30(1)(c)', of: 'assessed' },
  }),
  dataSubjects: field(shortTexts, [], {
    kind: 'list',
    section: 'data',
    label: { nl: 'Categorieën van betrokkenen', en: 'Categories of data subjects' },
    help: listHelp,
    isAlwaysShown: true,
    search: true,
    exported: 'dataSubjects',
    isFed: true,
    gap: { weight: 2, article: '30(1)(c)', of: 'assessed' },
  }),
  purposes: field(text, '', {
    kind: 'text',
    section: 'data',
    label: { nl: 'Doelen van de verwerking', en: 'Purposes of the processing' },
    isAlwaysShown: true,
    search: true,
    exported: 'purposes',
    isFed: true,
    gap: { weight: 2, article: '30(1)(b)', of: 'assessed' },
  }),
  retention: field(text, '', {
    kind: 'text',
    section: 'data',
    label: { nl: 'Bewaartermijn', en: 'Retention period' },
    isAlwaysShown: true,
    search: true,
    bulk: true,
    exported: 'retention',
    gap: { weight: 1, article: '30(1)(f)', of: 'assessed' },
  }),
  /** Security measures in brief (Art. 30(1)(g), 32(1) GDPR). */
  measures: field(shortTexts, [], {
    kind: 'list',
    section: 'data',
    since: 2,
    label: { nl: 'Beveiligingsmaatregelen', en: 'Security measures' },
    help: listHelp,
    isWide: true,
    isAlwaysShown: true,
    search: true,
    exported: 'measures',
    isFed: true,
    gap: { weight: 1, article: '30(1)(g), 32', of: 'assessed' },
  }),
  specialCategories: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'data',
    label: {
      nl: 'Bijzondere categorieën van persoonsgegevens (art. 9 AVG)',
      en: 'Special categories of personal data (Art. 9 GDPR)',
    },
    isAlwaysShown: true,
    exported: 'specialCategories',
    judged: true,
  }),
  criminalData: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'data',
    label: {
      nl: 'Strafrechtelijke persoonsgegevens (art. 10 AVG)',
      en: 'Data on criminal convictions and offences (Art. 10 GDPR)',
    },
    isAlwaysShown: true,
    exported: 'criminalData',
    judged: true,
  }),
  bsn: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'data',
    label: { nl: 'Burgerservicenummer (BSN)', en: 'Citizen service number (BSN)' },
    isAlwaysShown: true,
    exported: 'bsn',
    judged: true,
  }),
  /** Art. 46 UAVG: the number may only be used where a statute says so. */
  bsnGround: field(text, '', {
    kind: 'line',
    section: 'data',
    since: 8,
    label: { nl: 'Wettelijke grondslag voor het BSN', en: 'Statutory ground for the citizen service number' },
  }),
  dpia: field(text, '', {
    kind: 'line',
    section: 'data',
    since: 8,
    label: {
      nl: 'DPIA (art. 35 AVG): uitkomst, of waarom niet nodig',
      en: 'DPIA (Art. 35 GDPR): outcome, or why not needed',
    },
  }),
};
