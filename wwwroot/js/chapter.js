// What scripts add to a chapter: the little browser opens at the sentence that sends, checkpoints tick at once, exchanges are
// logged, code can be copied, arrow keys turn the page. Everything else works without them.

const desk = document.querySelector('.little-browser');
const news = desk?.querySelector('.news');
const line = desk?.querySelector('.address-line');
const problem = desk?.querySelector('.problem');
const log = desk?.querySelector('.exchanges');
const emptyAnswer = desk?.querySelector('.empty-answer');
const home = desk?.parentElement;
const isWide = matchMedia('(min-width: 72rem)');
let frame = desk?.querySelector('iframe');
let asked;
let control;

// Each request gets a new frame: so “back” leads out of the chapter, and never sends a request again.
function send(url, from) {
  ask('GET', url.href, from);
  frame.src = url.href;
}

function ask(method, url, from) {
  asked = { method, url };
  news.textContent = '';
  bringDesk(from);
  desk.querySelector('.pages').open = false;
  emptyAnswer.replaceChildren();
  const { blockSize } = frame.style;
  replaceFrame();
  frame.style.blockSize = blockSize;
  frame.addEventListener('load', ({ target }) => {
    // A new frame begins empty, and reports that.
    if (target === frame && frame.contentDocument?.URL !== 'about:blank') {
      showAnswer(frame.contentDocument);
    }
  });
}

function replaceFrame() {
  const empty = Object.assign(document.createElement('iframe'), { name: 'demo', title: frame.title });
  frame.replaceWith(empty);
  frame = empty;
}

// On a narrow screen the little browser opens below the sentence that sends. It may only move while it shows nothing: a frame
// that moves loads its page again.
function bringDesk(from) {
  if (!from || desk.contains(from)) {
    return;
  }
  control = from;
  frame.removeAttribute('src');
  if (isWide.matches) {
    home.append(desk);
  } else {
    from.closest('.prose > *').after(desk);
  }
  desk.querySelector('.close').hidden = isWide.matches;
}

function showAnswer(page) {
  // An answer without a page: Chromium and Firefox show an error page of their own, which no script may read.
  if (!page?.body?.textContent.trim()) {
    explainEmptyAnswer();
    return;
  }
  const url = new URL(page.URL);
  line.elements.address.value = url.pathname + url.search;
  desk.querySelector('.own-tab').href = url;
  problem.textContent = '';
  page.querySelector('.back')?.remove();
  page.addEventListener('click', clickInPage);
  page.addEventListener('submit', submitInPage);
  new page.defaultView.ResizeObserver(fit).observe(page.documentElement);
  showReadable();
  compare(page);
  fit();
  const ticked = tick((page.body.dataset.reached ?? '').split('.'));
  news.textContent = [logPage(page), ticked].filter(Boolean).join(' ');
  if (ticked && !document.querySelector('[data-checkpoint]:not(.reached)')) {
    news.append(' ', nextChapter());
  }
  fit();
  if (page.querySelector('[data-desk]')) {
    bringIntoView(page);
  }
}

function clickInPage(event) {
  const link = event.target.closest('a[href]');
  if (link?.hash) {
    // Not every browser scrolls the window for a frame.
    link.ownerDocument.querySelector(link.hash)?.scrollIntoView({ block: 'center' });
  } else if (link && !link.target && isPlain(event) && isLivePage(link)) {
    event.preventDefault();
    send(new URL(link.href));
  }
}

// A form sends what it would have sent, from a copy, into the new frame.
function submitInPage(event) {
  event.preventDefault();
  const { target: form, submitter } = event;
  const { method, action } = form;
  const copy = Object.assign(document.createElement('form'), { method, action, target: 'demo', hidden: true });
  for (const [name, value] of new FormData(form, submitter)) {
    copy.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  }
  document.body.append(copy);
  ask(method.toUpperCase(), action);
  copy.submit();
  copy.remove();
}

