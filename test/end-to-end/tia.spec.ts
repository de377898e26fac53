/** The assessment of a transfer (TIA) in six steps: by mouse and by keyboard, in Dutch and in English. */
import { emptyFlow, type FlowInput } from '../../shared/fields/flow.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { addDays } from '../../shared/law/dates.ts';
import { fullTia } from '../../shared/law/tia.ts';
import { tabTo } from './hands.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, type Register, test } from './register.ts';

const isNew = { id: null, version: null } as const;
const dutch = (date: string) => date.split('-').reverse().map(Number).join('-');

/** A supplier with one flow to an importer in India under signed clauses. */
async function transfer(register: Register, name: string, changes: Partial<FlowInput> = {}) {
  const { client } = register;
  const supplier = await client.processors.save({
    ...isNew,
    input: { ...emptyProcessor(name), country: 'NL' },
  });
  const clauses = {
    mechanism: 'scc-2021-914',
    module: 2,
    annexesComplete: true,
    authorisedOn: null,
  } as const;
  const flow = await client.flows.save({
    ...isNew,
    processorId: supplier.id,
    input: {
      ...emptyFlow,
      country: 'IN',
      entity: 'Wolk India Pvt Ltd',
      safeguards: [{ ...clauses, signedOn: '2025-01-01' }],
      ...changes,
    },
  });
  return { id: supplier.id, flowId: flow.id };
}

const tiaOf = async (register: Register, id: string) =>
  (await register.client.processors.get({ id })).record.flows[0]?.tia;

test('an assessment of the same recipient is taken over, looked through and completed', async ({
  page,
  register,
}) => {
  const { today } = await register.client.register.status();
  const before = addDays(today, -40);
  await transfer(register, 'Eerder Beoordeeld B.V.', {
    tia: {
      ...fullTia(null),
      completedOn: before,
      outcome: 'positive-with-measures',
      by: 'own',
      problematicLaw: true,
      appliedInPractice: false,
      law: 'IT Act, artikel 69',
      explanation: 'Alleen versleutelde kopieën',
      measures: ['encryption-at-rest'],
    },
  });
  const { id } = await transfer(register, 'Verre Wolk B.V.');
  await goTo(page, `#/suppliers/${id}?section=flows`);
  await page.getByRole('link', { name: 'TIA invullen voor India' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Beoordeling van een doorgifte (TIA)' }),
  ).toBeVisible();
  const verdict = page.getByRole('complementary', { name: 'Oordeel terwijl u invult' });
  await expect(verdict).toContainText('Actie nodig');
  await expect(page.getByText('Geen adequaatheidsbesluit (art. 45 AVG).')).toBeVisible();
  await expect(
    page.getByRole('radiogroup', { name: 'Uitkomst' }).getByRole('radio', { checked: true }),
  ).toHaveCount(0);
  await expectAccessible(page);

  await page
    .getByRole('button', { name: `TIA overnemen: Eerder Beoordeeld B.V., TIA van ${dutch(before)}` })
    .click();
  await expect(page.getByText(/^Overgenomen van Eerder Beoordeeld B.V./)).toBeVisible();
  await expect(page.getByLabel('Welke wetten, en wat gebeurt er in de praktijk')).toHaveValue(
    'IT Act, artikel 69',
  );
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Vul in op welke dag de beoordeling is afgerond.')).toBeVisible();
  // A year that is mistyped would make a good assessment none.
  const completedOn = page.getByRole('textbox', { name: 'Afgerond op' });
  await completedOn.fill(dutch(addDays(today, 365)));
  await expect(completedOn).toHaveAccessibleDescription(/Deze dag moet nog komen/);
  await expect(verdict).toContainText('Actie nodig');
  await completedOn.fill(dutch(today));
  await expect(completedOn).not.toHaveAccessibleDescription(/Deze dag moet nog komen/);
  await expect(verdict).toContainText('In orde');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.locator('#flows')).toContainText(`TIA van ${dutch(today)}`);
  await expect(page.getByRole('link', { name: 'TIA herzien voor India' })).toBeVisible();
  expect(await tiaOf(register, id)).toMatchObject({
    completedOn: today,
    outcome: 'positive-with-measures',
    basedOn: `Eerder Beoordeeld B.V., ${dutch(before)}`,
    documentId: null,
  });
});

