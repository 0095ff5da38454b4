import type { Review } from '../../store/reviews.ts';

/** What coaches keep of a candidate among themselves. */
export const NotesSection = ({
  address,
  names,
  review,
}: {
  address: string;
  names: string | undefined;
  review: Review;
}) => (
  <section id="notes" class="screen-only" aria-labelledby="notes-title">
    <h2 id="notes-title">Tags and notes</h2>
    <form method="post" action={`${address}/review`} class="upload narrow">
      {names && <input type="hidden" name="names" value={names} />}
      <p class="field">
        <label for="tags">
          Tags <span class="optional">optional</span>
        </label>
        <input
          id="tags"
          name="tags"
          type="text"
          value={review.tags.join(', ')}
          aria-describedby="tags-hint"
        />
        <span class="hint" id="tags-hint">
          Words with commas between, such as second talk, platform team.
        </span>
      </p>
      <p class="field">
        <label for="note">
          Note <span class="optional">optional</span>
        </label>
        <textarea id="note" name="note" rows={4} maxlength={4000} aria-describedby="note-hint">
          {review.note}
        </textarea>
        <span class="hint" id="note-hint">
          The coaches of this workspace read it, the candidate never does.
        </span>
      </p>
      <p>
        <button type="submit">Save tags and note</button>
      </p>
    </form>
  </section>
);
