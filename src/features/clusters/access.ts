import type { Facts } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { clusterFacts, clusterYearFacts, type HandoverFacts, handoverFacts } from './queries.ts';

type Params = Record<string, string>;

const noCluster = async (): Promise<Facts> => ({ object: { kind: 'cluster', id: 'new' }, phase: 'any' });
const ofCluster = (tx: Tx, params: Params) => clusterFacts(tx, params.clusterId ?? '');
const ofYear = (tx: Tx, params: Params) => clusterYearFacts(tx, params.clusterYearId ?? '');

/** The handover as each side meets it: its unit signs through its head, the incoming unit leads in place of the outgoing. */
export const asGiving = (facts: HandoverFacts) => ({ ...facts, unitId: facts.headUnitId });
export const asReceiving = (facts: HandoverFacts) => ({
  ...facts,
  headUnitId: facts.incomingUnitId,
  deputyUnitId: null,
  unitId: facts.incomingUnitId,
});
const seenBy = (side: (facts: HandoverFacts) => HandoverFacts) => async (tx: Tx, params: Params) => {
  const facts = await handoverFacts(tx, params.clusterYearId ?? '');
  return facts && side(facts);
};

export const viewMyWork = access('myWork.view', async () => ({ object: { kind: 'account', id: 'own' }, phase: 'any' }));

export const listClusters = access('cluster.list', noCluster);
export const createClusterAccess = access('cluster.create', noCluster);
export const viewCluster = access('cluster.view', ofCluster);
export const openYearAccess = access('clusterYear.open', ofCluster);

export const viewClusterYear = access('clusterYear.view', ofYear);
export const startYearAccess = access('clusterYear.start', ofYear);
export const closeYearAccess = access('clusterYear.close', ofYear);
export const changeMembersAccess = access('membership.change', ofYear);
export const changeStepsAccess = access('yearStep.change', ofYear);
export const remindAccess = access('clusterYear.remind', ofYear);
export const viewLeadership = access('leadership.view', ofYear);
export const recordLeadershipAccess = access('leadership.record', ofYear);

export const viewHandover = access(
  'handover.view',
  seenBy((facts) => ({ ...facts, unitId: facts.incomingUnitId })),
);
export const prepareHandoverAccess = access('handover.prepare', seenBy(asGiving));
export const giveItemAccess = access('handover.give', seenBy(asGiving));
export const receiveItemAccess = access('handover.receive', seenBy(asReceiving));
export const signGivingAccess = access('handover.signGiving', seenBy(asGiving));
export const signReceivingAccess = access('handover.signReceiving', seenBy(asReceiving));
