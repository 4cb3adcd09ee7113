// Shows an answer where it was asked for. "exchange" tells other scripts its page and what was clicked, and takes their news;
// "failure" tells a sentence.

const desk = document.querySelector('.little-browser');
const home = desk.parentElement;
const [line, close, problem, emptyAnswer, news, pages] =
  desk.querySelectorAll('.address-line, .close, #address-problem, .empty-answer, .news, .pages');
const isWide = matchMedia('(min-width: 72rem)');
const topOf = (part) => part.getBoundingClientRect().top;
let frame = desk.querySelector('iframe');
let asked;
let control;
let place;

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

function send(url, from) {
  ask(url.href, from);
  frame.src = url.href;
}

function ask(url, from) {
  const { blockSize } = frame.style;
  const hasFocus = document.activeElement === frame;
  bringDesk(from);
  clear();
  asked = { url, from };
  frame.style.blockSize = blockSize;
  if (hasFocus) {
    frame.focus();
  }
  frame.addEventListener('load', ({ target }) => {
    // A new frame reports that it is empty.
    if (target === frame && frame.contentDocument?.URL !== 'about:blank') {
      showAnswer(frame.contentDocument);
    }
  });
}

// On a narrow screen the little browser opens below its sentence.
function bringDesk(from) {
  if (!from || desk.contains(from)) {
    return;
  }
  control = from;
  place = topOf(from);
  // Forget its last place.
  desk.removeAttribute('style');
  // A frame that moves loads again.
  frame.removeAttribute('src');
  if (isWide.matches) {
    home.append(desk);
  } else {
    from.closest('.prose > *').after(desk);
  }
  close.hidden = isWide.matches;
}

function showAnswer(page) {
  // No page, or the browser's error page, which no script may read.
  if (!page?.body?.textContent.trim()) {
    explainEmptyAnswer();
    return;
  }
  const url = new URL(page.URL);
  const { address } = line.elements;
  address.value = url.pathname + url.search;
  address.scrollLeft = address.scrollWidth;
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
    const part = link.ownerDocument.querySelector(link.hash);
    part?.focus();
    part?.scrollIntoView();
  } else {
    send(link);
  }
}

// A copy of the form sends it into the new frame.
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

function clear() {
  asked = undefined;
  pages.open = false;
  news.textContent = '';
  emptyAnswer.replaceChildren();
  // A new frame for each request: so "back" leads out of the chapter, and sends none again.
  const next = make('iframe', { name: 'demo', title: frame.title });
  frame.replaceWith(next);
  frame = next;
}

function isPlain(event) {
  return !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
}

// The window's scroll bar is the only one. A little browser higher than that stays where it was opened.
function fit() {
  const page = frame.contentDocument;
  if (!page?.body || page.URL === 'about:blank') {
    return;
  }
  frame.style.blockSize = `${Math.ceil(page.documentElement.getBoundingClientRect().height)}px`;
  const isTall = isWide.matches && close.hidden && desk.offsetHeight > innerHeight - 16;
  if (!isTall) {
    desk.removeAttribute('style');
  } else if (!desk.hasAttribute('style')) {
    desk.style.marginBlockStart = `${Math.max(0, scrollY - home.offsetTop + 8)}px`;
  }
}

// What was clicked, exchange and form, or less, but no form without the click. A low window shows no jar.
function bringIntoView(page) {
  const top = topOf(frame);
  const starts = [close.hidden ? desk : control, news].map(topOf).concat(top + topOf(page.querySelector('.output')));
  const ends = [...page.querySelectorAll('[data-desk=answered], .jar, .tool')]
    .map((part) => top + part.getBoundingClientRect().bottom).reverse();
  const views = ends.flatMap((end) => starts.map((start) => [start, end]));
  views.splice(1, ends.length > 2 ? 2 : 0);
  if (innerHeight < 600) {
    views.sort((one, other) => one[0] - other[0]);
  }
  const [start, end] = views.find((view) => view[1] - view[0] + 8 <= innerHeight) ?? [starts[1], 1e9];
  scrollBy(0, Math.min(start - 4, Math.max(end + 4 - innerHeight, 0)));
}

// No script learns a frame's status, so this one asks again.
async function explainEmptyAnswer() {
  const mine = asked;
  const { ok, status } = await fetch(mine.url).catch(() => ({}));
  if (ok || mine !== asked) {
    return;
  }
  const request = `GET ${new URL(mine.url).pathname}`;
  const reason = status
    ? `the answer has status ${status} and no page. (A script asked once more to learn it.)`
    : 'no answer came.';
  document.dispatchEvent(new CustomEvent('failure', { detail: `${request} → ${status || 'no answer'}` }));
  frame.hidden = true;
  const meaning = document.querySelector(`[data-status="${status}"]`);
  emptyAnswer.replaceChildren(make('p', { textContent: `${request} failed: ${reason}` }), meaning?.cloneNode(true) ?? '');
  emptyAnswer.scrollIntoView({ block: 'nearest' });
}

close.addEventListener('click', () => {
  clear();
  home.append(desk);
  close.hidden = true;
  scrollBy(0, topOf(control) - place);
  control.focus();
});

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[target="demo"], a[href="#by-hand"]');
  if (!link || !isPlain(event)) {
    return;
  }
  event.preventDefault();
  if (link.target) {
    send(link, link);
    return;
  }
  if (!isWide.matches) {
    clear();
    bringDesk(link);
  }
  desk.querySelector('.by-hand').open = true;
  desk.querySelector(link.hash).focus();
});

line.addEventListener('submit', (event) => {
  event.preventDefault();
  const url = URL.parse(line.elements.address.value.trim(), location.href);
  const isLive = [...line.querySelectorAll('option')].some(({ value }) => value === url?.pathname);
  if (isLive && url.origin === location.origin) {
    send(url);
  } else {
    problem.textContent = 'This is not the address of a live page of this chapter.';
    pages.open = true;
  }
});
