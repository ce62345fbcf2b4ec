import { access } from '../accounts/access.ts';
import { clusterYearFacts } from '../clusters/queries.ts';
import { scoreTableFacts } from '../scoring/queries.ts';
import { importFacts } from './queries/imports.ts';

type Params = Record<string, string>;
type Tx = Parameters<typeof importFacts>[0];

const ofYear = (tx: Tx, params: Params) => clusterYearFacts(tx, params.clusterYearId ?? '');
const ofTable = (tx: Tx, params: Params) => scoreTableFacts(tx, params.clusterYearId ?? '');
const ofImport = (tx: Tx, params: Params) => importFacts(tx, params.importId ?? '');

export const readScoreTable = access('scoreTable.view', ofYear);
export const writeScoreTable = access('scoreTable.edit', ofTable);
export const viewTableImport = access('tableImport.view', ofImport);
export const answerTableImport = access('tableImport.answer', ofImport);
export const takeTableImportAccess = access('tableImport.take', ofImport);
