/**
 * Lights up what belongs together: `data-start` in the view, and the same or `t-<start>` in the text, name one place.
 * @param onLit told which place is lit
 */
export function linkBothWays(view: HTMLElement, text: HTMLElement, onLit: (start: string) => void): void {
  const startOf = (target: EventTarget | null): string | null => {
    if (!(target instanceof Element)) return null;
    const place = target.closest('[data-start], mark[id^="t-"]');
    return place?.getAttribute('data-start') ?? place?.id.slice(2) ?? null;
  };
  const partsOf = (start: string): Element[] => [
    ...view.querySelectorAll(`[data-start="${start}"]`),
    ...text.querySelectorAll(`[id="t-${start}"], [data-start="${start}"]`),
  ];
  const clear = (): void => {
    for (const part of document.querySelectorAll('.lit')) part.classList.remove('lit');
  };
  const light = ({ target }: Event): void => {
    const start = startOf(target);
    if (start === null) return;
    clear();
    onLit(start);
    for (const part of partsOf(start)) {
      part.classList.add('lit');
      const side = [view, text].find((one) => one.contains(part));
      if (side && !(target instanceof Node && side.contains(target))) bringInto(side, part);
    }
  };
  for (const side of [view, text]) {
    side.addEventListener('pointerover', light);
    side.addEventListener('pointerleave', clear);
    side.addEventListener('focusin', light);
    side.addEventListener('focusout', clear);
  }
  // only what asks for something is a stop of the keyboard: what could earn more, and what another reading lacks
  for (const mark of text.querySelectorAll<HTMLElement>('mark.lost[id], mark[data-start]'))
    if (view.querySelector(`[data-start="${startOf(mark)}"]`)) mark.tabIndex = 0;
}

/** Scrolls one side alone: the page stays where the reader looks. */
function bringInto(side: HTMLElement, part: Element): void {
  const [here, there] = [side.getBoundingClientRect(), part.getBoundingClientRect()];
  if (there.top >= here.top && there.bottom <= here.bottom) return;
  side.scrollTop += there.top - here.top - here.height / 3;
}
