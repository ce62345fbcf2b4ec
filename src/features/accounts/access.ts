import { accessOver } from '#src/platform/access/scope.ts';
import { matrix } from './rules.ts';

/** The only maker of scopes, bound to the one matrix. */
export const access = accessOver(matrix);
