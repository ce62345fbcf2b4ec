import { paths } from '#src/paths.ts';
import type { KeptForm } from '#src/platform/http/kept-form.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { isUuid } from '#src/platform/ids.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import type { Frame } from '#src/ui/frame.ts';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Pairs } from '#src/ui/summary-list.tsx';

interface Props {
  visit: Visit;
  /** The frame of the person who has just signed in. */
  frame: Frame;
  kept: KeptForm;
}

const ofTheForm = new Set(['submission', 'version']);

/** After signing in again: everything that was typed, and one button that sends it to where it was going. */
export function ResumePage({ visit, frame, kept }: Props) {
  const t = visit.t.accounts.resume;
  const typed = Object.entries(kept.lists)
    .filter(([name, values]) => !ofTheForm.has(name) && values.some((value) => value.trim() && !isUuid(value)))
    .map(([, values], at) => ({ key: t.field(at + 1), value: <span class="nguyen-van">{values.join('\n')}</span> }));
  return (
    <Layout frame={frame} title={t.title}>
      <PageHead title={t.title} facts={t.lead} />
      {kept.files > 0 && <Notice kind="luu-y">{visit.t.accounts.signIn.files(kept.files)}</Notice>}
      {typed.length > 0 ? <Pairs facts={typed} /> : <p>{t.nothing}</p>}
      <form action={kept.path} method="post" enctype="multipart/form-data">
        {Object.entries(kept.lists).flatMap(([name, values]) =>
          values.map((value) => <input type="hidden" name={name} value={value} />),
        )}
        <ButtonGroup>
          <Button>{t.send}</Button>
          <a href={paths.myWork()}>{t.leave}</a>
        </ButtonGroup>
      </form>
    </Layout>
  );
}
