import { wordChanges } from '../report/word-changes.ts';

/** A statement before and after with what changed marked; those who see no marks hear where one begins. */
export function ChangedWords({
  earlier,
  later,
  titles: [first, second] = ['Now', 'Better'],
}: {
  earlier: string;
  later: string;
  titles?: [first: string, second: string];
}) {
  const changes = wordChanges(earlier, later);
  return (
    <dl class="wording">
      <dt>{first}</dt>
      <dd>
        {changes.map(({ kind, text }) => kind !== 'new' && (kind === 'gone' ? <del>{text}</del> : text))}
      </dd>
      <dt>{second}</dt>
      <dd>
        {changes.map(({ kind, text }) => kind !== 'gone' && (kind === 'new' ? <ins>{text}</ins> : text))}
      </dd>
    </dl>
  );
}
