import { access } from '#src/features/accounts/access.ts';
import { clusterYearFacts } from '#src/features/clusters/queries.ts';

export const viewFairness = access('fairness.view', (tx, params) => clusterYearFacts(tx, params.clusterYearId ?? ''));
