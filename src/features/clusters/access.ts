import { access } from '../accounts/access.ts';
import { clusterYearFacts } from './queries.ts';

const ofClusterYear = (tx: Parameters<typeof clusterYearFacts>[0], params: Record<string, string>) =>
  clusterYearFacts(tx, params.clusterYearId ?? '');

export const viewClusterYear = access('clusterYear.view', ofClusterYear);
