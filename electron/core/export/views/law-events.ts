import type * as z from 'zod';
import type { lawEvent } from '../../../../shared/schema/outlook.ts';
import { dayColumn, numberColumn, textColumn } from '../../../../shared/words/list-columns.ts';
import { countryName } from '../../../../shared/words/places.ts';
import { ui } from '../../../../shared/words/ui.ts';
import { lawEventsOn } from '../../derived/law-events.ts';
import { onePage, type Reading, sourceOf, type ViewSource } from './source.ts';

type Row = z.infer<typeof lawEvent>;

export function lawEventsView(_asked: unknown, { read, language }: Reading): ViewSource {
  const { law } = ui[language].transfers;
  const columns = [
    dayColumn<Row>('on', law.on, ({ on }) => on),
    textColumn<Row>('place', law.place, ({ place }) => countryName(place, language)),
    textColumn<Row>('what', law.what, ({ what }) => what[language]),
    numberColumn<Row>('flows', law.flows, ({ flows }) => flows),
    numberColumn<Row>('relying', law.relying, ({ relying }) => relying),
    numberColumn<Row>('suppliers', law.suppliers, ({ suppliers }) => suppliers),
    textColumn<Row>('source', law.sourceColumn, ({ source }) => source[language]),
  ];
  return sourceOf(columns, onePage(read(lawEventsOn)));
}
