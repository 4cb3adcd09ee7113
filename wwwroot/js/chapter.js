// What scripts add to a chapter: the log of exchanges, checkpoints that tick at once, copy buttons, arrow keys between
// chapters. Everything else works without them.

const frame = document.querySelector('iframe[name="demo"]');
const exchanges = document.querySelector('.exchanges');
const news = document.querySelector('.little-browser .news');
const emptyAnswer = document.querySelector('.empty-answer');
let asked;

frame?.addEventListener('load', () => {
  const page = frame.contentDocument;
  if (page?.URL === 'about:blank') {
    return;
  }
  // An answer without a page: Chromium and Firefox show an error page of their own, which no script may read.
  if (!page?.body?.textContent.trim()) {
    if (asked) {
      explainEmptyAnswer();
    }
    return;
  }
  emptyAnswer.replaceChildren();
  frame.hidden = false;
  // On a phone the link, or the button of a long form, may be far away. A frame that the browser restores was not asked for.
  if (asked) {
    frame.scrollIntoView({ block: 'nearest' });
  }
  asked = page.URL;
  const ticked = tick((page.body.dataset.reached ?? '').split('.'));
  news.textContent = [logPage(page), ticked].filter(Boolean).join(' ');
});

// What was reached in a tab of its own is seen when the reader comes back.
document.addEventListener('visibilitychange', async () => {
  if (document.visibilityState === 'visible') {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    news.textContent = tick([...page.querySelectorAll('.reached')].map((item) => item.dataset.checkpoint));
  }
});

for (const link of document.querySelectorAll('a[target="demo"]')) {
  link.addEventListener('click', () => {
    asked = link.href;
  });
}

// Logs what the page tells of its exchange, and returns it in a sentence.
function logPage(page) {
  const wire = page.querySelector('.wire');
  if (!wire) {
    return '';
  }
  const [request, response] = [...wire.querySelectorAll('.start-line')]
    .map((line) => line.textContent.replace(/ ?HTTP\/\S+ ?/, ''));
  const sent = names(wire, '.sent') || 'no cookie';
  const deleted = names(wire, '.answered p[data-deletes]');
  const set = names(wire, '.answered p:not([data-deletes])') || (deleted ? '' : 'no cookie');
  const line = [`${request} → ${response}; sent ${sent}`, set && `set ${set}`, deleted && `asked to delete ${deleted}`]
    .filter(Boolean).join(', ');
  log(line, [...wire.querySelectorAll('.message')].map((message) => document.importNode(message, true)));
  return `${line}.`;
}

function names(wire, message) {
  const all = [...wire.querySelectorAll(`${message} .header-line .cookie-name`)].map((name) => name.textContent);
  return all.length > 5 ? `${all.length} cookies` : all.join(' ');
}

// No script learns the status of what a frame shows, so this one asks again. Only a failure is worth a word.
async function explainEmptyAnswer() {
  news.textContent = '';
  const { ok, status } = await fetch(asked).catch(() => ({ status: 0 }));
  if (ok) {
    return;
  }
  const request = `GET ${new URL(asked).pathname}`;
  const text = document.createElement('p');
  text.textContent = status === 0
    ? `${request} failed: no answer came.`
    : `${request} failed: the answer has status ${status} and no page. (A script asked once more to learn the status.)`;
  const meaning = document.querySelector(`[data-status="${status}"]`);
  const parts = () => [text, meaning].filter(Boolean).map((part) => part.cloneNode(true));
  log(`${request} → ${status || 'no answer'}`, parts());
  frame.hidden = true;
  emptyAnswer.replaceChildren(...parts());
  emptyAnswer.scrollIntoView({ block: 'nearest' });
}

function log(line, parts) {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const list = exchanges.querySelector('ol');
  summary.textContent = `${list.children.length + 1}. ${line}`;
  details.append(summary, ...parts);
  const item = document.createElement('li');
  item.append(details);
  list.prepend(item);
  exchanges.hidden = false;
}

// Ticks what is newly reached, and returns it in a sentence.
function tick(reached) {
  const done = [...document.querySelectorAll('[data-checkpoint]:not(.reached)')]
    .filter((item) => reached.includes(item.dataset.checkpoint));
  for (const item of done) {
    item.classList.add('reached');
    item.querySelector('.state').textContent = 'Done';
  }
  return done.length > 0 ? `Checkpoint done: ${done.map((item) => item.querySelector('.task').textContent).join(' ')}` : '';
}

// A clipboard exists only where the site counts as secure: over HTTPS, and on localhost.
for (const code of navigator.clipboard ? document.querySelectorAll('.listing pre, .prose > pre') : []) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet copy';
  button.textContent = 'Copy';
  button.ariaLabel = `Copy ${code.closest('.listing')?.querySelector('figcaption').textContent.trim() ?? code.textContent}`;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = 'Copied';
  });
  code.after(button);
}

document.addEventListener('keydown', (event) => {
  if (event.target !== document.body || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const link = { ArrowLeft: 'a[rel="prev"]', ArrowRight: 'a[rel="next"]' }[event.key];
  if (link) {
    document.querySelector(link)?.click();
  }
});
