/**
 * Published model agreements, their known versions, and which questions of the checklist a version answers, with the
 * clause. A version whose text was not read answers nothing here: what it says is found by reading the agreement.
 */
import type { AgreementModel } from '../schema/agreement.ts';
import type { ChecklistQuestionId } from '../schema/checklist.ts';

export interface ModelVersion {
  /** As people write it, newest first in the list. */
  readonly version: string;
  readonly source: { readonly title: string; readonly address: string; readonly seenOn: string };
  /**
   * Clause by question, in the notation of `formatClause`: `7.1(a)`, `Annex II`, several separated by `, `. Empty: the
   * text answers the question, and the clause still has to be looked up. Absent: not known to be answered.
   */
  readonly answers: Readonly<Partial<Record<ChecklistQuestionId, string>>>;
}

const seenOn = '2026-11-28';

/** The clauses between controller and processor, with either option of clause 7.7(a). */
const clauses915: ModelVersion['answers'] = {
  'pre.parties': 'Annex I',
  'pre.duration': '7.3, Annex II',
  'pre.nature': 'Annex II',
  'pre.purpose': '7.2, Annex II',
  'pre.datatypes': 'Annex II',
  'pre.subjects': 'Annex II',
  'a.instructions': '7.1(a), 7.8(a)',
  'a.legalreq': '7.1(a)',
  'a.unlawful': '7.1(b)',
  'x.ai': '7.2',
  'b.confid': '7.4(b)',
  'c.security': '7.4(a), Annex III',
  'd.subauth': '7.7(a)',
  'd.sublist': '7.7(a), Annex IV',
  'd.procedure': '7.7(a)',
  'd.subnotice': '7.7(a)',
  'd.noticeterm': '7.7(a)',
  'd.subobject': '7.7(a)',
  'd.subflow': '7.7(b)',
  'd.subliab': '7.7(d)',
  'd.bankruptcy': '7.7(e)',
  'd.subcopy': '7.7(c)',
  'e.rights': '8(b)',
  'e.measures': '8(d), Annex III',
  'e.forward': '8(a)',
  'f.assist': '8(c), 9',
  'f.breach': '9.2',
  'f.aware': '9.2',
  'f.breachinfo': '9.2',
  'f.record': '9',
  'g.deletion': '10(d)',
  'g.copies': '10(d)',
  'g.proof': '10(d)',
  'h.info': '7.6(c)',
  'h.audit': '7.6(c), 7.6(d)',
  'h.auditor': '7.6(c), 7.6(d)',
  'x.running': '10(d)',
  'x.change': '2(a)',
  'x.order': '4',
  'x.contact': 'Annex I',
};

/** A version of which only the existence was seen. */
const unread = (version: string, title: string, address: string): ModelVersion => ({
  version,
  source: { title, address, seenOn },
  answers: {},
});

/** By model; absent: no model that anybody published, or one without versions. */
export const modelAgreements: Readonly<Partial<Record<AgreementModel, readonly ModelVersion[]>>> = {
  'scc-2021-915': [
    {
      version: '2021',
      source: {
        title: 'Implementing Decision (EU) 2021/915 of 4 Jun 2021',
        address: 'https://eur-lex.europa.eu/eli/dec_impl/2021/915/oj',
        seenOn,
      },
      answers: clauses915,
    },
  ],
  vng: [
    unread(
      '2.53',
      'Standard Data Processing Agreement for Dutch Municipalities, December 2025',
      'https://www.informatiebeveiligingsdienst.nl/product/standard-data-processing-agreement-dpa-for-dutch-municipalities-standaard-verwerkersovereenkomst-engelse-vertaling/',
    ),
    unread(
      '2.42',
      'Standaard verwerkersovereenkomst gemeenten, 15-8-2023',
      'https://lawinsider.com/nl/contracts/PTbo2YXY54',
    ),
    unread(
      '2.3-3',
      'Standaard verwerkersovereenkomst gemeenten, 19-1-2021',
      'https://lawinsider.com/nl/contracts/1FwQSwL1uoX',
    ),
  ],
  'data-pro': [
    unread(
      '2019',
      'Data Pro Code, versie april 2019',
      'https://www.nldigital.nl/kennis-producten/data-pro-code/',
    ),
    unread(
      '2018',
      'Standard clauses for processing, version January 2018',
      'https://cardsolutions.nl/?p=4373',
    ),
  ],
  'arvodi-arbit': [
    unread(
      'ARBIT-2022',
      'ARBIT 2022, in force since 10-9-2022, with its model agreements',
      'https://www.turing.law/nl/arbit-2022/',
    ),
    unread(
      'ARVODI-2018',
      'Standaard verwerkersovereenkomsten #3: ARVODI/ARBIT, 24-2-2021',
      'https://www.ictrecht.nl/blog/standaard-verwerkersovereenkomsten-3-arvodi-arbit',
    ),
  ],
  boz: [
    unread(
      '2022',
      'Toelichting Verwerkersovereenkomst Brancheorganisaties Zorg, december 2022',
      'https://lawinsider.com/nl/contracts/kAT26D61IYF',
    ),
    unread(
      '2017',
      'De vernieuwde BoZ-verwerkersovereenkomst, 5-4-2023',
      'https://www.ictrecht.nl/blog/de-vernieuwde-brancheorganisatie-zorg-verwerkersovereenkomst',
    ),
  ],
  surf: [
    unread(
      '4.0',
      'SURF Model Processor Agreement 4.0, November 2024',
      'https://surf.nl/en/surf-legal-framework-of-standards-cloud-services',
    ),
    unread(
      'JNK 3.0',
      'SURF Juridisch Normenkader (Cloud)services, versie 3.0, september 2018',
      'https://5dok.net/document/y8gpg9x0-surf-juridisch-normenkader-cloud-services-jnk.html',
    ),
  ],
  privacyconvenant: [
    unread(
      '4.0',
      'Het convenant en de model verwerkersovereenkomst 4.0',
      'https://www.privacyconvenant.nl/downloads/',
    ),
    unread(
      '3.0',
      'Model Verwerkersovereenkomst 3.0, maart 2018',
      'https://fdocuments.nl/document/model-verwerkersovereenkomst-3-boomvoortgezetonderwijs-de-nieuwe-model-verwerkersovereenkomst.html',
    ),
  ],
  wpg: [
    unread(
      'ARVODI-2018',
      'Toelichting bij het Model Verwerkersovereenkomst in het kader van de Wet politiegegevens – ARVODI 2018',
      'https://lawinsider.com/nl/contracts/uVy9Xzh3P6',
    ),
  ],
};

/** The version of a model that an agreement follows; without a recorded one only where there is no other. */
export function versionOf(model: AgreementModel | null, recorded: string): ModelVersion | undefined {
  const versions = (model && modelAgreements[model]) ?? [];
  if (recorded === '' && versions.length === 1) return versions[0];
  return versions.find(({ version }) => version === recorded);
}
