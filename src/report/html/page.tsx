import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A page links the stylesheet where it is served, or carries it where it stands alone. */
type Style = { href: string } | { css: string };

interface PageProps {
  title: string;
  style: Style;
  /** address of the script that adds to what the page does without one */
  script?: string | undefined;
  header?: ComponentChildren;
  footer?: ComponentChildren;
  children: ComponentChildren;
}

/** A document that stands alone may load nothing and run nothing, whatever a resume says. */
const alonePolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const Styles = ({ style }: { style: Style }) =>
  'href' in style ? (
    <link rel="stylesheet" href={style.href} />
  ) : (
    <>
      <meta http-equiv="Content-Security-Policy" content={alonePolicy} />
      <style dangerouslySetInnerHTML={{ __html: style.css }} />
    </>
  );

/** One shell for every page: language, viewport, skip link and landmarks. */
export const renderPage = ({ title, style, script, header, footer, children }: PageProps): string =>
  `<!doctype html>\n${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Candor`}</title>
        <Styles style={style} />
        {script && <script type="module" src={script} />}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        {header && <header class="site">{header}</header>}
        <main id="main" tabindex={-1}>
          {children}
        </main>
        {footer && <footer class="site">{footer}</footer>}
      </body>
    </html>,
  )}\n`;
