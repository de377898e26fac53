/** Words beside places that name no other place: denials, references, uses, and what is left beside the region of a cloud. */
import { describe, expect, it } from 'vitest';
import { planCsv } from './lists.ts';
import { told } from './told.ts';

const flows = (cell: string) =>
  told(planCsv(['Leverancier;Locatie gegevens', `Kade;"${cell}"`]))
    .filter((line) => line.startsWith('  > '))
    .map((line) => line.slice(4));

describe('a region of a cloud', () => {
  it.each([
    ['eu-west-1 (niet us-east-1)', ['IE {eu-west-1; niet us-east-1}']],
    ['geen us-east-1', ['?[geen us-east-1]']],
    ['not in AWS us-east-1', ['?[not in AWS us-east-1]']],
    ['was eu-west-1, nu eu-central-1', ['IE {eu-west-1; was}', 'DE {eu-central-1}']],
    ['data is in AWS, at eu-west-1', ['IE {data is in AWS; eu-west-1}']],
    ['nl eu-west-1', ['NL {eu-west-1}']],
    ['Azure: West Europe & North Europe', ['NL {West Europe; Azure}', 'IE {North Europe}']],
    ['AWS Ireland, North Europe', ['IE {AWS}', '?[North Europe]']],
  ])('%s', (cell, expected) => expect(flows(cell)).toEqual(expected));
});

describe('what is denied behind a place, or stands elsewhere', () => {
  it.each([
    'Nederland. Er vindt geen doorgifte buiten de EER plaats.',
    'Nederland; zie ook de verklaring van 12 maart 2024',
    'The Netherlands; data are not transferred outside the EU',
    'Niederlande. Es findet keine Übermittlung in Drittländer statt.',
    'Pays-Bas; pas de transfert hors UE',
  ])('%s', (cell) => expect(flows(cell)).toEqual([expect.stringMatching(/^NL \{.+\}$/)]));

  it('stays beside the place, without a word of an unknown one', () => {
    const { result } = planCsv(['Leverancier;Locatie', 'Kade;"Nederland; geen doorgifte elders"']);
    const said = result.uncertain.map(({ message }) => message.nl);
    expect(said).toEqual([expect.stringContaining('staan in de opmerking')]);
  });

  it.each([
    'Nederland. Doorgifte buiten de EER vindt plaats.',
    'Nederland; doorgifte buiten de EER is niet uitgesloten',
    'Nederland; geen doorgifte zonder SCC',
    'Nederland; no transfers outside the EEA except for support',
    'Nederland; doorgifte naar derde landen niet meer uit te sluiten',
  ])('%s: is a place more where it leaves one open', (cell) => {
    expect(flows(cell)).toEqual(['NL', expect.stringMatching(/^\?/)]);
  });
});

describe('uses in brackets', () => {
  it.each([
    ['Duitsland (uitwijk en support)', ['DE disaster-recovery', 'DE support']],
    ['Duitsland (support + toegang op afstand)', ['DE support', 'DE remote-access']],
    ['Nederland (hosting, support)', ['NL', 'NL support']],
    ['Nederland (opslag en back-up)', ['NL']],
    ['VS (alleen telemetrie)', ['US telemetry']],
    ['Nederland (geen back-up en support)', ['NL support {geen back-up en support}']],
  ])('%s', (cell, expected) => expect(flows(cell)).toEqual(expected));
});

it.each(['weltweit', 'EU only', 'nur EU', 'monde'])('"%s" is a region', (cell) => {
  const { result } = planCsv(['Leverancier;Locatie', `Kade;${cell}`]);
  expect(result.uncertain[0]?.message.nl).toContain('is een regio en geen land');
});
