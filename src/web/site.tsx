import type { ComponentChildren } from 'preact';
import { renderPage } from '../report/html/page.tsx';

/** Where the http layer serves the parts in `styles/` as one sheet. */
export const stylesheetPath = '/assets/candor.css';

const Header = () => (
  <>
    <p class="brand">
      <a href="/">Candor</a>
    </p>
    <nav aria-label="Site">
      <ul>
        <li>
          <a href="/">Read a resume</a>
        </li>
        <li>
          <a href="/docs">How it works</a>
        </li>
        <li>
          <a href="/sign-in">For coaches</a>
        </li>
      </ul>
    </nav>
  </>
);

/** A page of the site: the shell with its header; stylesheet and script by link, as the strict policy asks. */
export const sitePage = (title: string, children: ComponentChildren, island?: 'home' | 'report'): string =>
  renderPage({
    title,
    style: { href: stylesheetPath },
    script: island && `/assets/${island}.js`,
    header: <Header />,
    children,
  });
