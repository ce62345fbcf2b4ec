import type { Child } from 'hono/jsx';
import { Button } from './button.tsx';
import { type Option, Select } from './fields.tsx';
import { Form } from './form.tsx';
import { useFrame } from './frame-context.tsx';
import { Said } from './said.tsx';

export interface Role {
  key: string;
  title: string;
  /** One line of what the role does. */
  does: Child;
}

/** A role that several people hold: the value of the chosen one is posted under the name of the role's key. */
export interface RoleList extends Role {
  options: Option[];
}

interface RoleChoiceProps {
  /** Takes `role` and, for the list of units, `unit`; for another list the field named by its key. */
  action: string;
  /** The unit officers: one list with one button, the primary of the page. */
  officers: Role & { units: Option[]; unit?: string };
  /** More lists, each with a small button of its own. */
  lists?: RoleList[];
  roles: Role[];
}

/** Demonstration only: one line per role (`vai`). Each enters by a post, so that no link signs anybody in. */
export function RoleChoice({ action, officers, lists = [], roles }: RoleChoiceProps) {
  return (
    <ul class="vai">
      <Officers action={action} officers={officers} />
      {lists.map((list) => (
        <OneOfSeveral action={action} list={list} />
      ))}
      {roles.map((role) => (
        <li>
          <Form action={action}>
            <h3>
              <button class="nut-lien-ket" type="submit" name="role" value={role.key}>
                {role.title}
              </button>
            </h3>
          </Form>
          <p>{role.does}</p>
        </li>
      ))}
    </ul>
  );
}

function Officers({ action, officers }: Pick<RoleChoiceProps, 'action' | 'officers'>) {
  const { t } = useFrame();
  return (
    <li class="het">
      <h3>{officers.title}</h3>
      <p>{officers.does}</p>
      <Form action={action} class="nhom-nut vai__chon">
        <Select
          name="unit"
          label={t.frame.roleChoice.unit}
          labelIn="readers"
          options={officers.units}
          value={officers.unit}
        />
        <Button name="role" value={officers.key}>
          {t.frame.roleChoice.enter}
        </Button>
      </Form>
    </li>
  );
}

function OneOfSeveral({ action, list }: { action: string; list: RoleList }) {
  const { t } = useFrame();
  return (
    <li>
      <h3>{list.title}</h3>
      <p>{list.does}</p>
      <Form action={action} class="nhom-nut vai__chon">
        <Select
          name={list.key}
          label={`${list.title}: ${t.frame.roleChoice.unit}`}
          labelIn="readers"
          options={list.options}
        />
        <Button name="role" value={list.key} kind="secondary" about={list.title}>
          {t.frame.roleChoice.enter}
        </Button>
      </Form>
    </li>
  );
}

interface ClockProps {
  /** "Thứ Hai, 14/12/2020" */
  day: string;
  /** What that day means. */
  means: Child;
  /** Secondary buttons inside their own post forms; the clock only moves forward. */
  children?: Child;
}

/** Demonstration only: the date as key figure (`dong-ho`). */
export function DemonstrationClock({ day, means, children }: ClockProps) {
  const { t } = useFrame();
  return (
    <section class="dong-ho" aria-label={t.frame.clock.label}>
      <p>
        <span class="mo">{t.frame.clock.today}</span>
        <span class="ngay">
          <Said>{day}</Said>
        </span>
      </p>
      <p class="mo dong-ho__nghia">{means}</p>
      {children && <div class="nhom-nut">{children}</div>}
    </section>
  );
}
