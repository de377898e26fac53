import type { ViewFormat, ViewInput } from '../../../../shared/fields/view.ts';
import type { TestRegister } from '../registers.ts';

interface Asked {
  readonly format?: ViewFormat;
  readonly language?: 'nl' | 'en';
  readonly asOf?: string | null;
  readonly signal?: AbortSignal;
}

/** The file of a list, with the steps that were told meanwhile. */
export async function viewFile(
  { client }: Pick<TestRegister, 'client'>,
  list: ViewInput,
  { format = 'json', language = 'nl', asOf = null, signal }: Asked = {},
) {
  const steps: { done: number; total: number | null }[] = [];
  const call = client.exports.view({ list, format, language, asOf }, signal ? { signal } : {});
  for await (const step of await call) {
    if (step.type === 'progress') steps.push({ done: step.done, total: step.total });
    else return { steps, rows: step.rows, file: await client.exports.fetch({ resultId: step.resultId }) };
  }
  throw new Error('the file was never finished');
}

/** The rows of a list as its JSON has them. */
export async function viewRows(
  register: Pick<TestRegister, 'client'>,
  list: ViewInput,
  asked: Omit<Asked, 'format'> = {},
): Promise<Record<string, string | number | null>[]> {
  const { file } = await viewFile(register, list, asked);
  return JSON.parse(await file.text()).rows;
}
