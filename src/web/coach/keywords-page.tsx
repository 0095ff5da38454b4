import type { Coach } from '../../accounts/accounts.ts';
import type { Workspace } from '../../accounts/workspaces.ts';
import type { Problem } from '../../lexicon/problems.ts';
import { plural } from '../../report/figures.ts';
import type { KeptPack } from '../../store/keyword-packs.ts';
import { moment } from '../dates.ts';
import { coachPage, type Failed, Failure } from './shell.tsx';

export interface KeywordsPageProps {
  coach: Coach;
  workspace: Workspace;
  /** what holds now; null for the server's keywords alone */
  pack: KeptPack | null;
  /** what was typed, where it could not be kept */
  sent?: Readonly<Record<string, string>>;
  problems?: readonly Problem[];
  error?: Failed;
}

/** Shown where a workspace has nothing yet: a role of its own in the fewest lines. */
export const exampleKeywords: Readonly<Record<string, string>> = {
  'roles/our-backend/role.yaml': `id: our-backend
name: Our backend developer
description: What we look for.
extends: backend-developer
source: agreed in the team
`,
  'roles/our-backend/must-have.yaml': `source: agreed in the team
keywords:
  add:
    - skill: apache-kafka
      name: Kafka
  without: [devops]
`,
};

const idOf = (file: string): string => `file-${file.replaceAll(/[^a-z0-9]+/g, '-')}`;

/** The line that a problem is about, which a box of text does not number. */
const lineOf = (files: Readonly<Record<string, string>>, { file, line }: Problem): string | null =>
  line === null ? null : (files[file]?.split('\n')[line - 1]?.trim() ?? null);

const Problems = ({
  problems,
  files,
}: {
  problems: readonly Problem[];
  files: Readonly<Record<string, string>>;
}) => (
  <div class="failure" role="alert">
    <p>
      <strong>Nothing was kept: {plural(problems.length, 'problem')}.</strong> Correct each at its place and
      save again.
    </p>
    <ul>
      {problems.map((problem) => {
        const printed = lineOf(files, problem);
        const place = problem.line === null ? problem.file : `${problem.file}, line ${problem.line}`;
        return (
          <li>
            {problem.file in files ? <a href={`#${idOf(problem.file)}`}>{place}</a> : place}: {problem.reason}
            {printed && (
              <>
                {' '}
                <code>{printed}</code>
              </>
            )}
          </li>
        );
      })}
    </ul>
  </div>
);

interface FileFieldsProps {
  name: string;
  file: string;
  text: string;
  id: string;
}

const FileFields = ({ name, file, text, id }: FileFieldsProps) => (
  <fieldset>
    <legend>{name}</legend>
    <p class="field">
      <label for={`${id}-path`}>Path</label>
      <input type="text" id={`${id}-path`} name="path" value={file} spellcheck={false} />
    </p>
    <p class="field">
      <label for={id}>Content</label>
      <textarea
        id={id}
        name="text"
        class="code"
        rows={Math.min(24, Math.max(6, text.split('\n').length + 1))}
        spellcheck={false}
      >
        {text}
      </textarea>
    </p>
  </fieldset>
);

function Editor({ workspace, files }: { workspace: Workspace; files: Readonly<Record<string, string>> }) {
  return (
    <form method="post" action={`/v1/workspaces/${workspace.id}/keywords`}>
      {Object.entries(files).map(([file, text], index) => (
        <FileFields name={`File ${index + 1}`} file={file} text={text} id={idOf(file)} />
      ))}
      <FileFields name="Another file" file="" text="" id="another" />
      <p class="fine">
        Paths are <code>roles/ID/role.yaml</code>, with <code>must-have.yaml</code>, <code>bonus.yaml</code>,{' '}
        <code>avoid.yaml</code>, <code>duties.yaml</code> or <code>rubric.yaml</code> beside it, and{' '}
        <code>skills/NAME.yaml</code>. What is emptied is removed; without any file the server’s keywords hold
        alone.
      </p>
      <p>
        <button class="primary" type="submit">
          Check and save
        </button>
      </p>
    </form>
  );
}

const Read = ({ files }: { files: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(files).map(([file, text]) => (
      <section aria-label={file} class="scroll" tabindex={0}>
        <h3>{file}</h3>
        <pre>
          <code>{text}</code>
        </pre>
      </section>
    ))}
    <p class="none">An owner of the workspace can change them.</p>
  </>
);

const Kept = ({ pack }: { pack: KeptPack | null }) =>
  pack ? (
    <p id="kept">
      Version <code>{pack.hash.slice(0, 12)}</code>, kept {moment(pack.createdAt)}
      {pack.roles.length > 0 && `, gives ${pack.roles.map(({ name }) => name).join(', ')}`}. New batches and
      what comes by the form are read with it; each batch is read to its end with the version it began with.
    </p>
  ) : (
    <p id="kept">None yet: batches are read with the keywords of this server.</p>
  );

/** The own keywords of a workspace, and what is wrong with those that were typed. */
export const keywordsPage = ({
  coach,
  workspace,
  pack,
  sent,
  problems = [],
  error,
}: KeywordsPageProps): string => {
  const isOwner = workspace.role === 'owner';
  const files = sent ?? pack?.files ?? (isOwner ? exampleKeywords : {});
  return coachPage({
    title: `Keywords of ${workspace.name}`,
    coach,
    children: (
      <>
        <p>
          <a href={`/v1/workspaces/${workspace.id}`}>Back to {workspace.name}</a>
        </p>
        <h1>Own roles and keywords</h1>
        <Kept pack={pack} />
        <Failure error={error} />
        {problems.length > 0 && <Problems problems={problems} files={files} />}
        {!pack && !sent && isOwner && <p>Start from this example, or replace it:</p>}
        {isOwner ? <Editor workspace={workspace} files={files} /> : <Read files={files} />}
      </>
    ),
  });
};
