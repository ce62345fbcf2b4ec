import type { AgreedMinutesFacts } from '#src/papers/agreed-minutes.ts';
import { renderPaper } from '#src/papers/render-paper.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { type MinutesRecord, minutesRecord, presentVersion } from '../queries/minutes.ts';
import type { ConferenceFacts } from '../queries.ts';
import { type AgreedContent, agreedContent, contentMark, readContent, signedMoment } from './minutes-content.ts';
import { assembledMinutes } from './minutes-facts.ts';

/**
 * The minutes as a PDF: the signed text once both have signed, a draft of what was edited before that, and what the
 * program assembles while nobody has begun to edit.
 * @throws AppError wrongPhase when the agreed text no longer bears its mark
 */
export function printMinutes(scope: Scope<'conference.minutes', ConferenceFacts>): Promise<Uint8Array> {
  return printMinutesOf(scope, scope.facts.conferenceId);
}

/** The same for rooms whose files hold the minutes, under their own right to read. */
export async function printMinutesOf(scope: Scope, conferenceId: string): Promise<Uint8Array> {
  const printing = { createdAt: scope.now.toISOString(), demonstration: scope.services.demonstration };
  const { facts, minutes } = await read(scope, async (tx) => ({
    facts: await assembledMinutes(tx, conferenceId, printing),
    minutes: await minutesRecord(tx, conferenceId),
  }));
  if (!minutes) return renderPaper({ kind: 'conferenceMinutes', facts });
  if (minutes.agreedContent === null) {
    const { sections } = presentVersion(minutes);
    const content = agreedContent(facts, { number: minutes.number, sections, agreement: null });
    return renderPaper({ kind: 'agreedMinutes', facts: paperOf(content, minutes) });
  }
  if (contentMark(minutes.agreedContent) !== minutes.hash) {
    throw wrongPhase('Nội dung biên bản không còn khớp dấu đã chốt. Báo quản trị hệ thống.');
  }
  return renderPaper({ kind: 'agreedMinutes', facts: paperOf(readContent(minutes.agreedContent), minutes) });
}

/** Equal content and signatures give equal bytes: the paper is dated by what is in it, not by when it is printed. */
export function paperOf(
  content: AgreedContent,
  { state, signatures, signedAt }: Pick<MinutesRecord, 'state' | 'signatures' | 'signedAt'>,
): AgreedMinutesFacts {
  const signer = (side: 'secretary' | 'chair') => {
    const signature = signatures.find((each) => each.side === side);
    return {
      name: signature?.name ?? content[side].name,
      title: signature?.title ?? content[side].title,
      signedAt: signature ? signedMoment(signature.signedAt) : null,
    };
  };
  return {
    ...content.head,
    createdAt: signedAt ?? content.head.createdAt,
    conference: state === 'signed' ? content.conference : `${content.conference} (dự thảo, chưa ký đủ)`,
    sections: content.sections,
    agreement: content.agreement,
    ending: content.ending,
    secretary: signer('secretary'),
    chair: signer('chair'),
    recipients: [],
  };
}
