import type { Facts } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { clusterFacts, clusterYearFacts, handoverFacts } from './queries.ts';

type Params = Record<string, string>;

const noCluster = async (): Promise<Facts> => ({ object: { kind: 'cluster', id: 'new' }, phase: 'any' });
const ofCluster = (tx: Tx, params: Params) => clusterFacts(tx, params.clusterId ?? '');
const ofYear = (tx: Tx, params: Params) => clusterYearFacts(tx, params.clusterYearId ?? '');
const ofHandover = (tx: Tx, params: Params) => handoverFacts(tx, params.clusterYearId ?? '');

/** The same handover as the incoming head meets it: as the unit that leads the next year. */
async function asIncoming(tx: Tx, params: Params) {
  const facts = await ofHandover(tx, params);
  return facts && { ...facts, headUnitId: facts.incomingUnitId, deputyUnitId: null };
}

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
export const viewLeadership = access('leadership.view', ofYear);
export const recordLeadershipAccess = access('leadership.record', ofYear);

export const viewHandover = access('handover.view', async (tx, params) => {
  const facts = await ofHandover(tx, params);
  return facts && { ...facts, unitId: facts.incomingUnitId };
});
export const prepareHandoverAccess = access('handover.prepare', ofHandover);
export const giveItemAccess = access('handover.give', ofHandover);
export const receiveItemAccess = access('handover.receive', asIncoming);
export const signGivingAccess = access('handover.signGiving', async (tx, params) => {
  const facts = await ofHandover(tx, params);
  return facts && { ...facts, unitId: facts.headUnitId };
});
export const signReceivingAccess = access('handover.signReceiving', async (tx, params) => {
  const facts = await ofHandover(tx, params);
  return facts && { ...facts, unitId: facts.incomingUnitId };
});
