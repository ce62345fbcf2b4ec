import type { Facts } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { unitFacts } from './queries.ts';

const noUnit = async (): Promise<Facts> => ({ object: { kind: 'unit', id: 'new' }, phase: 'any' });
const ofUnit = (tx: Tx, params: Record<string, string>) => unitFacts(tx, params.unitId ?? '');

export const listUnits = access('unit.list', noUnit);
export const viewUnit = access('unit.view', ofUnit);
export const createUnitAccess = access('unit.create', noUnit);
export const changeUnitAccess = access('unit.change', ofUnit);
export const mergeUnitAccess = access('unit.merge', ofUnit);
