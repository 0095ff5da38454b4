import { subjectsOfResume } from '../../score/market-subjects.ts';
import type {
  CareerDocument,
  CareerMarket,
  CareerTable,
  NegotiationNote,
} from '../../score/report-career.ts';
import { written } from '../career-table.ts';
import { documentName } from '../career-words.ts';
import { plural } from '../figures.ts';
import { Evidence } from './career-level.tsx';
import { Fold } from './fold.tsx';

function Table({ table }: { table: CareerTable }) {
  const { head, rows } = written(table);
  return (
    // what scrolls sideways must be within reach of the keyboard
    <section class="scroll" aria-label={table.title} tabindex={0}>
      <table>
        <caption>{table.title}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr>
              <th scope="row">{first}</th>
              {others.map((value) => (
                <td>{value || <span class="none">–</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note && <p class="fine">{table.note}</p>}
    </section>
  );
}

/** What the documents publish of pay and outlook, each figure with its document, none of it averaged. */
export function Market({
  market,
  documents,
}: {
  market: CareerMarket;
  documents: readonly CareerDocument[];
}) {
  const own = market.tables.filter(({ about }) => subjectsOfResume.has(about));
  const general = market.tables.filter(({ about }) => !subjectsOfResume.has(about));
  return (
    <section id="market" aria-labelledby="market-title">
      <h2 id="market-title">What the work is worth</h2>
      <p class="about">
        {market.note} Collected in {market.year}. Never part of the score.
      </p>
      {market.says.map((sentence) => (
        <p>
          <strong>{sentence}</strong>
        </p>
      ))}
      {own.length > 0 && (
        <Fold says="The tables for your level, place and skills">
          {own.map((table) => (
            <Table table={table} />
          ))}
        </Fold>
      )}
      <Fold says="The whole country, extras, related jobs, outlook, hours">
        {general.map((table) => (
          <Table table={table} />
        ))}
      </Fold>
      {market.negotiation.length > 0 && (
        <Fold says="What these figures argue for">
          <Notes notes={market.negotiation} documents={documents} />
        </Fold>
      )}
      <Fold says="The documents">
        <ul class="fine">
          {documents.map(({ id }) => (
            <li>
              {id}: {documentName(documents, id)}
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}

interface NotesProps {
  notes: readonly NegotiationNote[];
  documents: readonly CareerDocument[];
}

const Notes = ({ notes, documents }: NotesProps) => (
  <ul class="keywords">
    {notes.map(({ says, evidence, figures, source }) => (
      <li class="keyword tone-plain">
        <p>{says}.</p>
        <Evidence evidence={evidence} />
        {figures.length > 0 && <p class="fine">{figures.join(' · ')}</p>}
        <p class="fine">{documentName(documents, source)}</p>
      </li>
    ))}
  </ul>
);

/** Arguments from the resume's own results. */
export const Negotiation = ({ notes, documents }: NotesProps) =>
  notes.length === 0 ? null : (
    <section id="negotiation" aria-labelledby="negotiation-title">
      <h2 id="negotiation-title">For the negotiation</h2>
      <p class="about">Arguments from your own results.</p>
      <Fold says={`${plural(notes.length, 'argument')}`}>
        <Notes notes={notes} documents={documents} />
      </Fold>
    </section>
  );
