import { render } from 'preact';
import type { ReportComparison } from '../../score/compare-reports.ts';
import type { RewriteRecord } from '../../store/rewrite-store.ts';
import { RewriteSection, type RewriteSectionProps, Since } from '../rewrite-section.tsx';
import { noAnswer, type Problem } from './problem.ts';
import { ask, eventsOf, type PresentedRewrite } from './rewrite-calls.ts';

export interface Room {
  /** does what a form of the section asks for */
  send(form: HTMLFormElement): Promise<void>;
}

let opened: Promise<Room> | undefined;

/** Takes the section over from the server, with everything that was decided before. */
export const openRoom = (section: HTMLElement): Promise<Room> => {
  opened ??= open(section);
  return opened;
};

async function open(section: HTMLElement): Promise<Room> {
  const page = section.dataset.page ?? '';
  let props: RewriteSectionProps = {
    page,
    view: {
      hasModel: section.dataset.model === 'true',
      isWord: section.dataset.word === 'true',
      records: [],
      newest: null,
    },
  };
  const show = (change: Partial<RewriteSectionProps>): void => {
    props = { ...props, ...change };
    render(<RewriteSection {...props} />, section);
    const since = document.querySelector('#since');
    if (since) render(<Since {...props.view} />, since);
  };
  const keep = (presented: PresentedRewrite): void => {
    const record = recordOf(presented);
    const { records } = props.view;
    const isKnown = records.some(({ suggestion }) => suggestion.bullet === record.suggestion.bullet);
    const next = isKnown
      ? records.map((each) => (each.suggestion.bullet === record.suggestion.bullet ? record : each))
      : [...records, record];
    show({ view: { ...props.view, records: next } });
  };
  const fail = (bullet: string | null, { title, action, reason }: Problem): void =>
    show({
      status: undefined,
      problem: { bullet, says: [title, reason, action].filter(Boolean).join('. ') },
    });

  const suggest = async (): Promise<void> => {
    let count = 0;
    show({ status: 'Reading your statements', problem: undefined });
    for await (const { name, data } of eventsOf(`${page}/rewrites`)) {
      if (name === 'rewriting') show({ status: `Rewriting ${data.done} of ${data.of}` });
      if (name !== 'suggestion') continue;
      count += 1;
      keep(data);
    }
    show({ status: count === 0 ? 'Nothing that could be said better was found' : undefined });
  };

  const decide = async (form: HTMLFormElement): Promise<void> => {
    const address = addressOf(form);
    const bullet = decodeURIComponent(address.split('/').at(-1) ?? '');
    show({ problem: undefined });
    const fields = Object.fromEntries(new FormData(form));
    const answer = await ask<PresentedRewrite & { version: number | null }>(address, 'PATCH', fields);
    if ('problem' in answer) return fail(bullet, answer.problem);
    keep(answer.body);
    // the button that was pressed is gone, and with it the place of whoever uses the keyboard
    document.getElementById(`rewrite-${bullet}`)?.focus({ preventScroll: true });
    if (answer.body.version !== null) await weigh(answer.body.version);
  };

  /** The score as it stands with what is accepted, and why it moved. */
  const weigh = async (number: number): Promise<void> => {
    const compared = await ask<ReportComparison>(`${page}/compare?from=1&to=${number}`, 'GET');
    if ('problem' in compared) return fail(null, compared.problem);
    const accepted = props.view.records.filter(({ state }) => state === 'accepted').length;
    const says = accepted === 1 ? '1 rewrite accepted' : `${accepted} rewrites accepted`;
    show({ view: { ...props.view, newest: { number, says, comparison: compared.body } } });
  };

  const known = await ask<{ suggestions: PresentedRewrite[] }>(`${page}/rewrites`, 'GET');
  if ('body' in known) {
    props.view = { ...props.view, records: known.body.suggestions.map(recordOf) };
    const { versions } = await versionsAt(page);
    const last = versions.at(-1);
    if (last && last.number > 1) await weigh(last.number);
  }
  return {
    send: (form) =>
      (addressOf(form).endsWith('/rewrites') ? suggest() : decide(form)).catch(() => fail(null, noAnswer)),
  };
}

/** Not its property, which a field named `action` stands before. */
const addressOf = (form: HTMLFormElement): string => form.getAttribute('action') ?? '';

async function versionsAt(page: string): Promise<{ versions: { number: number }[] }> {
  const answer = await ask<{ versions: { number: number }[] }>(`${page}/versions`, 'GET');
  return 'body' in answer ? answer.body : { versions: [] };
}

/** What the server presents is a record without what only the server needs. */
const recordOf = ({ state, answers, ...suggestion }: PresentedRewrite): RewriteRecord => ({
  suggestion,
  state,
  answers,
  cacheKey: null,
});
