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
