// What scripts add to a chapter: the log of exchanges, checkpoints that tick at once, copy buttons, arrow keys between
// chapters. Everything else works without them.

const frame = document.querySelector('iframe[name="demo"]');
const exchanges = document.querySelector('.exchanges');
const news = document.querySelector('.checkpoints .news');

frame?.addEventListener('load', () => {
  const page = frame.contentDocument;
  if (!page?.body || page.URL === 'about:blank') {
    return;
  }
  logExchange(page);
  tick((page.body.dataset.reached ?? '').split('.'));
});

// The frame may be out of sight, below its address bar or far below the prose.
for (const link of document.querySelectorAll('a[target="demo"]')) {
  link.addEventListener('click', () => frame.scrollIntoView({ block: 'nearest' }));
}

function logExchange(page) {
  const wire = page.querySelector('.wire');
  if (!wire) {
    return;
  }
  const [request, response] = [...wire.querySelectorAll('.start-line')].map((line) => line.textContent);
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const list = exchanges.querySelector('ol');
  summary.textContent = `${list.children.length + 1}. ${request} → ${response}`;
  details.append(summary, ...[...wire.querySelectorAll('.message')].map((message) => document.importNode(message, true)));
  const item = document.createElement('li');
  item.append(details);
  list.prepend(item);
  exchanges.hidden = false;
}

function tick(reached) {
  const done = [...document.querySelectorAll('[data-checkpoint]:not(.reached)')].filter((item) => reached.includes(item.dataset.checkpoint));
  for (const item of done) {
    item.classList.add('reached');
    item.querySelector('.state').textContent = 'Done';
  }
  if (done.length > 0) {
    news.textContent = `Checkpoint done: ${done.map((item) => item.querySelector('.task').textContent).join(' ')}`;
  }
}

// A clipboard exists only where the site counts as secure: over HTTPS, and on localhost.
for (const code of navigator.clipboard ? document.querySelectorAll('.listing pre, .prose > pre') : []) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet copy';
  button.textContent = 'Copy';
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
