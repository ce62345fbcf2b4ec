import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { PasswordField, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';

/** Sign-in; `resume` carries what was typed in a form whose session had ended, so that nothing is lost. */
export function SignInPage({
  visit,
  next,
  resume,
  error,
}: {
  visit: Visit;
  next: string;
  resume: string | null;
  error: string | null;
}) {
  return (
    <Layout frame={visit.frame} title="Đăng nhập">
      <h1>Đăng nhập</h1>
      <Form action={paths.signIn()}>
        <input type="hidden" name="next" value={next} />
        {resume && <input type="hidden" name="resume" value={resume} />}
        <TextField name="userName" label="Tên đăng nhập" />
        <PasswordField name="password" label="Mật khẩu" error={error ?? undefined} />
        <ButtonGroup>
          <Button>Đăng nhập</Button>
        </ButtonGroup>
      </Form>
    </Layout>
  );
}