test.describe('in English', () => {
  test.use({ language: 'en' });
  test('by keyboard: measures and grounds are asked, and what no measure helps against is said', async ({
    page,
    register,
  }) => {
    const { id, flowId } = await transfer(register, 'Far Cloud Ltd');
    const { today } = await register.client.register.status();
    const radio = (group: string, name: string) =>
      page.getByRole('radiogroup', { name: group }).getByRole('radio', { name });
    const answer = async (group: string, keys: readonly string[]) => {
      await tabTo(page, page.getByRole('radiogroup', { name: group }).getByRole('radio', { checked: true }));
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.setViewportSize({ width: 640, height: 900 });
    await goTo(page, `#/suppliers/${id}/tia/${flowId}`);
    await expect(page.getByRole('heading', { level: 2, name: '3. Law and practice there' })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await tabTo(page, page.getByRole('button', { name: '3. Law and practice there, not filled in yet' }));
    await page.keyboard.press('Enter');
    await answer('Can an authority there demand the data?', ['ArrowLeft', 'ArrowLeft']);
    await expect(radio('Can an authority there demand the data?', 'Yes')).toBeChecked();
    await answer('Can the recipient see the data in the clear?', ['ArrowLeft', 'ArrowLeft']);
    await expect(page.getByText('For that the EDPB knows no measure that helps enough')).toBeVisible();
    await tabTo(page, radio('Outcome', 'Positive').first());
    await page.keyboard.press('ArrowDown');
    await expect(radio('Outcome', 'Positive with supplementary measures')).toBeChecked();
    await tabTo(page, page.getByRole('textbox', { name: 'Completed on' }));
    await page.keyboard.type(today.split('-').reverse().join(''));
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Choose at least one supplementary measure')).toBeVisible();
    await expect(page.getByText('Choose the document of the assessment, or explain here')).toBeVisible();
    await expectAccessible(page);
    await tabTo(page, page.getByRole('checkbox', { name: 'Data minimisation' }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('textbox', { name: 'Explanation of the outcome' }));
    await page.keyboard.type('Only public data');
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('heading', { level: 1, name: 'Far Cloud Ltd' })).toBeVisible();
    expect(await tiaOf(register, id)).toMatchObject({
      completedOn: today,
      problematicLaw: true,
      dataInClear: true,
      measures: ['minimisation'],
      explanation: 'Only public data',
    });
  });
});

test('who is established in the EEA cannot be on the DPF List: the American party is asked for', async ({
  page,
  register,
}) => {
  const { id, flowId } = await transfer(register, 'Opslag B.V.', {
    country: 'US',
    entity: 'Opslag B.V.',
    safeguards: null,
  });
  await goTo(page, `#/suppliers/${id}?flow=${flowId}`);
  await expect(
    page.getByText('Opslag B.V. is gevestigd in Nederland en kan niet op de DPF-lijst staan.'),
  ).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'De DPF-lijst is gecontroleerd' })).toHaveCount(0);
  await page.getByLabel('Naam van de rechtspersoon die de gegevens krijgt').fill('Opslag Inc.');
  await expect(page.getByText('naar Opslag Inc.: precies deze rechtspersoon')).toBeVisible();
  await page.getByText('De DPF-lijst is gecontroleerd').click();
  await expect(page.getByLabel('Vermeld onder de naam')).toHaveValue('Opslag Inc.');
  await page.getByText('Zwitsers programma (Swiss-U.S. DPF)').click();
  await page.getByRole('button', { name: /Status op de lijst$/ }).click();
  await page.getByRole('option', { name: 'Actief', exact: true }).click();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Alleen het programma EU-U.S. DPF telt.')).toBeVisible();
  await page.getByText('EU-U.S. DPF', { exact: true }).click();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('De gegevensstroom is opgeslagen.').first()).toBeVisible();
  const [flow] = (await register.client.processors.get({ id })).record.flows;
  expect(flow?.dpf).toMatchObject({
    programmes: ['eu-us', 'swiss-us'],
    listedAs: 'Opslag Inc.',
    status: 'active',
  });
});
