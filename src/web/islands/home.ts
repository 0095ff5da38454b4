import { takeDroppedFiles } from './drop-file.ts';
import { followForm } from './follow-form.tsx';

/** The first page: drag and drop, and progress in place of a page that seems to hang. Without it the form works as it is. */
const form = document.querySelector<HTMLFormElement>('form[action="/v1/analyses"]');
if (form) followForm(form);

const field = document.querySelector<HTMLElement>('[data-drop]');
if (field) takeDroppedFiles(field);
