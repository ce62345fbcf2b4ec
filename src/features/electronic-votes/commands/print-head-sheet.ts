import type { ArchiveHeadFacts } from '#src/papers/archive-head.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import type { VoteFacts } from '../queries/facts.ts';
import { meetingOfKeys } from '../queries/meeting.ts';
import { wordsOf } from '../queries/public-vote.ts';
import { voteParts } from '../queries.ts';
import { headGroups, voteSentence } from '../rules.ts';

/** One page with the head of the closed archive, for the tellers' signatures by hand. */
export async function printHeadSheet(scope: Scope<'electronicVote.view', VoteFacts>): Promise<Uint8Array> {
  const { voteId, ceremonyId } = scope.facts;
  const { parts, meeting } = await read(scope, async (tx) => ({
    parts: await voteParts(tx, voteId, null),
    meeting: await meetingOfKeys(tx, ceremonyId),
  }));
  if (!parts || !meeting) throw notFound();
  const { head, closing, tallied } = parts;
  if (!head || !closing || tallied === null) throw wrongPhase(voteSentence(parts.state));
  const facts: ArchiveHeadFacts = {
    superiorBody: meeting.tenantName,
    issuingBody: meeting.issuer,
    registration: null,
    place: meeting.tenantPlace,
    date: meeting.day,
    createdAt: `${meeting.day}T00:00:00Z`,
    synthetic: scope.services.demonstration ? ['lần bỏ phiếu trên dữ liệu minh họa.'] : [],
    vote: parts.name,
    meeting: meeting.title,
    uuid: parts.uuid,
    fingerprint: parts.fingerprint,
    words: wordsOf(parts.fingerprint),
    tallied,
    slips: closing,
    head: headGroups(head),
    tellers: parts.tellers.map(({ name, unitName, isHead }) => ({
      name: name || null,
      title: [isHead ? 'Tổ trưởng' : 'Ủy viên', unitName].filter((part) => part !== '').join(', '),
    })),
  };
  return renderPaper({ kind: 'archiveHead', facts });
}
