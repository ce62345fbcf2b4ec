import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Document } from '#src/ui/document.tsx';
import { Framed } from '#src/ui/frame-context.tsx';
import { Icon } from '#src/ui/icons.tsx';
import { trackerGroups } from '#src/ui/slip/tracker-text.ts';
import { SlipHead } from './slip-page.tsx';

interface Props {
  visit: Visit;
  vote: { id: string; title: string };
  /** As the address has it. */
  tracker: string;
}

/** The second device: it encrypts the opened ballot again itself and says what it holds. */
export function OpenedPage({ visit, vote, tracker }: Props) {
  const t = visit.t.ballotSlip.opened;
  const { frame } = visit;
  const body = String(
    <Framed value={frame}>
      <opened-ballot
        data-tracker={tracker}
        data-election={paths.voteElection(vote.id)}
        data-opened={paths.spoiledBallot(vote.id)}
      >
        <SlipHead title={t.title} facts={vote.title} />
        <main class="phieu" id="noi-dung" data-stage="">
          <h1>{t.title}</h1>
          <p class="ten-ma">
            <b>{visit.t.ballotSlip.slip.tracker}</b>
          </p>
          <div class="ma-theo-doi">{trackerGroups(tracker)}</div>
          <noscript>
            <p>{t.needsScript}</p>
          </noscript>
        </main>
        <template data-step="working">
          <h1>{t.working}</h1>
          <p>
            <progress class="tien-do" aria-label={t.working} />
          </p>
        </template>
        <Answer name="right" visit={visit} icon="check" look="da-nhan" title={t.right}>
          <p>{t.rightWords}</p>
          <h2 data-if="holds" hidden>
            {t.holds}
          </h2>
          <h2 data-if="holdsNone" hidden>
            {t.holdsNone}
          </h2>
          <ol class="da-chon" data-slot="choices" />
          <p>
            <b>{t.compare}</b>
          </p>
          <p>{t.spoiled}</p>
          <p class="mo">{t.limits}</p>
        </Answer>
        <Answer name="wrong" visit={visit} icon="stop" look="chua-tinh" title={t.wrong}>
          <p>{t.wrongWords}</p>
          <p class="mo" data-slot="code" />
        </Answer>
        <Answer name="missing" visit={visit} icon="warning" look="chua-tinh" title={t.missing}>
          <p>{t.missingWords}</p>
        </Answer>
        <Answer name="failed" visit={visit} icon="offline" look="chua-tinh" title={t.failed} />
      </opened-ballot>
    </Framed>,
  );
  return (
    <Document frame={frame} title={t.title} islands={['opened-ballot']}>
      {raw(body)}
    </Document>
  );
}

interface AnswerProps {
  visit: Visit;
  name: string;
  icon: 'check' | 'stop' | 'warning' | 'offline';
  look: string;
  title: string;
  children?: Child;
}

function Answer({ visit, name, icon, look, title, children }: AnswerProps) {
  return (
    <template data-step={name}>
      <h1 class={look}>
        <Icon name={icon} />
        {title}
      </h1>
      <p class="ten-ma">
        <b>{visit.t.ballotSlip.slip.tracker}</b>
      </p>
      <div class="ma-theo-doi" data-slot="tracker" />
      {children}
    </template>
  );
}
