import type { CandorError } from '../errors.ts';
import type { HomePageProps, SentForm } from '../web/home-page.tsx';
import type { AppDependencies } from './dependencies.ts';

/** What the first page shows, and the error of the form that came from it. */
export const homeView = (deps: AppDependencies, error?: CandorError, body?: unknown): HomePageProps => ({
  roles: deps.listRoles(),
  samples: deps.samples,
  retentionHours: deps.settings.retentionHours,
  ocr: deps.settings.ocr,
  hasModel: deps.rewriter.hasModel,
  ...(error && { error: { title: error.title, action: error.action, reason: error.detail } }),
  ...(body !== undefined && { sent: sentForm(body) }),
});

/** What was typed, so that nobody has to paste it again. */
function sentForm(body: unknown): SentForm {
  const typed = (name: string): string | undefined => {
    const value = (Object(body) as Record<string, unknown>)[name];
    return typeof value === 'string' ? value : undefined;
  };
  return { text: typed('text'), posting: typed('posting'), role: typed('role') };
}
