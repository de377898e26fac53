/** All suppliers of the example. Every name, number and address is fictitious; domains end in .example. */
import { abroad } from './abroad.ts';
import { cloud } from './cloud.ts';
import { infrastructure } from './infrastructure.ts';
import { office } from './office.ts';
import { people } from './people.ts';
import { reach } from './reach.ts';
import type { Calendar, ExampleSupplier } from './shapes.ts';

/** The example suppliers, with dates relative to the calendar's day. */
export function exampleSuppliers(calendar: Calendar): ExampleSupplier[] {
  return [infrastructure, people, office, cloud, abroad, reach].flatMap((group) => group(calendar));
}
