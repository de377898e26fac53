/** Names of certificates and assurance reports. */
import type { certificateStandards } from '../schema/evidence.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';
import { bilingual } from './both.ts';
import * as en from './certificates.en.ts';
import * as nl from './certificates.nl.ts';

const words = bilingual(nl.certificateNames, en.certificateNames);
const same = (name: string): Bilingual => ({ nl: name, en: name });

export const certificateNames: Record<(typeof certificateStandards)[number], Bilingual> = {
  'iso-27001': same('ISO/IEC 27001'),
  'iso-27701': same('ISO/IEC 27701'),
  'nen-7510': same('NEN 7510'),
  'soc-2': same('SOC 2'),
  'isae-3402': same('ISAE 3402'),
  'isae-3000': same('ISAE 3000'),
  bio: words.bio,
  'data-pro': words['data-pro'],
  europrivacy: same('Europrivacy'),
  'pci-dss': same('PCI DSS'),
  pentest: words.pentest,
  other: words.other,
};

/** The name of a standard; one that is not known is its own name. */
export const certificateName = (standard: string, language: Language): string =>
  Object.hasOwn(certificateNames, standard)
    ? certificateNames[standard as keyof typeof certificateNames][language]
    : standard;
