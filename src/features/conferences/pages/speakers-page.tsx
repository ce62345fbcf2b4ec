import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Select, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { arrangeSpeakers, conductSpeakers, registerSpeakerAccess, withdrawSpeakerAccess } from '../access.ts';
import type { ConferenceRecord } from '../queries/conference-record.ts';
import type { Speaker } from '../queries/speakers.ts';
import type { ConferenceFacts } from '../queries.ts';
import { minutesSpoken, overrun, registrationObstacle, startObstacle, usualMinutes } from '../rules/speakers.ts';
import { MeetingFrame } from './meeting-frame.tsx';

export interface SpeakersPageProps {
  visit: Visit;
  facts: ConferenceFacts;
  record: ConferenceRecord;
  speakers: Speaker[];
  /** Instant of the page: minutes spoken are counted to it. */
  now: string;
  attempt: Attempt;
}

/** Who speaks, in which order and how long; the chair gives the floor, units put themselves on the list. */
export function SpeakersPage(props: SpeakersPageProps) {
  const { visit, facts, record, speakers, attempt } = props;
  const t = visit.t.meetings.speakers;
  const { columns } = t;
  const waiting = speakers.filter(({ state }) => state === 'registered').length;
  const unitId = visit.actor?.unitId ?? null;
  const mayAdd = arrangeSpeakers.allows(visit.actor, facts);
  const mayRegister =
    unitId !== null &&
    !mayAdd &&
    facts.memberUnitIds?.includes(unitId) &&
    registerSpeakerAccess.allows(visit.actor, { ...facts, unitId });
  return (
    <MeetingFrame
      visit={visit}
      record={record}
      title={t.title}
      facts={t.facts(waiting, speakers.filter(({ state }) => state === 'done').length)}
      attempt={attempt}
    >
      {speakers.length === 0 ? (
        <Empty title={t.emptyTitle}>{t.empty}</Empty>
      ) : (
        <Table
          caption={t.title}
          captionHidden
          columns={[
            { label: columns.order, width: 70 },
            { label: columns.speaker },
            { label: columns.item },
            { label: columns.time, width: 220 },
            { label: columns.act, width: 250 },
          ]}
          stacked
        >
          {speakers.map((speaker, index) => (
            <SpeakerRow {...props} speaker={speaker} order={index + 1} />
          ))}
        </Table>
      )}
      {speakers.some(({ state }) => state === 'speaking') && <p class="mo nho">{t.asOf}</p>}
      {record.state === 'closed' && <Notice kind="cho">{t.closed}</Notice>}
      {mayAdd && <SpeakerForm {...props} action={paths.speakers(record.id)} chair />}
      {mayRegister && <SpeakerForm {...props} action={paths.registerSpeaker(record.id, unitId)} />}
    </MeetingFrame>
  );
}

function SpeakerRow(props: SpeakersPageProps & { speaker: Speaker; order: number }) {
  const { visit, record, speaker, order } = props;
  const t = visit.t.meetings.speakers;
  const { columns } = t;
  const item = record.items.find(({ id }) => id === speaker.itemId);
  return (
    <Row kind={speaker.state === 'speaking' ? 'chon' : undefined}>
      <Cell label={columns.order}>{order}</Cell>
      <RowHead>
        {speaker.unitName ?? t.guest}
        <div class="mo nho khong-dam">
          {speaker.name}
          {speaker.topic !== '' && `: ${speaker.topic}`}
        </div>
      </RowHead>
      <Cell label={columns.item}>{item?.title}</Cell>
      <Cell label={columns.time}>
        <SpeakingTime {...props} />
      </Cell>
      <Cell label={columns.act}>
        <Acts {...props} />
      </Cell>
    </Row>
  );
}

function SpeakingTime({ visit, speaker, now }: SpeakersPageProps & { speaker: Speaker }) {
  const t = visit.t.meetings.speakers;
  const minutes = minutesSpoken(speaker, now);
  if (minutes === null) return <>{t.allowed(speaker.minutesAllowed)}</>;
  const over = overrun(speaker, now);
  return (
    <div>
      {speaker.state === 'speaking' ? (
        <Status kind="tin">{t.speaking(minutes, speaker.minutesAllowed)}</Status>
      ) : (
        <Status kind="xong">{t.spoken(minutes, speaker.minutesAllowed)}</Status>
      )}
      {over > 0 && (
        <div>
          <Status kind="luu-y">{t.over(over)}</Status>
        </div>
      )}
    </div>
  );
}

