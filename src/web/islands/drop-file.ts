/** Lets a file be dropped anywhere on the page; it lands in the file field, which stands in `field` and shows its name. */
export function takeDroppedFiles(field: HTMLElement): void {
  const input = field.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) return;
  const hint = document.createElement('span');
  hint.className = 'drop-hint';
  hint.textContent = 'Choose it, or drop it anywhere on this page.';
  input.before(hint);

  let depth = 0;
  const show = (change: number): void => {
    depth = Math.max(0, depth + change);
    field.classList.toggle('dropping', depth > 0);
  };
  const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragenter', (event) => holdsFiles(event) && show(1));
  document.addEventListener('dragleave', (event) => holdsFiles(event) && show(-1));
  // without it the browser would open the file in place of the page
  document.addEventListener('dragover', (event) => holdsFiles(event) && event.preventDefault());
  document.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    show(-depth);
    const one = new DataTransfer();
    one.items.add(file);
    input.files = one.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    input.focus();
  });
}
