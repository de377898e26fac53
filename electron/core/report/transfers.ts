/**
 * The transfer report as data: how many transfers have which result, what they rest on, what is not allowed or needs action by
 * country, and what is not known; then every transfer, and the adequacy decisions relied on. A pure function of the records.
 */
import type { Judged, JudgedTransfer } from '../../../shared/law/judged.ts';
import { basisOf } from '../../../shared/law/transfer-basis.ts';
import { worstFirst } from '../../../shared/law/transfer-codes.ts';
import { needsAgreement } from '../../../shared/law/verdict.ts';
import type { TransferResult } from '../../../shared/schema/transfer-codes.ts';
import { basisName } from '../../../shared/words/flow-basis.ts';
import { decisionName, lowerFirst } from '../../../shared/words/format.ts';
import { countryName } from '../../../shared/words/places.ts';
import { type TransferReportWords, transferReportWords } from '../../../shared/words/report-transfers.ts';
import { type Annex, textCell } from './annex.ts';
import { byName, isCurrent, type OverviewInput, type Printing, printingIn } from './context.ts';
import { transferLabel } from './labels.ts';
import { everyPage, type PageModel, type ReportModel, sourcesOf } from './model.ts';
import { shortName } from './names.ts';
import { transfersAnnex } from './transfers-annex.ts';

export type TransfersInput = Pick<OverviewInput, 'organisation' | 'asOf' | 'generatedFrom' | 'language'> & {
  /** Any order. */
  readonly suppliers: readonly Judged[];
};

/** So many of a state; the template draws them as a part of a bar. */
interface Part {
  readonly mark: Exclude<TransferResult, 'none'>;
  readonly count: number;
}

/** Everything that the template prints. */
export interface TransfersModel extends Pick<ReportModel, keyof PageModel | 'annexes'> {
  readonly lead: string;
  readonly results: {
    readonly heading: string;
    readonly columns: readonly string[];
    readonly rows: readonly (Part & { readonly label: string; readonly shown: string })[];
  };
  readonly bases: {
    readonly heading: string;
    readonly columns: readonly string[];
    /** `share`: of the longest bar, between 0 and 1. */
    readonly rows: readonly {
      readonly label: string;
      readonly parts: readonly Part[];
      /** The parts of the bar in words. */
      readonly besides: string;
      readonly share: number;
      readonly shown: string;
    }[];
  };
  readonly countries: {
    readonly heading: string;
    readonly columns: readonly string[];
    readonly rows: readonly {
      readonly name: string;
      readonly counts: readonly string[];
      readonly who: string;
    }[];
  };
  /** Numbers of what may be a transfer and is not counted; `missing` = there are some. */
  readonly notKnown: {
    readonly heading: string;
    readonly facts: readonly { readonly label: string; readonly value: string; readonly missing: boolean }[];
  };
}

interface Told {
  readonly supplier: Judged;
  readonly transfer: JudgedTransfer;
}

interface Shared extends Printing {
  readonly input: TransfersInput;
  readonly said: TransferReportWords;
  readonly suppliers: readonly Judged[];
  readonly transfers: readonly Told[];
  readonly place: (code: string) => string;
}

/** Results that a transfer can have, the worst first. */
const results = worstFirst.filter((result) => result !== 'none');
/** Names of suppliers in a row of a country. */
const NAMES = 4;

/** Builds the model of the report. Pure; no errors of its own. */
export function transfersModel(input: TransfersInput): TransfersModel {
  const { language } = input;
  const said = transferReportWords[language];
  const printing = printingIn(language);
  const suppliers = byName(input.suppliers);
  const transfers = suppliers.flatMap((supplier) =>
    supplier.transfers.map((transfer) => ({ supplier, transfer })),
  );
  const list = suppliers[0]?.judgement.list;
  const place = (code: string) => countryName(code, language, list);
  const shared: Shared = { ...printing, input, said, suppliers, transfers, place };
  const notKnown = notKnownOf(shared);
  return {
    ...everyPage(input, printing, said.title),
    lead: leadOf(
      notKnown.some(({ missing }) => missing),
      shared,
    ),
    results: { heading: said.results, columns: said.resultColumns, rows: resultRows(shared) },
    bases: { heading: said.bases, columns: said.baseColumns, rows: baseRows(shared) },
    countries: { heading: said.countries, columns: said.countryColumns, rows: countryRows(shared) },
    notKnown: { heading: said.notKnown, facts: notKnown },
    annexes: transfers.length === 0 ? [] : [transfersAnnex(shared), decisionsAnnex(shared)],
    sources: sourcesOf({
      ...printing,
      input,
      anyListed: suppliers.some(({ record }) => !needsAgreement(record.processor.role)),
    }),
  };
}

const countOf = (told: readonly Told[], result: string): number =>
  told.filter(({ transfer }) => transfer.assessment.result === result).length;

function leadOf(isPartUnknown: boolean, { said, transfers, number }: Shared): string {
  const besides = isPartUnknown ? [said.notKnownToo] : [];
  if (transfers.length === 0) return [said.none, ...besides].join(' ');
  const suppliers = new Set(transfers.map(({ supplier }) => supplier)).size;
  const [blocked, action] = [countOf(transfers, 'blocked'), countOf(transfers, 'action')];
  return [
    said.lead(number(transfers.length), transfers.length === 1, number(suppliers), suppliers === 1),
    ...(blocked === 0 ? [] : [said.blocked(number(blocked), blocked === 1)]),
    ...(action === 0 ? [] : [said.action(number(action), action === 1)]),
    ...(blocked + action === 0 ? [said.fine] : []),
    ...besides,
  ].join(' ');
}

