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
import type { TypesetJob } from './compile.ts';
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
  /** Template and fonts; a bundle passes its own, the source tree reads them from disk. */
  readonly assets?: ReportAssets;
}

/**
 * Makes the overview as PDF bytes; the same input gives the same bytes, whatever fonts the machine has.
 * Aborting `signal` kills the typesetting process.
 * Errors: `cancelled`; an ordinary Error (`internal`) if the process failed or died.
 */
export function makeOverview(
  input: Omit<OverviewInput, 'language'>,
  options: OverviewOptions,
): Promise<Uint8Array> {
  const { language, assets = readAssets() } = options;
  const of = { total: Math.max(input.register.length, input.suppliers.length), template: assets.template };
  return make(() => overviewModel({ ...input, language }), of, { ...options, assets });
}

/** Makes the chain of one supplier as PDF bytes; otherwise as {@link makeOverview}. */
export function makeChain(
  input: Omit<ChainInput, 'language'>,
  options: OverviewOptions,
): Promise<Uint8Array> {
  const { language, assets = readAssets() } = options;
  const of = { total: 1, template: assets.chain };
  return make(() => chainModel({ ...input, language }), of, { ...options, assets });
}

/** Makes the extract for the record of processing activities as PDF bytes; otherwise as {@link makeOverview}. */
export function makeArticle30(
  input: Omit<Article30ReportInput, 'language'>,
  options: OverviewOptions,
): Promise<Uint8Array> {
  const { language, assets = readAssets() } = options;
  const of = { total: input.suppliers.length, template: assets.article30 };
  return make(() => article30Model({ ...input, language }), of, { ...options, assets });
}

/** Makes the dossier of one supplier as PDF bytes; otherwise as {@link makeOverview}. */
export function makeDossier(
  input: Omit<DossierInput, 'language'>,
  options: OverviewOptions,
): Promise<Uint8Array> {
  const { language, assets = readAssets() } = options;
  const of = { total: input.history.lines.length, template: assets.dossier };
  return make(() => dossierModel({ ...input, language }), of, { ...options, assets });
}

/** Makes the incident sheet of one data breach as PDF bytes; otherwise as {@link makeOverview}. */
export function makeBreach(
  input: Omit<BreachInput, 'language'>,
  options: OverviewOptions,
): Promise<Uint8Array> {
  const { language, assets = readAssets() } = options;
  const of = { total: 1, template: assets.breach };
  return make(() => breachModel({ ...input, language }), of, { ...options, assets });
}

/** Makes the transfer report as PDF bytes; otherwise as {@link makeOverview}. */
export function makeTransfers(
  input: Omit<TransfersInput, 'language'>,
  options: OverviewOptions,
): Promise<Uint8Array> {
  const { language, assets = readAssets() } = options;
  const of = { total: input.suppliers.length, template: assets.transfers };
  return make(() => transfersModel({ ...input, language }), of, { ...options, assets });
}

/** Makes the what-if report as PDF bytes; otherwise as {@link makeOverview}. */
export function makeScenario(
  input: Omit<ScenarioInput, 'language'>,
  options: OverviewOptions,
): Promise<Uint8Array> {
  const { language, assets = readAssets() } = options;
  const of = { total: input.changes.length, template: assets.scenario };
  return make(() => scenarioModel({ ...input, language }), of, { ...options, assets });
}

async function make(
  modelOf: () => TypesetJob['model'],
  { total, template }: { readonly total: number; readonly template: string },
  options: OverviewOptions & { readonly assets: ReportAssets },
): Promise<Uint8Array> {
  const { language: _language, standard = 'ua-1', onProgress = () => {}, assets, ...process } = options;
  onProgress({ phase: 'collect', done: 0, total });
  const model = modelOf();
  onProgress({ phase: 'collect', done: total, total });
  if (process.signal?.aborted) throw new Problem('cancelled');
  const rows = 'annexes' in model ? model.annexes.reduce((sum, annex) => sum + annex.rows.length, 0) : 0;
  const steps = Math.max(rows, 1);
  onProgress({ phase: 'typeset', done: 0, total: steps });
  const { sheet, fonts } = assets;
  const pdf = await typeset(
    { model, standard, assets: { template, sheet, fonts } },
    { ...process, onProgress: (step) => onProgress({ phase: 'typeset', ...step }) },
  );
  onProgress({ phase: 'typeset', done: steps, total: steps });
  return pdf;
}
