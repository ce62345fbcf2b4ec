import { paths } from '#src/paths.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { acknowledgeInvitationAccess, sendInvitationsAccess, viewInvitations } from '../access.ts';
import { acknowledgeInvitation } from '../commands/acknowledge-invitation.ts';
import { printInvitations } from '../commands/print-invitations.ts';
import { sendInvitations } from '../commands/send-invitations.ts';
import { InvitationsPage } from '../pages/invitations-page.tsx';
import { inviteesOf } from '../queries/invitations.ts';
import type { ConferenceFacts } from '../queries.ts';
import * as forms from '../schema/meeting-forms.ts';
import { emptyForm } from '../schema.ts';
import { download, openRecord } from './open-record.ts';

async function show(scope: Scope<string, ConferenceFacts>, visit: Visit, attempt: Attempt) {
  const { facts, today } = scope;
  const found = await openRecord(scope, async (tx, record) => ({ invitees: await inviteesOf(tx, record) }));
  return <InvitationsPage visit={visit} facts={facts} {...found} today={today} attempt={attempt} />;
}

/** Who is invited, the paper, sending and acknowledgement. */
export function invitationRoutes(http: FeatureRoutes): void {
  http.page(paths.invitations(), viewInvitations, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.invitations(), sendInvitationsAccess, {
    schema: forms.sendInvitationsForm,
    lists: ['inviteeIds'],
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, input) => {
      await sendInvitations(scope, input);
      return paths.invitations(scope.facts.conferenceId);
    },
  });
  http.form(paths.acknowledgeInvitation(), acknowledgeInvitationAccess, {
    schema: emptyForm,
    run: async (scope) => {
      await acknowledgeInvitation(scope);
      return paths.invitations(scope.facts.conferenceId);
    },
  });
  http.page(paths.invitationPapers(), viewInvitations, async (scope, visit) =>
    download(visit, await printInvitations(scope, null), 'application/pdf', 'Giấy mời.pdf', 'inline'),
  );
  http.page(paths.invitationPaper(), viewInvitations, async (scope, visit) => {
    const pdf = await printInvitations(scope, visit.params.inviteeId ?? '');
    return download(visit, pdf, 'application/pdf', 'Giấy mời.pdf', 'inline');
  });
}
