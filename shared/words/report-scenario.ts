/** All text of the what-if report as PDF. */
import { both } from './both.ts';
import * as en from './report-scenario.en.ts';
import * as nl from './report-scenario.nl.ts';

export const scenarioReportWords = both(nl.scenario, en.scenario);
