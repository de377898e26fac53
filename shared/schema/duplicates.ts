/** What an import does with suppliers that are known. */
import * as z from 'zod';

/** What to do with a row about a supplier that is already in the register. */
export const duplicateStrategies = ['skip', 'update', 'stop', 'add-service'] as const;
export const duplicateStrategy = z.enum(duplicateStrategies);
export type DuplicateStrategy = z.infer<typeof duplicateStrategy>;
/** Another service of a known supplier is added to it; a row without a service is skipped. */
export const defaultDuplicates: DuplicateStrategy = 'add-service';
