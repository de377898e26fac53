/** Any facts that the schemas accept, for the properties of the rules. */
import fc from 'fast-check';
import type { AgreementFacts } from '../../../shared/fields/agreement.ts';
import { addDays } from '../../../shared/law/dates.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { recordedStates } from '../../../shared/schema/agreement.ts';
import {
  actors,
  derogationGrounds,
  dpfStatuses,
  flowKinds,
  mechanisms,
  tiaOutcomes,
} from '../../../shared/schema/flow.ts';

/** A day between 1950 and 2150. */
export const anyDate = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1950-01-01', days));

/** A day around the one on which the cases are assessed. */
export const nearDate = fc.integer({ min: -1_500, max: 2_200 }).map((days) => addDays('2026-11-22', days));

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const codes = [...shippedList.byCode.keys()];

/** All facts are there, as the register holds them. */
export const anyFlow = fc.record({
  actor: fc.constantFrom(...actors),
  entity: fc.constantFrom('', 'Example'),
  country: fc.oneof(
    fc.constantFrom('NL', 'US', 'GB', 'IN', 'CA', 'BR', 'unknown'),
    fc.constantFrom(...codes),
  ),
  importerCountry: maybe(fc.constantFrom('NL', 'US', 'GB', 'IN', 'unknown')),
  exportedFrom: maybe(fc.constantFrom('NL', 'US', 'GB', 'IN')),
  sameGroup: maybe(fc.boolean()),
  importerUnderGdpr: maybe(fc.boolean()),
  outsideAccess: maybe(
    fc.record({
      possible: fc.boolean(),
      evidence: fc.constantFrom('', 'bijlage 2'),
      confirmedOn: maybe(nearDate),
    }),
  ),
  kind: fc.constantFrom(...flowKinds),
  separateImporter: fc.boolean(),
  parentCountry: maybe(fc.constantFrom('NL', 'US', 'CH', 'unknown')),
  dataKinds: fc.subarray(['hr', 'customer', 'patient']),
  conditionConfirmed: maybe(fc.boolean()),
  dpf: maybe(
    fc.record({
      status: maybe(fc.constantFrom(...dpfStatuses)),
      coverage: fc.subarray(['hr', 'non-hr'] as const).map((coverage) => [...coverage]),
      checkedOn: maybe(nearDate),
      recertificationDue: maybe(nearDate),
    }),
  ),
  safeguards: maybe(
    fc.array(
      fc.record({
        mechanism: fc.constantFrom(...mechanisms),
        module: maybe(fc.integer({ min: 1, max: 4 })),
        signedOn: maybe(nearDate),
        annexesComplete: maybe(fc.boolean()),
        authorisedOn: maybe(nearDate),
      }),
      { maxLength: 4 },
    ),
  ),
  tia: maybe(fc.record({ completedOn: nearDate, outcome: maybe(fc.constantFrom(...tiaOutcomes)) })),
  derogation: maybe(
    fc.record({
      ground: fc.constantFrom(...derogationGrounds),
      structural: fc.boolean(),
      signedOffOn: maybe(nearDate),
    }),
  ),
  endedOn: maybe(nearDate),
});

const period = fc.record({
  months: fc.integer({ min: 0, max: 36 }),
  days: fc.integer({ min: 0, max: 120 }),
});

const dates = {
  signedOn: maybe(nearDate),
  effectiveOn: maybe(nearDate),
  notice: maybe(period),
  noticeGivenOn: maybe(nearDate),
  deletionConfirmedOn: maybe(nearDate),
};

/** Signed, renewed automatically, with a notice period, no notice given. */
export const renewingAgreement: fc.Arbitrary<AgreementFacts> = fc.record({
  recorded: fc.constantFrom('signed', 'incorporated'),
  ...dates,
  endsOn: nearDate,
  renewal: fc.record({ kind: fc.constant('automatic' as const), months: fc.integer({ min: 1, max: 60 }) }),
  notice: period,
  noticeGivenOn: fc.constant(null),
});

export const anyAgreement: fc.Arbitrary<AgreementFacts> = fc.oneof(
  renewingAgreement,
  fc.record({
    recorded: fc.constantFrom('signed', 'incorporated'),
    ...dates,
    endsOn: nearDate,
    renewal: fc.record({ kind: fc.constant('automatic' as const), months: fc.integer({ min: 1, max: 60 }) }),
  }),
  fc.record({
    recorded: fc.constantFrom(...recordedStates),
    ...dates,
    endsOn: maybe(nearDate),
    renewal: fc.record({ kind: fc.constantFrom('none', 'indefinite'), months: fc.constant(null) }),
  }),
);
