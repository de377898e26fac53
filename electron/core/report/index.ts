/**
 * Reports as PDF. The overview: the state, the risks, the coming quarter and the decisions requested; then the register. The
 * chain and the dossier of one supplier. The incident sheet of one data breach. The
 * transfers. The outcome of a what-if question.
 */
import type { Language } from '../../../shared/schema/primitives.ts';
import type { ReportRequest } from '../../../shared/schema/report.ts';
import { Problem } from '../ground/problem.ts';
import { type Article30ReportInput, article30Model } from './article30.ts';
import { type ReportAssets, readAssets } from './assets.ts';
import { type BreachInput, breachModel } from './breach.ts';
import { type ChainInput, chainModel } from './chain.ts';
import type { TypesetJob, TypesetStep } from './compile.ts';
import type { OverviewInput } from './context.ts';
import { type DossierInput, dossierModel } from './dossier.ts';
import { overviewModel } from './model.ts';
import { type ScenarioInput, scenarioModel } from './scenario.ts';
import { type TransfersInput, transfersModel } from './transfers.ts';
import { type TypesetOptions, typeset } from './typeset.ts';

export type { Article30ReportInput } from './article30.ts';
export type { ReportAssets } from './assets.ts';
export type { BreachInput } from './breach.ts';
export type { ChainInput } from './chain.ts';
export type { OverviewInput, ReportSupplier } from './context.ts';
export type { DossierInput } from './dossier.ts';
export type { ScenarioInput } from './scenario.ts';
export type { TransfersInput } from './transfers.ts';

/** A step that started (`done` 0), goes on, or finished (`done` = `total`). */
export interface OverviewProgress {
  readonly phase: 'collect' | 'typeset';
  readonly done: number;
  readonly total: number;
}

export interface OverviewOptions extends TypesetOptions {
  readonly language: Language;
  /** PDF/UA-1 (accessible) by default; PDF/A-2a uses the as-of date as the document's date. */
  readonly standard?: ReportRequest['standard'] | undefined;
  readonly onProgress?: ((progress: OverviewProgress) => void) | undefined;
  /** What sets the pages; a process of its own by default. */
  readonly typeset?: (job: TypesetJob, onProgress: (step: TypesetStep) => void) => Uint8Array;
  /** Template and fonts; a bundle passes its own, the source tree reads them from disk. */
  readonly assets?: ReportAssets;
}

/** What makes a report of its data: its model, its template, and of how many things data were collected. */
const maker =
  <Input extends { readonly language: Language }>(
    modelOf: (input: Input) => TypesetJob['model'],
    template: Exclude<keyof ReportAssets, 'sheet' | 'fonts'>,
    totalOf: (input: Omit<Input, 'language'>) => number = () => 1,
  ) =>
  (input: Omit<Input, 'language'>, options: OverviewOptions): Promise<Uint8Array> => {
    const { language, assets = readAssets() } = options;
    const of = { total: totalOf(input), template: assets[template] };
    return make(() => modelOf({ ...input, language } as Input), of, { ...options, assets });
  };

/**
 * Makes the overview as PDF bytes; the same input gives the same bytes, whatever fonts the machine has.
 * Aborting `signal` kills the typesetting process.
 * Errors: `cancelled`; an ordinary Error (`internal`) if the process failed or died.
 */
export const makeOverview = maker<OverviewInput>(overviewModel, 'template', ({ register, suppliers }) =>
  Math.max(register.length, suppliers.length),
);
/** The chain of one supplier; otherwise as {@link makeOverview}, like those that follow. */
export const makeChain = maker<ChainInput>(chainModel, 'chain');
/** The extract for the record of processing activities. */
export const makeArticle30 = maker<Article30ReportInput>(
  article30Model,
  'article30',
  ({ suppliers }) => suppliers.length,
);
/** The dossier of one supplier. */
export const makeDossier = maker<DossierInput>(
  dossierModel,
  'dossier',
  ({ history }) => history.lines.length,
);
/** The incident sheet of one data breach. */
export const makeBreach = maker<BreachInput>(breachModel, 'breach');
/** The transfer report. */
export const makeTransfers = maker<TransfersInput>(
  transfersModel,
  'transfers',
  ({ suppliers }) => suppliers.length,
);
/** The what-if report. */
export const makeScenario = maker<ScenarioInput>(scenarioModel, 'scenario', ({ changes }) => changes.length);

async function make(
  modelOf: () => TypesetJob['model'],
  { total, template }: { readonly total: number; readonly template: string },
  options: OverviewOptions & { readonly assets: ReportAssets },
): Promise<Uint8Array> {
  const {
    language: _language,
    standard = 'ua-1',
    onProgress = () => {},
    assets,
    typeset: set,
    ...process
  } = options;
  onProgress({ phase: 'collect', done: 0, total });
  const model = modelOf();
  onProgress({ phase: 'collect', done: total, total });
  if (process.signal?.aborted) throw new Problem('cancelled');
  const rows = 'annexes' in model ? model.annexes.reduce((sum, annex) => sum + annex.rows.length, 0) : 0;
  const steps = Math.max(rows, 1);
  onProgress({ phase: 'typeset', done: 0, total: steps });
  const { sheet, fonts } = assets;
  const job: TypesetJob = { model, standard, assets: { template, sheet, fonts } };
  const said = (step: TypesetStep) => onProgress({ phase: 'typeset', ...step });
  const pdf = set ? set(job, said) : await typeset(job, { ...process, onProgress: said });
  onProgress({ phase: 'typeset', done: steps, total: steps });
  return pdf;
}