function isPlain(event) {
  return event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

function isLivePage(url) {
  return url.origin === location.origin
    && [...line.querySelectorAll('option'), ...document.querySelectorAll('a.send')]
      .some((page) => new URL(page.value ?? page.href, location.href).pathname === url.pathname);
}

// The frame is as high as its page, so that the window's scroll bar is the only one. A little browser that is higher than the
// window does not follow the reader: it stays where it was opened.
function fit() {
  const page = frame.contentDocument;
  if (!page?.body || page.URL === 'about:blank') {
    return;
  }
  frame.style.blockSize = `${Math.ceil(page.documentElement.getBoundingClientRect().height)}px`;
  const isTall = isWide.matches && desk.offsetHeight > innerHeight - 16;
  if (isTall !== desk.classList.contains('tall')) {
    desk.style.marginBlockStart = isTall ? `${Math.max(0, scrollY - home.offsetTop + 8)}px` : '';
    desk.classList.toggle('tall', isTall);
  }
}

// What was clicked and the whole exchange; where that is too much, the exchange, and at last without the jar.
function bringIntoView(page) {
  const top = frame.getBoundingClientRect().top + frame.clientTop;
  const [output, , answered, jar] = [...page.querySelectorAll('[data-desk]')].map((part) => part.getBoundingClientRect());
  const isBeside = desk.parentElement === home;
  const views = [
    [(isBeside ? desk : control).getBoundingClientRect().top, top + jar.bottom],
    [desk.getBoundingClientRect().top, top + jar.bottom],
    [top + output.top, top + jar.bottom],
    [top + output.top, top + answered.bottom],
  ];
  const [start, end] = views.find((view) => view[1] - view[0] + 8 <= innerHeight) ?? views[3];
  scrollBy(0, Math.min(start - 4, Math.max(end + 4 - innerHeight, 0)));
}

desk?.querySelector('.close').addEventListener('click', () => {
  replaceFrame();
  news.textContent = '';
  home.append(desk);
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'nearest' });
});

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[target="demo"]');
  if (link && isPlain(event)) {
    event.preventDefault();
    send(new URL(link.href), link);
  }
});

line?.addEventListener('submit', (event) => {
  event.preventDefault();
  const url = URL.parse(line.elements.address.value.trim(), location.href);
  if (url && isLivePage(url)) {
    send(url);
  } else {
    problem.textContent = 'This is no address of a live page of this chapter. The list below has them all.';
    desk.querySelector('.pages').open = true;
  }
});

// A reader's own cookie. The browser says nothing when it refuses one, so this asks what scripts can read afterwards.
const byHand = desk?.querySelector('.by-hand');

byHand?.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const { name, value, path } = Object.fromEntries(new FormData(event.target, event.submitter));
  const isDeletion = event.submitter.name === 'delete';
  const text = isDeletion ? `${name}=; max-age=0; path=${path}` : `${name}=${value}; path=${path}`;
  const problem = byHand.querySelector('.problem');
  const written = byHand.querySelector('.written');
  written.textContent = '';
  problem.textContent = [
    (value + path).includes(';') && 'A semicolon would end the value or the path: leave it out.',
    !path.startsWith('/') && 'A path begins with a slash.',
  ].find(Boolean) || '';
  if (problem.textContent) {
    return;
  }
  document.cookie = text;
  const isSeenHere = `${location.pathname}/`.startsWith(path.endsWith('/') ? path : `${path}/`);
  const isKept = document.cookie.split('; ').includes(`${name}=${value.trim()}`);
  if (isSeenHere && !isDeletion && !isKept) {
    problem.textContent = `Your browser does not keep this cookie, or keeps another value: ${readable() || 'nothing'}`;
  } else {
    written.replaceChildren('A script wrote ', codeOf(`document.cookie = ${JSON.stringify(text)}`), '. Now send a request.');
  }
  showReadable();
});

// What scripts can read of the chapter's cookies; one that is HttpOnly is missing here.
function readable() {
  const names = [...byHand?.querySelectorAll('option') ?? []].map((option) => option.textContent);
  return document.cookie.split('; ').filter((pair) => names.includes(pair.split('=')[0])).join('; ');
}

function showReadable() {
  const shown = desk.querySelector('.readable');
  shown.hidden = !byHand;
  shown.querySelector('span').replaceChildren(readable() ? codeOf(readable()) : 'nothing of this chapter');
}

function codeOf(text) {
  const code = document.createElement('code');
  code.textContent = text;
  return code;
}

// Predict, send, compare: who clicks an answer has chosen it, and the next exchange of that page opens all of them.
for (const question of document.querySelectorAll('.predict')) {
  question.addEventListener('click', (event) => {
    const chosen = event.target.closest('summary')?.parentElement;
    if (chosen && !question.classList.contains('compared')) {
      event.preventDefault();
      question.querySelector('.chosen')?.classList.remove('chosen');
      chosen.classList.add('chosen');
      question.querySelector('.verdict').textContent = `You predict: ${event.target.textContent} Now send the request.`;
    }
  });
}

