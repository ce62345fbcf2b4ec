import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Document } from '#src/ui/document.tsx';
import { Framed } from '#src/ui/frame-context.tsx';
import { Flag, Icon } from '#src/ui/icons.tsx';
import { dataBlock } from './data-block.tsx';
import { SlipSteps } from './slip-steps.tsx';

interface Props {
  visit: Visit;
  ceremonyId: string;
  /** "Hội nghị tổng kết năm 2020" and where it is held. */
  meeting: { title: string; where: string };
}

/**
 * The delegate's page, from the slip to the receipt. Everything happens on the device: the server sends the words and
 * never learns the slip. Without a script it says where the paper is.
 */
export function SlipPage({ visit, ceremonyId, meeting }: Props) {
  const t = visit.t.ballotSlip.slip;
  const { frame } = visit;
  const body = String(
    <Framed value={frame}>
      <ballot-slip
        data-ceremony={ceremonyId}
        data-votes={paths.slipVotes(ceremonyId)}
        data-cast={paths.castBallot()}
        data-spoil={paths.spoilBallot()}
        data-trackers={paths.voteTrackers()}
        data-opened={paths.openedBallot()}
      >
        {dataBlock(t)}
        <SlipHead title={meeting.title} facts={meeting.where} />
        {frame.demonstration && (
          <div class="minh-hoa" role="note">
            <div class="trang">
              <Icon name="info" />
              <span>{frame.demonstration}</span>
            </div>
          </div>
        )}
        <p class="mat-mang-phieu" role="status" data-offline hidden>
          <Icon name="offline" /> <span>{t.offline}</span>
        </p>
        <main class="phieu" id="noi-dung" data-stage="">
          <h1>{t.title}</h1>
          <noscript>
            <p>{t.needsScript}</p>
            <p>
              <b>{t.paper}</b>
            </p>
          </noscript>
        </main>
        <SlipSteps visit={visit} />
      </ballot-slip>
    </Framed>,
  );
  return (
    <Document frame={frame} title={t.title} islands={['ballot-slip']}>
      {raw(body)}
    </Document>
  );
}

/** The bare head of a ballot on a phone: no navigation leads away from it. */
export function SlipHead({ title, facts }: { title: Child; facts: Child }) {
  return (
    <header class="phieu__dau">
      <Flag />
      <span>
        <b>{title}</b>
        <br />
        {facts}
      </span>
    </header>
  );
}
