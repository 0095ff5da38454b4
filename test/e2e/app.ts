import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { AppDependencies, AppSettings } from '../../src/http/dependencies.ts';
import { homePage } from '../../src/web/home-page.tsx';
import { deletedPage, errorPage, notFoundPage, waitingPage } from '../../src/web/message-pages.tsx';
import { reportPage } from '../../src/web/report-page.tsx';
import { makeApp } from '../http/make-app.ts';

/** The real app and pages in this process, where a test decides what an analysis meets. */
export async function serveApp(
  overrides: Partial<Omit<AppDependencies, 'settings'>>,
  settings: Partial<AppSettings> = {},
): Promise<{ url: string; deps: AppDependencies; stop(): void }> {
  const { app, deps } = await makeApp(overrides, settings);
  Object.assign(deps.pages, {
    home: homePage,
    report: reportPage,
    error: errorPage,
    notFound: notFoundPage,
    deleted: deletedPage,
    waiting: waitingPage,
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deps,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
