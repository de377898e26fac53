/**
 * Reads the fixtures in the given folder with the program that contains this file, and prints the result for
 * each.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { FORM } from '../../../../shared/fields/forms.ts';
import { readFrozen } from '../../../../shared/fields/frozen.ts';
import { jobsHere } from '../jobs-here.ts';

const [fixtures = '', ...forms] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'vwr-'));
const made = (form: string, ending: string): string => join(fixtures, `version-${form}${ending}`);

async function inRegister<Result>(
  name: string,
  use: (core: Core, client: Client, file: string) => Promise<Result>,
): Promise<Result> {
  const clock = () => new Date('2028-03-01T11:00:00.000Z');
  const core = new Core({ dataFolder: null, clock, spawnJob: jobsHere });
  try {
    return await use(core, inProcessClient({ core, actor: 'Femke' }), join(work, name));
  } finally {
    core.close();
  }
}

const findings = async (client: Client): Promise<unknown> => (await client.register.verify()).findings;

/** The first supplier by name, in its current state and as frozen by its newest sign-off. */
async function supplier(client: Client): Promise<unknown> {
  const [row] = (await client.processors.list({ search: 'Polderhost' })).rows;
  if (!row) return null;
  const { record } = await client.processors.get({ id: row.id });
  return { record, frozen: readFrozen(record.reviews.at(-1)?.frozen ?? '') };
}

async function signOff(client: Client, form: string): Promise<unknown> {
  const file = new File([readFileSync(made(form, '-sign-off.json'))], 'beoordeling.json');
  const { changed, present, exchangeId } = await client.signOffFile.preview({ file });
  const taken = await client.signOffFile.take({ exchangeId });
  const again = await client.signOffFile.preview({ file });
  return { changed, present, again: again.present, frozen: readFrozen(taken.frozen).refused };
}

async function outcome(form: string): Promise<unknown> {
  const register = await inRegister(`${form}.vwr`, async (core, client, file) => {
    copyFileSync(made(form, '.vwr'), file);
    core.open(file);
    const whole = { findings: await findings(client), supplier: await supplier(client) };
    const zip = Buffer.from(await (await client.archive.export({})).arrayBuffer());
    const exchanged = form === '1' ? null : await signOff(client, form);
    return { ...whole, signOff: exchanged, after: await findings(client), zip: zip.toString('base64') };
  });
  const zip = await inRegister(`${form}-zip.vwr`, async (core, client, file) => {
    core.create(file, '');
    await client.archive.import({ file: new File([readFileSync(made(form, '.zip'))], 'oud.zip') });
    const again = Buffer.from(await (await client.archive.export({})).arrayBuffer());
    return { findings: await findings(client), isSame: again.toString('base64') === register.zip };
  });
  const { zip: _bytes, ...rest } = register;
  return { register: rest, zip };
}

try {
  const outcomes: unknown[] = [];
  for (const form of forms) outcomes.push(await outcome(form));
  console.log(JSON.stringify({ form: FORM, outcomes }));
} finally {
  rmSync(work, { recursive: true, force: true });
}