function compare(page) {
  const shown = ` ${page.querySelector('main').innerText.replace(/\s+/g, ' ')}`;
  for (const question of document.querySelectorAll('.predict:has(.chosen):not(.compared)')) {
    const answers = [...question.querySelectorAll('details')];
    const right = answers.find((answer) => shown.includes(` ${answer.dataset.shows}`));
    if (right && question.dataset.page === page.location.pathname) {
      question.classList.add('compared');
      right.classList.add('right');
      answers.forEach((answer) => { answer.open = true; });
      question.querySelector('.verdict').textContent = right.matches('.chosen') ? 'As you predicted.' : 'Not as you predicted.';
    }
  }
}

// What was reached in a tab of its own is seen when the reader comes back.
document.addEventListener('visibilitychange', async () => {
  if (document.visibilityState === 'visible') {
    const answer = await fetch(location.href).catch(() => undefined);
    const page = new DOMParser().parseFromString((await answer?.text()) ?? '', 'text/html');
    const ticked = tick([...page.querySelectorAll('.reached')].map((item) => item.dataset.checkpoint));
    if (ticked) {
      news.textContent = ticked;
    }
  }
});

// Logs what the page tells of its exchange, and returns it in a sentence.
function logPage(page) {
  const wire = page.querySelector('.wire');
  if (!wire) {
    return '';
  }
  const [request, response] = [...wire.querySelectorAll('.start-line')]
    .map((start) => start.textContent.replace(/ ?HTTP\/\S+ ?/, ''));
  const sent = names(wire, '.sent') || 'no cookie';
  const deleted = names(wire, '.answered', true);
  const set = names(wire, '.answered') || (deleted ? '' : 'no cookie');
  const sentence = [`${request} → ${response}; sent ${sent}`, set && `set ${set}`, deleted && `asked to delete ${deleted}`]
    .filter(Boolean).join(', ');
  note(sentence, [...wire.querySelectorAll('.header-line')].map((header) => header.textContent));
  return `${sentence}.`;
}

// The cookies of the lesson in one of the two messages.
function names(wire, message, deletes = false) {
  const all = [...wire.querySelectorAll(`${message} .header-line .cookie-name`)]
    .filter((name) => !name.closest('.folded') && Boolean(name.closest('[data-deletes]')) === deletes)
    .map((name) => name.textContent);
  return all.length > 5 ? `${all.length} cookies` : all.join(' ');
}

// No script learns the status of what a frame shows, so this one asks again. Only a failure is worth a word.
async function explainEmptyAnswer() {
  const { method, url } = asked;
  news.textContent = '';
  const { ok, status } = await fetch(url).catch(() => ({ status: 0 }));
  if (ok && method === 'GET') {
    return;
  }
  const request = `${ok ? method : 'GET'} ${new URL(url).pathname}`;
  const text = document.createElement('p');
  text.textContent = status === 0 || ok
    ? `${request} failed: ${ok ? 'the answer has no page' : 'no answer came'}.`
    : `${request} failed: the answer has status ${status} and no page. (A script asked once more to learn the status.)`;
  const meaning = document.querySelector(`[data-status="${status}"]`);
  note(`${request} → ${ok ? 'no page' : status || 'no answer'}`, []);
  frame.hidden = true;
  emptyAnswer.replaceChildren(...[text, meaning].filter(Boolean).map((part) => part.cloneNode(true)));
  emptyAnswer.scrollIntoView({ block: 'nearest' });
}

// The log is kept with this entry of the tab's history: it survives a detour and “back”, and no other page can forge it.
function note(sentence, headers) {
  const notes = [...(history.state?.notes ?? []), { sentence, headers }].slice(-50);
  history.replaceState({ notes }, '');
  drawLog(notes);
}

function drawLog(notes) {
  log.hidden = notes.length === 0;
  log.querySelector('ol').replaceChildren(...notes.map(({ sentence, headers }) => {
    const item = document.createElement('li');
    item.append(sentence, ...headers.map(codeOf));
    return item;
  }).reverse());
}

if (desk) {
  drawLog(history.state?.notes ?? []);
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

function nextChapter() {
  const link = document.querySelector('a[rel="next"]').cloneNode(true);
  link.removeAttribute('rel');
  return link;
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
