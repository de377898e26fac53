/** Typesets a model as PDF with Typst: synchronous native code, so it runs in a separate process. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportRequest } from '../../../shared/schema/report.ts';
import { lettersOf, marks, setAnnexes } from './annexes/index.ts';
import { readSheet } from './annexes/sheet.ts';
import type { Article30Model } from './article30.ts';
import type { ReportAssets } from './assets.ts';
import type { BreachModel } from './breach.ts';
import type { ChainModel } from './chain.ts';
import { coverageOf } from './coverage.ts';
import type { DossierModel } from './dossier.ts';
import type { ReportModel } from './model.ts';
import { printable } from './printable.ts';
import { withRowHeaders } from './row-headers.ts';
import type { ScenarioModel } from './scenario.ts';
import type { TransfersModel } from './transfers.ts';

/** Everything that the process needs; nothing is read from the disk or the environment. */
export interface TypesetJob {
  readonly model:
    | ReportModel
    | ChainModel
    | DossierModel
    | Article30Model
    | BreachModel
    | ScenarioModel
    | TransfersModel;
  readonly standard: ReportRequest['standard'];
  readonly assets: Pick<ReportAssets, 'template' | 'sheet' | 'fonts'>;
}

/** How far the annexes are, in rows. */
export interface TypesetStep {
  readonly done: number;
  readonly total: number;
}

/** Rows between two steps that are reported. */
const STEP = 500;

/**
 * The PDF of a job. The model is passed as data, so its text is never interpreted as Typst code.
 * @throws Error with Typst's diagnostics on an error and on any warning (a missing font is only a warning).
 */
export function compile(
  { model, standard, assets }: TypesetJob,
  report: (step: TypesetStep) => void = () => {},
): Uint8Array {
  const glyphs = assets.fonts.map(coverageOf);
  const { value, replaced } = printable(model, common(glyphs));
  const annexes = 'annexes' in value ? value.annexes : [];
  // What Typst sets: the annexes would only be copied.
  const front = { ...value, annexes: annexes.map(({ heading }) => ({ heading })) };
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: assets.fonts.map((font) => Buffer.from(font)) }],
  });
  const set = (template: string, inputs: Record<string, string>) => {
    const outcome = compiler.compile({
      mainFileContent: template,
      inputs: { model: JSON.stringify(front), replaced: String(replaced), standard, behind: '0', ...inputs },
    });
    const complaint = outcome.takeError() ?? outcome.takeWarnings();
    const document = outcome.result;
    if (complaint !== null || document === null) {
      throw new Error(
        `the report could not be set: ${JSON.stringify(complaint === null ? null : compiler.fetchDiagnostics(complaint))}`,
      );
    }
    return document;
  };
  const pdfOf = (document: ReturnType<typeof set>) => compiler.pdf(document, { pdfStandard: standard });
  const pages = (document: ReturnType<typeof set>) => {
    const named: { value: number }[] = compiler.query(document, { selector: '<row-headers>' });
    return withRowHeaders(
      pdfOf(document),
      named.map(({ value }) => value),
    );
  };
  if (annexes.length === 0) return pages(set(assets.template, {}));

  const { sources } = value;
  const notes = replaced ? [...sources.notes, sources.replaced] : sources.notes;
  const frame = { ...value, annexes, closing: { heading: sources.heading, rows: sources.rows, notes } };
  const letters = lettersOf(frame);
  const drawn = set(assets.sheet, { letters, marks: marks.join(' ') });
  const sheet = readSheet(pdfOf(drawn), letters, { regular: glyphs[0], semibold: glyphs[1] });
  const total = annexes.reduce((sum, { rows }) => sum + rows.length, 0);
  let said = 0;
  const behind = setAnnexes(frame, sheet, (done) => {
    if (done - said < STEP) return;
    said = done;
    report({ done, total });
  });
  const before = set(assets.template, { behind: String(behind.pages) });
  return behind.behind(pages(before), before.numOfPages);
}

/** The letters that every one of the fonts has. */
function common([first, ...others]: readonly ReadonlyMap<number, number>[]): ReadonlySet<number> {
  if (first === undefined) throw new Error('no fonts were given');
  return new Set([...first.keys()].filter((code) => others.every((other) => other.has(code))));
}
