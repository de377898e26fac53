/** What the steps of an assessment share. */
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { UseFormReturn } from 'react-hook-form';
import type { Contract } from '../../../../shared/contract/contract.ts';
import type { FlowInput } from '../../../../shared/fields/flow.ts';

/** The form of the flow that the assessment is part of. */
export type TiaForm = UseFormReturn<FlowInput>;

/** An assessment of another flow that may be taken over. */
export type OtherTia = InferContractRouterOutputs<Contract>['flows']['otherTias'][number];
