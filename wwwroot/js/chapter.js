// What scripts add to a chapter. Everything else works without them.

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
  asked = { method, url, from };
  news.textContent = '';
  bringDesk(from);
  desk.querySelector('.pages').open = false;
  emptyAnswer.replaceChildren();
  const { blockSize } = frame.style;
  const hasFocus = document.activeElement === frame;
  replaceFrame();
  if (hasFocus) {
    frame.focus();
  }
  frame.style.blockSize = blockSize;
  frame.addEventListener('load', ({ target }) => {
    // A new frame begins empty, and reports that.
    if (target === frame && frame.contentDocument?.URL !== 'about:blank') {
      showAnswer(frame.contentDocument);
    }
  });
}

function replaceFrame() {
  const empty = make('iframe', { name: 'demo', title: frame.title });
  frame.replaceWith(empty);
  frame = empty;
}

// On a narrow screen the little browser opens below the sentence that sends. A frame that moves loads its page again.
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
  if (!link || link.target || link.origin !== location.origin || !isPlain(event)) {
    return;
  }
  event.preventDefault();
  if (link.hash) {
    // Not every browser scrolls the window for a frame.
    link.ownerDocument.getElementById(link.hash.slice(1))?.focus();
  } else {
    send(new URL(link.href));
  }
}

// A copy of the form sends the same into the new frame.
function submitInPage(event) {
  event.preventDefault();
  const { target: form, submitter } = event;
  const { method, action } = form;
  const copy = make('form', { method, action, target: 'demo', hidden: true });
  for (const [name, value] of new FormData(form, submitter)) {
    copy.append(make('input', { type: 'hidden', name, value }));
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

// The window's scroll bar is the only one. A little browser that is higher than the window stays where it was opened.
function fit() {
  const page = frame.contentDocument;
  if (!page?.body || page.URL === 'about:blank') {
    return;
  }
  frame.style.blockSize = `${Math.ceil(page.documentElement.getBoundingClientRect().height)}px`;
  const isTall = isWide.matches && desk.parentElement === home && desk.offsetHeight > innerHeight - 16;
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
  asked = undefined;
  replaceFrame();
  news.textContent = '';
  emptyAnswer.replaceChildren();
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
    problem.textContent = 'This is not the address of a live page of this chapter.';
    desk.querySelector('.pages').open = true;
  }
});

// The browser says nothing when it refuses a cookie, so this asks what scripts can read afterwards.
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
    ((isDeletion ? '' : value) + path).includes(';') && 'A semicolon would cut it short: leave it out.',
    !path.startsWith('/') && 'A path begins with a slash.',
  ].find(Boolean) || '';
  if (problem.textContent) {
    return;
  }
  document.cookie = text;
  const isSeenHere = location.pathname === path || location.pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
  const isKept = document.cookie.split('; ').includes(`${name}=${value.trim()}`);
  if (isSeenHere && !isDeletion && !isKept) {
    problem.textContent = `Your browser does not keep this cookie, or keeps another value: ${readable() || 'nothing'}`;
  } else {
    written.replaceChildren('A script wrote ', code(`document.cookie = ${JSON.stringify(text)}`), '. Now send a request.');
  }
  showReadable();
});

// What scripts can read of the chapter's cookies: no HttpOnly one.
function readable() {
  const names = [...byHand?.querySelectorAll('option') ?? []].map((option) => option.textContent);
  return document.cookie.split('; ').filter((pair) => names.includes(pair.split('=')[0])).join('; ');
}

function showReadable() {
  const shown = desk.querySelector('.readable');
  shown.hidden = !byHand;
  shown.querySelector('span').replaceChildren(readable() ? code(readable()) : 'nothing of this chapter');
}

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

function code(textContent) {
  return make('code', { textContent });
}

// Who clicks an answer has chosen it, and the next exchange of that page opens all of them.
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
    const right = answers.find(({ dataset }) => dataset.shows && shown.includes(` ${dataset.shows}`));
    if (right && question.dataset.page === page.location.pathname && !isAhead(question)) {
      question.classList.add('compared');
      right.classList.add('right');
      answers.forEach((answer) => { answer.open = true; });
      question.querySelector('.verdict').textContent = right.matches('.chosen') ? 'As you predicted.' : 'Not as you predicted.';
    }
  }
}

// A sentence before the question asks for something else.
function isAhead(question) {
  const { from } = asked;
  return from && !desk.contains(from) && from.compareDocumentPosition(question) & Node.DOCUMENT_POSITION_FOLLOWING;
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
  note(sentence, [...wire.querySelectorAll('.header-line')].filter((header) => !header.closest('.folded'))
    .map((header) => [...header.children].filter((part) => !part.matches('.folded')).map((part) => part.textContent).join('')));
  return `${sentence}.`;
}

function names(wire, message, deletes = false) {
  const all = [...wire.querySelectorAll(`${message} .header-line .cookie-name`)]
    .filter((name) => !name.closest('.folded') && Boolean(name.closest('[data-deletes]')) === deletes)
    .map((name) => name.textContent);
  return all.length > 5 ? `${all.length} cookies` : all.join(' ');
}

// No script learns the status of what a frame shows, so this one asks again. Only a failure is worth a word.
async function explainEmptyAnswer() {
  const mine = asked;
  const { method, url } = mine;
  const { ok, status } = await fetch(url).catch(() => ({ status: 0 }));
  if (mine !== asked || (ok && method === 'GET')) {
    return;
  }
  const request = `${ok ? method : 'GET'} ${new URL(url).pathname}`;
  const textContent = status === 0 || ok
    ? `${request} failed: ${ok ? 'the answer has no page' : 'no answer came'}.`
    : `${request} failed: the answer has status ${status} and no page. (A script asked once more to learn the status.)`;
  const meaning = document.querySelector(`[data-status="${status}"]`);
  note(`${request} → ${ok ? 'no page' : status || 'no answer'}`, []);
  frame.hidden = true;
  emptyAnswer.replaceChildren(...[make('p', { textContent }), meaning?.cloneNode(true)].filter(Boolean));
  emptyAnswer.scrollIntoView({ block: 'nearest' });
}

// The log is kept with this entry of the tab's history: it survives a detour and “back”, and no other page can forge it.
let notes = history.state?.notes ?? [];

function note(sentence, headers) {
  notes = [...notes, { sentence, headers }].slice(-50);
  history.replaceState({ notes }, '');
  drawLog();
}

function drawLog() {
  log.hidden = notes.length === 0;
  log.querySelector('ol').replaceChildren(...notes.map(({ sentence, headers }) => {
    const item = make('li');
    item.append(sentence, ...headers.map(code));
    return item;
  }).reverse());
}

if (desk) {
  drawLog();
}

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

// There is a clipboard only over HTTPS and on localhost.
for (const block of navigator.clipboard ? document.querySelectorAll('.listing pre, .prose > pre') : []) {
  const button = make('button', { type: 'button', className: 'quiet copy', textContent: 'Copy' });
  button.ariaLabel = `Copy ${block.closest('.listing')?.querySelector('figcaption').textContent.trim() ?? block.textContent}`;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block.textContent);
    button.textContent = 'Copied';
  });
  block.after(button);
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
