/**
 * The overview PDF: the state, the risks, the coming quarter and the decisions requested; then the register.
 */
import type { Language } from '../../../shared/schema/primitives.ts';
import type { ReportRequest } from '../../../shared/schema/report.ts';
import { Problem } from '../ground/problem.ts';
import { type ReportAssets, readAssets } from './assets.ts';
import type { OverviewInput } from './context.ts';
import { overviewModel } from './model.ts';
import { type TypesetOptions, typeset } from './typeset.ts';

export type { ReportAssets } from './assets.ts';
export type { OverviewInput, ReportSupplier } from './context.ts';

/** A step that started (`done` 0) or finished (`done` = `total`). */
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
export async function makeOverview(
  input: Omit<OverviewInput, 'language'>,
  options: OverviewOptions,
): Promise<Uint8Array> {
  const { language, standard = 'ua-1', onProgress = () => {}, assets = readAssets(), ...process } = options;
  const steps = { collect: input.suppliers.length, typeset: 1 };
  onProgress({ phase: 'collect', done: 0, total: steps.collect });
  const model = overviewModel({ ...input, language });
  onProgress({ phase: 'collect', done: steps.collect, total: steps.collect });
  if (process.signal?.aborted) throw new Problem('cancelled');
  onProgress({ phase: 'typeset', done: 0, total: steps.typeset });
  const pdf = await typeset({ model, standard, assets }, process);
  onProgress({ phase: 'typeset', done: steps.typeset, total: steps.typeset });
  return pdf;
}
