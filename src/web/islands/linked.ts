/** Lights up what belongs together: `data-start` in the view and `t-<start>` in the text name the same place. */
export function linkBothWays(view: HTMLElement, text: HTMLElement): void {
  const startOf = (target: EventTarget | null): string | null => {
    if (!(target instanceof Element)) return null;
    const inView = target.closest('[data-start]')?.getAttribute('data-start');
    return inView ?? target.closest('mark[id^="t-"]')?.id.slice(2) ?? null;
  };
  const partsOf = (start: string): Element[] => [
    ...view.querySelectorAll(`[data-start="${start}"]`),
    ...text.querySelectorAll(`[id="t-${start}"]`),
  ];
  const clear = (): void => {
    for (const part of document.querySelectorAll('.lit')) part.classList.remove('lit');
  };
  const light = ({ target }: Event): void => {
    const start = startOf(target);
    if (start === null) return;
    clear();
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
  // only what can be pressed is a stop of the keyboard: what could earn more
  for (const mark of text.querySelectorAll<HTMLElement>('mark.lost[id]'))
    if (view.querySelector(`[data-start="${mark.id.slice(2)}"]`)) mark.tabIndex = 0;
}

/** Scrolls one side alone: the page stays where the reader looks. */
function bringInto(side: HTMLElement, part: Element): void {
  const [here, there] = [side.getBoundingClientRect(), part.getBoundingClientRect()];
  if (there.top >= here.top && there.bottom <= here.bottom) return;
  side.scrollTop += there.top - here.top - here.height / 3;
}
