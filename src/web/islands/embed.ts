/** One line on another site: puts a form where the script stands. The site must be among ALLOWED_ORIGINS. */
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const form = document.createElement('form');
  form.method = 'post';
  form.enctype = 'multipart/form-data';
  form.action = new URL('/v1/analyses', script.src).href;
  const label = document.createElement('label');
  label.textContent = 'Your resume ';
  const file = document.createElement('input');
  file.type = 'file';
  file.name = 'resume';
  file.required = true;
  label.append(file);
  const button = document.createElement('button');
  button.textContent = 'Read my resume';
  const kept = document.createElement('p');
  kept.append('It goes to ', new URL(script.src).host, ', which says there how long it is kept: ');
  const about = document.createElement('a');
  about.href = new URL('/', script.src).href;
  about.textContent = 'what is kept';
  kept.append(about, '.');
  form.append(kept, label, ' ', button);
  script.after(form);
})();
