/** The report: what it does without a script is all there; this adds to it, each part once it is used. */
const rewrites = document.querySelector<HTMLElement>('#rewrites');
if (rewrites) {
  rewrites.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { openRoom } = await import('./rewrite-room.tsx');
    const room = await openRoom(rewrites);
    // the room handles every form from here on, and first the one that was just sent
    if (event.target instanceof HTMLFormElement) await room.send(event.target);
  });
}

const text = document.querySelector<HTMLElement>('#text');
const page = rewrites?.dataset.page;
if (text && page) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Show the page beside the text';
  text.querySelector('.read-text')?.before(button);
  button.addEventListener('click', async () => {
    button.disabled = true;
    button.textContent = 'Drawing the page';
    const { openViews } = await import('./two-views.ts');
    await openViews(text, page).then(
      () => {
        text.classList.add('side-by-side');
        button.remove();
        text.querySelector<HTMLElement>('.page-view')?.focus();
      },
      () => {
        button.disabled = false;
        button.textContent = 'The page could not be drawn. Try again';
      },
    );
  });
}
