import type { Facts } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { certificateFacts } from './queries.ts';

const register = async (): Promise<Facts> => ({ object: { kind: 'register', id: 'register' }, phase: 'any' });
const all = async (): Promise<Facts> => ({ object: { kind: 'certificate', id: 'all' }, phase: 'any' });
const one = (tx: Tx, params: Record<string, string>) => certificateFacts(tx, params.certificateId ?? '');

export const lookUpAwards = access('register.lookUp', register);
export const checkCertificate = access('certificate.check', register);
export const listCertificates = access('certificate.list', all);
export const makeCertificatesAccess = access('certificate.make', all);
export const viewCertificate = access('certificate.view', one);
export const printCertificateAccess = access('certificate.print', one);
export const conferCertificateAccess = access('certificate.confer', one);
export const reissueCertificateAccess = access('certificate.reissue', one);
