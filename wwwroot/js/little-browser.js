// Shows an answer where it was asked for. The event “exchange” gives other scripts its page, what was clicked, and a list of news
// for the reader; “failure” gives a sentence.

const desk = document.querySelector('.little-browser');
const home = desk.parentElement;
const news = desk.querySelector('.news');
const line = desk.querySelector('.address-line');
const problem = desk.querySelector('#address-problem');
const pages = desk.querySelector('.pages');
const close = desk.querySelector('.close');
const emptyAnswer = desk.querySelector('.empty-answer');
const isWide = matchMedia('(min-width: 72rem)');
let frame = desk.querySelector('iframe');
let asked;
let control;

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

function send(url, from) {
  ask(url.href, from);
  frame.src = url.href;
}

function ask(url, from) {
  asked = { url, from };
  news.textContent = '';
  emptyAnswer.replaceChildren();
  pages.open = false;
  bringDesk(from);
  const { blockSize } = frame.style;
  const hasFocus = document.activeElement === frame;
  replaceFrame();
  frame.style.blockSize = blockSize;
  if (hasFocus) {
    frame.focus();
  }
  frame.addEventListener('load', ({ target }) => {
    // A new frame begins empty, and reports that.
    if (target === frame && frame.contentDocument?.URL !== 'about:blank') {
      showAnswer(frame.contentDocument);
    }
  });
}

// Each request gets a new frame: so “back” leads out of the chapter, and never sends a request again.
function replaceFrame() {
  const next = make('iframe', { name: 'demo', title: frame.title });
  frame.replaceWith(next);
  frame = next;
}

// On a narrow screen the little browser opens below the sentence that sends.
function bringDesk(from) {
  if (!from || desk.contains(from)) {
    return;
  }
  control = from;
  // A frame that moves loads its page again.
  frame.removeAttribute('src');
  if (isWide.matches) {
    home.append(desk);
  } else {
    from.closest('.prose > *').after(desk);
  }
  close.hidden = isWide.matches;
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
  const detail = { page, from: desk.contains(asked.from) ? undefined : asked.from, news: [] };
  document.dispatchEvent(new CustomEvent('exchange', { detail }));
  news.replaceChildren(...detail.news.flatMap((part) => [part, ' ']));
  new page.defaultView.ResizeObserver(fit).observe(page.documentElement);
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
    send(link);
  }
}

// A copy of the form sends the same into the new frame.
function submitInPage(event) {
  const { target: form, submitter } = event;
  if (form.target) {
    return;
  }
  event.preventDefault();
  const { method, action } = form;
  const copy = make('form', { method, action, target: 'demo', hidden: true });
  for (const [name, value] of new FormData(form, submitter)) {
    copy.append(make('input', { type: 'hidden', name, value }));
  }
  document.body.append(copy);
  ask(action);
  copy.submit();
  copy.remove();
}

function isPlain(event) {
  return event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

function isLivePage(url) {
  return url.origin === location.origin
    && [...document.querySelectorAll('a.send')].some((link) => link.pathname === url.pathname);
}

function isAtHome() {
  return desk.parentElement === home;
}

// The window's scroll bar is the only one. A little browser that is higher than the window stays where it was opened.
function fit() {
  const page = frame.contentDocument;
  if (!page?.body || page.URL === 'about:blank') {
    return;
  }
  frame.style.blockSize = `${Math.ceil(page.documentElement.getBoundingClientRect().height)}px`;
  const isTall = isWide.matches && isAtHome() && desk.offsetHeight > innerHeight - 16;
  if (isTall !== desk.classList.contains('tall')) {
    desk.style.marginBlockStart = isTall ? `${Math.max(0, scrollY - home.offsetTop + 8)}px` : '';
    desk.classList.toggle('tall', isTall);
  }
}

// What was clicked and the exchange; where that is too much, the exchange, and at last without the jar.
function bringIntoView(page) {
  const top = frame.getBoundingClientRect().top;
  const [output, , answered, jar] = [...page.querySelectorAll('[data-desk]')].map((part) => part.getBoundingClientRect());
  const views = [
    [(isAtHome() ? desk : control).getBoundingClientRect().top, top + jar.bottom],
    [desk.getBoundingClientRect().top, top + jar.bottom],
    [top + output.top, top + jar.bottom],
    [top + output.top, top + answered.bottom],
  ];
  const [start, end] = views.find((view) => view[1] - view[0] + 8 <= innerHeight) ?? views[3];
  scrollBy(0, Math.min(start - 4, Math.max(end + 4 - innerHeight, 0)));
}

// No script learns the status of what a frame shows, so this one asks again. Only a failure is worth a word.
async function explainEmptyAnswer() {
  const mine = asked;
  const { ok, status } = await fetch(mine.url).catch(() => ({ status: 0 }));
  if (ok || mine !== asked) {
    return;
  }
  const request = `GET ${new URL(mine.url).pathname}`;
  const textContent = status
    ? `${request} failed: the answer has status ${status} and no page. (A script asked once more to learn the status.)`
    : `${request} failed: no answer came.`;
  document.dispatchEvent(new CustomEvent('failure', { detail: `${request} → ${status || 'no answer'}` }));
  frame.hidden = true;
  const meaning = document.querySelector(`[data-status="${status}"]`);
  emptyAnswer.replaceChildren(...[make('p', { textContent }), meaning?.cloneNode(true)].filter(Boolean));
  emptyAnswer.scrollIntoView({ block: 'nearest' });
}

close.addEventListener('click', () => {
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
    send(link, link);
  }
});

line.addEventListener('submit', (event) => {
  event.preventDefault();
  const url = URL.parse(line.elements.address.value.trim(), location.href);
  if (url && isLivePage(url)) {
    send(url);
  } else {
    problem.textContent = 'This is not the address of a live page of this chapter.';
    pages.open = true;
  }
});
