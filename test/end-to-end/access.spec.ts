import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { NOON } from '../clock.ts';
import { expectNoChange } from './read-only.ts';
import { expect, expectAccessible, goTo, test } from './register.ts';

test.use({ opened: 'none' });

const core = JSON.stringify(resolve(import.meta.dirname, '../../electron/core/register/core.ts'));

/** Another program that has the register open and writes in it, until it is told to end. */
async function otherProgram(file: string) {
  const script = `
    import { Core } from ${core};
    const core = new Core({ dataFolder: null, clock: () => new Date(${JSON.stringify(NOON)}), actor: 'Femke Dijkstra' });
    core.create(${JSON.stringify(file)}, 'Stichting Proef');
    process.stdout.write('open');
    process.stdin.once('data', () => { core.close(); process.exit(0); });
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    end: async () => {
      const ended = once(child, 'exit');
      child.stdin.write('end');
      await ended;
    },
  };
}

test('who reads sees who writes, can change nothing, and can once the other has closed', async ({
  page,
  register,
}) => {
  const file = join(register.folder, 'samen.vreg');
  const other = await otherProgram(file);
  try {
    await page.getByLabel('Bestand met de map erbij').fill(file);
    await page.getByRole('button', { name: 'Register openen', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Femke Dijkstra' })).toContainText(
      'U kunt lezen',
    );
    await expectAccessible(page);
    await goTo(page, '#/suppliers/new');
    await expect(page.getByRole('heading', { name: 'U kunt nu alleen meelezen' })).toBeVisible();
    // Nothing on any page offers to add, take over or change.
    for (const address of ['#/', '#/suppliers', '#/import', '#/settings', '#/safekeeping']) {
      await goTo(page, address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoChange(page);
    }
    await goTo(page, '#/suppliers/new');
    const refused = register.client.processors.save({
      id: null,
      version: null,
      input: emptyProcessor('Te vroeg B.V.'),
    });
    await expect(refused).rejects.toThrow(/Femke Dijkstra/);
  } finally {
    await other.end();
  }
  await expect(page.getByRole('status').filter({ hasText: 'Femke Dijkstra' })).toHaveCount(0, {
    timeout: 30_000,
  });
  await page.getByLabel('Naam van de rechtspersoon').fill('Op tijd B.V.');
  await page.getByRole('button', { name: 'Leverancier toevoegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Op tijd B.V.' })).toBeVisible();
});

test('a backup of the day that fails while a person works is told without a reload', async ({
  page,
  register,
}) => {
  const file = join(register.folder, 'vol.vreg');
  await register.client.register.create({ file, organisation: 'Stichting Proef' });
  await register.client.register.close();
  writeFileSync(`${file}.backups`, 'in the way');
  await page.clock.install();
  await page.getByLabel('Bestand met de map erbij').fill(file);
  await page.getByRole('button', { name: 'Register openen', exact: true }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  const notes = async () => (await register.client.register.status()).access?.notes.map(({ code }) => code);
  await expect.poll(notes, { timeout: 30_000 }).toEqual(['backup-failed']);
  const { access } = await register.client.register.status();
  await page.clock.fastForward(60_000);
  await expect(
    page.getByRole('status').filter({ hasText: access?.notes[0]?.message.nl ?? '?' }),
  ).toBeVisible();
  await expectAccessible(page);
});
