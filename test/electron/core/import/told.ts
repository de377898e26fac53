/** A plan in few words, so that a test can hold what a list means beside what it says. */
import type { AgreementInput } from '../../../../shared/fields/agreement.ts';
import type { DraftFlow, ImportPlan, StatedCell } from '../../../../shared/fields/import.ts';

const words = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' ');

const flowTold = ({ country, kind, statedLocation, remark }: DraftFlow) =>
  words(
    country === 'unknown' ? `?[${statedLocation}]` : country,
    kind !== 'storage' && kind,
    remark !== '' && `{${remark.replaceAll('\n', ' / ')}}`,
  );

function agreementTold({ recorded, signedOn, endsOn, renewal, notice, remark }: AgreementInput): string {
  return words(
    recorded,
    signedOn,
    endsOn && `until ${endsOn}`,
    renewal.kind !== 'none' && `${renewal.kind} ${renewal.months ?? ''}`.trim(),
    notice && `notice ${notice.months}m${notice.days}d`,
    remark !== '' && `{${remark.replaceAll('\n', ' / ')}}`,
  );
}

const statedTold = ({ why, column, words: said }: StatedCell) =>
  `  " ${why} ${column}: ${said.replaceAll('\n', ' / ')}`;

/** One line for each supplier, its agreements, places and what stays beside them; then findings, kept words and rows left out, by row and column. */
export function told({ create, update, subProcessors, result }: ImportPlan): string[] {
  const suppliers = [...create, ...update].flatMap((planned) => {
    const { name, services, country, address, purposes, remark, website } = planned.processor;
    const agreements = 'agreements' in planned ? planned.agreements : planned.addAgreements;
    const chain = 'chain' in planned ? planned.chain : planned.addChain;
    const places = 'chainPlaces' in planned ? planned.chainPlaces : planned.addChainPlaces;
    const links = chain.map((name) =>
      [name, ...places.flatMap((one) => (one.name === name ? `> ${flowTold(one.flow)}` : []))].join(' '),
    );
    const certificates = 'certificates' in planned ? planned.certificates : planned.addCertificates;
    const flows = 'flows' in planned ? planned.flows : planned.addFlows;
    return [
      words(
        name,
        services.length > 0 && `(${services.map((service) => service.name).join('; ')})`,
        country && `in ${country}`,
        address !== '' && `at ${address}`,
        purposes !== '' && `for ${purposes}`,
        website !== '' && website,
        remark !== '' && `{${remark.replaceAll('\n', ' / ')}}`,
      ),
      ...(chain.length > 0 ? [`  + ${links.join('; ')}`] : []),
      ...certificates.map(({ standard, validUntil }) =>
        words('  *', standard, validUntil && `until ${validUntil}`),
      ),
      ...agreements.map((agreement) => `  = ${agreementTold(agreement)}`),
      ...flows.map((flow) => `  > ${flowTold(flow)}`),
      ...('stated' in planned ? planned.stated : planned.addStated).map(statedTold),
    ];
  });
  const subs = subProcessors.flatMap(({ subProcessor, addLinks, addFlows, addStated }) => [
    words('sub', subProcessor.name, `(${addLinks.map(({ service }) => service).join('; ')})`),
    ...addFlows.map((flow) => `  > ${flowTold(flow)}`),
    ...addStated.map(statedTold),
  ]);
  const found = [
    ...result.uncertain.map(({ row, column }) => `? ${row} ${column}`),
    ...result.rejected.map(({ row, column }) => `! ${row} ${column}`),
    ...result.kept.map(({ row, column }) => `kept ${row} ${column}`),
    ...result.unmapped.map((column) => `left out: ${column}`),
    ...result.otherSheets.map((sheet) => `not read: ${sheet}`),
    ...result.notNamed.map((name) => `not named: ${name}`),
  ];
  return [...suppliers, ...subs, ...found];
}
