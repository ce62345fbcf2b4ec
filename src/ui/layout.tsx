import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { Breadcrumb, type Crumb } from './breadcrumb.tsx';
import { Document } from './document.tsx';
import type { Frame } from './frame.ts';
import { Framed } from './frame-context.tsx';
import { Icon } from './icons.tsx';
import { PageFooter } from './page-footer.tsx';
import { Navigation, PageHeader } from './page-header.tsx';

export interface LayoutProps {
  frame: Frame;
  /** Title of the document, without the product's name. */
  title: string;
  /** Key of the place in the navigation that this page belongs to. */
  current?: string;
  crumbs?: Crumb[];
  /** The page brings its own `<div class="trang">`: papers, or a total bar as wide as the screen. */
  wide?: boolean;
  /** Prints on A4 landscape. */
  landscape?: boolean;
  /** The form on this page has errors: said first in the title. */
  failed?: boolean;
  islands?: string[];
  children?: Child;
}

/**
 * A whole page: skip link, header, navigation, line for demonstration data,
 * path, content, footer. Children are rendered first, so that the style rules
 * they ask for stand in the head.
 */
export function Layout(props: LayoutProps) {
  const { frame } = props;
  const body = String(
    <Framed value={frame}>
      <a class="govuk-skip-link" href="#noi-dung">
        {frame.t.frame.skip}
      </a>
      <PageHeader current={props.current} />
      <Navigation current={props.current} />
      {frame.demonstration && <DemonstrationLine text={frame.demonstration} />}
      <main id="noi-dung" class={props.landscape ? 'ngang' : undefined}>
        {props.wide ? <WideContent {...props} /> : <Content {...props} />}
      </main>
      <PageFooter />
    </Framed>,
  );
  return (
    <Document frame={frame} title={titleOf(props)} islands={props.islands}>
      {raw(body)}
    </Document>
  );
}

function titleOf({ frame, title, failed }: LayoutProps): string {
  return `${failed && !frame.kept ? frame.t.frame.form.pageError : ''}${title}`;
}

function Content({ crumbs, children }: LayoutProps) {
  return (
    <div class="trang">
      {crumbs && <Breadcrumb crumbs={crumbs} />}
      {children}
    </div>
  );
}

function WideContent({ crumbs, children }: LayoutProps) {
  return (
    <>
      {crumbs && (
        <div class="trang">
          <Breadcrumb crumbs={crumbs} />
        </div>
      )}
      {children}
    </>
  );
}

function DemonstrationLine({ text }: { text: string }) {
  return (
    <div class="minh-hoa" role="note">
      <div class="trang">
        <Icon name="info" />
        <span>{text}</span>
      </div>
    </div>
  );
}
