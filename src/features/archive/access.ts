import type { Facts } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { dossierFacts } from '../dossiers/queries.ts';
import { archiveFacts } from './queries.ts';

const all = async (): Promise<Facts> => ({ object: { kind: 'archive', id: 'all' }, phase: 'any' });
const one = (tx: Tx, params: Record<string, string>) => archiveFacts(tx, params.archiveId ?? '');
const ofDossier = (tx: Tx, params: Record<string, string>) => dossierFacts(tx, params.dossierId ?? '');

export const listArchives = access('archive.list', all);
export const sealDossierAccess = access('dossier.archive', ofDossier);
export const viewArchive = access('archive.view', one);
export const exportArchiveAccess = access('archive.export', one);
export const compareArchiveAccess = access('archive.compare', one);