const partsOf = (told: readonly Told[]): Part[] =>
  results.flatMap((result) => {
    const count = countOf(told, result);
    return count === 0 ? [] : [{ mark: result, count }];
  });

function resultRows({ transfers, input, number }: Shared): TransfersModel['results']['rows'] {
  return results.map((result) => {
    const count = countOf(transfers, result);
    return { mark: result, count, label: transferLabel(result, input.language), shown: number(count) };
  });
}

function baseRows(shared: Shared): TransfersModel['bases']['rows'] {
  const groups = Map.groupBy(shared.transfers, ({ transfer }) => baseName(transfer, shared));
  const most = Math.max(1, ...[...groups.values()].map((told) => told.length));
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([label, told]) => ({
      label,
      parts: partsOf(told),
      besides: partsOf(told)
        .map(
          ({ mark, count }) =>
            `${lowerFirst(transferLabel(mark, shared.input.language))}: ${shared.number(count)}`,
        )
        .join('; '),
      share: told.length / most,
      shown: shared.number(told.length),
    }));
}

function baseName({ assessment, flow }: JudgedTransfer, { said, input }: Shared): string {
  const basis = basisOf(assessment, flow);
  return basis in said.basis
    ? said.basis[basis as keyof typeof said.basis]
    : basisName(basis, input.language);
}

/** The countries with most that is not allowed first, then with most that needs action. */
function countryRows(shared: Shared): TransfersModel['countries']['rows'] {
  const { transfers, number, place, words } = shared;
  const groups = Map.groupBy(transfers, ({ transfer }) => transfer.assessment.judgedCountry);
  return [...groups]
    .map(([code, told]) => ({
      name: place(code),
      told,
      counts: results.map((result) => countOf(told, result)),
    }))
    .sort((a, b) => {
      const at = a.counts.findIndex((count, index) => count !== b.counts[index]);
      return at === -1 ? 0 : (b.counts[at] ?? 0) - (a.counts[at] ?? 0);
    })
    .map(({ name, told, counts }) => {
      const names = new Set(
        told
          .filter(({ transfer }) => transfer.assessment.result !== 'ok')
          .map(({ supplier }) => shortName(supplier.record.processor.name)),
      );
      const others = names.size - NAMES;
      return {
        name,
        counts: counts.map(number),
        who: [
          ...[...names].slice(0, NAMES),
          ...(others > 0 ? [words.andOthers(number(others), others === 1)] : []),
        ].join('; '),
      };
    });
}

/** One that stands in a chain twice is one. */
const unlocatedSubProcessors = ({ unlocatedLinks }: Judged): string[] => [
  ...new Set(unlocatedLinks.map(({ subProcessorId }) => subProcessorId)),
];

function notKnownOf({ suppliers, said, number, input }: Shared): TransfersModel['notKnown']['facts'] {
  const current = suppliers.filter((supplier) => isCurrent(supplier, input.asOf));
  const assessed = suppliers.flatMap(({ assessments }) => assessments);
  const counts: readonly (readonly [string, number])[] = [
    [said.unknownPlace, assessed.filter((one) => one?.code === 'UNKNOWN_LOCATION').length],
    [
      said.unknownImporter,
      assessed.filter((one) => one?.advisories.includes('IMPORTER_NOT_RECORDED')).length,
    ],
    [said.unlocated, suppliers.flatMap(unlocatedSubProcessors).length],
    [said.noFlows, current.filter(({ record }) => record.flows.length === 0).length],
  ];
  return counts.map(([label, count]) => ({ label, value: number(count), missing: count > 0 }));
}

function decisionsAnnex({ transfers, said, input, date, number, place }: Shared): Annex {
  const { language } = input;
  const { heading, intro, none, columns, noEnd } = said.decisions;
  const relied = transfers.flatMap(({ transfer: { assessment } }) =>
    assessment.basis?.kind === 'adequacy'
      ? [{ country: assessment.judgedCountry, decision: assessment.basis.decision }]
      : [],
  );
  const [country = '', decision = '', adopted = '', expires = '', scope = '', count = ''] = columns;
  return {
    heading,
    intro,
    empty: none,
    landscape: true,
    columns: [
      { label: country, width: { share: 0.8 } },
      { label: decision, width: { share: 1.5 } },
      { label: adopted, width: { points: 64 } },
      { label: expires, width: { points: 76 } },
      { label: scope, width: { share: 1.8 } },
      { label: count, width: { points: 58 } },
    ],
    names: 0,
    rows: [...Map.groupBy(relied, (one) => `${one.country} ${one.decision.decision}`).values()].flatMap(
      (those) => {
        const [first] = those;
        if (first === undefined) return [];
        const { decision: act } = first;
        return [
          [
            textCell(place(first.country), { tone: 'strong' }),
            textCell(decisionName(act.decision, language)),
            textCell(date(act.adopted)),
            act.expires === null ? textCell(noEnd, { tone: 'quiet' }) : textCell(date(act.expires)),
            textCell(language === 'nl' ? act.scope_nl : act.scope_en),
            textCell(number(those.length)),
          ],
        ];
      },
    ),
  };
}