function Acts({ visit, facts, record, speakers, speaker }: SpeakersPageProps & { speaker: Speaker }) {
  const t = visit.t.meetings.speakers;
  const item = record.items.find(({ id }) => id === speaker.itemId);
  const mayConduct = conductSpeakers.allows(visit.actor, facts);
  const mayArrange = arrangeSpeakers.allows(visit.actor, facts);
  const about = speaker.unitShortName ?? speaker.name;
  const waiting = speakers.filter(({ state }) => state === 'registered');
  const at = waiting.findIndex(({ id }) => id === speaker.id);
  const directions = (['up', 'down'] as const).filter((way) => at >= 0 && waiting[way === 'up' ? at - 1 : at + 1]);
  const maySpeakNow = item && startObstacle(speaker.state, record.state, item.state) === null;
  const mayWithdraw =
    speaker.state === 'registered' && withdrawSpeakerAccess.allows(visit.actor, { ...facts, unitId: speaker.unitId });
  return (
    <ButtonGroup>
      {mayConduct && maySpeakNow && (
        <Form action={paths.startSpeaker(record.id, speaker.id)}>
          <Button kind={at === 0 ? 'primary' : 'secondary'} small about={about}>
            {t.start}
          </Button>
        </Form>
      )}
      {mayConduct && speaker.state === 'speaking' && (
        <Form action={paths.endSpeaker(record.id, speaker.id)}>
          <Button kind="secondary" small about={about}>
            {t.end}
          </Button>
        </Form>
      )}
      {mayArrange && directions.length > 0 && (
        <Form action={paths.moveSpeaker(record.id, speaker.id)}>
          <ButtonGroup>
            {directions.map((direction) => (
              <Button kind="secondary" small name="direction" value={direction} about={about}>
                {t[direction]}
              </Button>
            ))}
          </ButtonGroup>
        </Form>
      )}
      {mayWithdraw && (
        <Form action={paths.withdrawSpeaker(record.id, speaker.id)}>
          <Button kind="secondary" small about={about}>
            {t.withdraw}
          </Button>
        </Form>
      )}
    </ButtonGroup>
  );
}

/** The chair's form names any unit or a guest and the minutes; a unit's form is for itself. */
function SpeakerForm({
  visit,
  record,
  attempt,
  action,
  chair = false,
}: SpeakersPageProps & { action: string; chair?: boolean }) {
  const t = visit.t.meetings.speakers;
  const items = record.items.filter(({ state }) => registrationObstacle(record.state, state) === null);
  const own = record.members.find(({ unitId }) => unitId === visit.actor?.unitId)?.delegate;
  const stored: Record<string, string> = chair
    ? { minutes: String(usualMinutes) }
    : { name: own ? `${own.name}, ${own.jobTitle}` : '' };
  const discussion = items.find(({ kind }) => kind === 'discussion');
  const values: Record<string, string> = attempt.sent ? attempt.values : { ...stored, itemId: discussion?.id ?? '' };
  const field = (name: string) => ({ name, value: values[name] ?? '', error: attempt.errors[name] });
  return (
    <section>
      <h2>{chair ? t.addTitle : t.registerTitle}</h2>
      {items.length === 0 ? (
        <p class="mo">{t.noItems}</p>
      ) : (
        <div class="hep">
          <p class="mo">{t.usual(usualMinutes)}</p>
          <Form action={action} guarded>
            <Select
              {...field('itemId')}
              label={t.item}
              empty={t.pickItem}
              options={items.map(({ id, title }) => ({ value: id, label: title }))}
              required
            />
            {chair && (
              <Select
                {...field('unitId')}
                label={t.unit}
                empty={t.noUnit}
                options={record.members.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
              />
            )}
            <TextField {...field('name')} label={t.name} hint={t.nameHint} required maxlength={200} />
            <TextField {...field('topic')} label={t.topic} optional maxlength={250} />
            {chair && (
              <TextField
                {...field('minutes')}
                label={t.minutes}
                width="so"
                inputmode="numeric"
                required
                maxlength={3}
              />
            )}
            <Button kind="secondary">{chair ? t.add : t.register}</Button>
          </Form>
        </div>
      )}
    </section>
  );
}
