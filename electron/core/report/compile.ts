/** Typesets a model as PDF with Typst: synchronous native code, so it runs in a separate process. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportRequest } from '../../../shared/schema/report.ts';
import type { ReportAssets } from './assets.ts';
import type { ChainModel } from './chain.ts';
import { coverageOf } from './coverage.ts';
import type { ReportModel } from './model.ts';
import { printable } from './printable.ts';
import { withRowHeaders } from './row-headers.ts';

/** Everything that the process needs; nothing is read from the disk or the environment. */
export interface TypesetJob {
  readonly model: ReportModel | ChainModel;
  readonly standard: ReportRequest['standard'];
  readonly assets: ReportAssets;
}

/**
 * The PDF of a job. The model is passed as data, so its text is never interpreted as Typst code.
 * @throws Error with Typst's diagnostics on an error and on any warning (a missing font is only a warning).
 */
export function compile({ model, standard, assets }: TypesetJob): Uint8Array {
  const { value, replaced } = printable(model, commonCoverage(assets.fonts));
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: assets.fonts.map((font) => Buffer.from(font)) }],
  });
  const outcome = compiler.compile({
    mainFileContent: assets.template,
    inputs: { model: JSON.stringify(value), replaced: String(replaced), standard },
  });
  const complaint = outcome.takeError() ?? outcome.takeWarnings();
  const document = outcome.result;
  if (complaint !== null || document === null) {
    throw new Error(
      `the report could not be set: ${JSON.stringify(complaint === null ? null : compiler.fetchDiagnostics(complaint))}`,
    );
  }
  const named: { value: number }[] = compiler.query(document, { selector: '<row-headers>' });
  return withRowHeaders(
    compiler.pdf(document, { pdfStandard: standard }),
    named.map(({ value }) => value),
  );
}

function commonCoverage(fonts: readonly Uint8Array[]): ReadonlySet<number> {
  const [first, ...others] = fonts.map(coverageOf);
  if (first === undefined) throw new Error('no fonts were given');
  return new Set([...first].filter((code) => others.every((other) => other.has(code))));
}
