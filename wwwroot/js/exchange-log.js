// The log lives in this entry of the tab's history: it survives a detour, and no page can forge it.

const log = document.querySelector('.exchanges');
let notes = history.state?.notes ?? [];

document.addEventListener('exchange', ({ detail: { page, news } }) => {
  const wire = page.querySelector('.wire');
  if (wire) {
    note(wire.dataset.summary, linesOf(wire));
    news.push(make('span', `${wire.dataset.summary}.`));
  }
});

document.addEventListener('failure', ({ detail }) => note(detail, []));

// Without what the page folds.
function linesOf(wire) {
  const copy = wire.cloneNode(true);
  copy.querySelectorAll('.folded').forEach((part) => part.remove());
  return [...copy.querySelectorAll('.header-line')].map((line) => line.textContent);
}

function note(sentence, lines) {
  notes = [...notes, { sentence, lines }].slice(-50);
  history.replaceState({ notes }, '');
  draw();
}

function make(tag, textContent = '', className = '') {
  return Object.assign(document.createElement(tag), { textContent, className });
}

function draw() {
  log.hidden = notes.length === 0;
  log.querySelector('ol').replaceChildren(...notes.map(({ sentence, lines }) => {
    const item = make('li', sentence);
    item.append(...lines.map((line) => make('code', line, line[0] === 'C' ? 'sent' : 'answered')));
    return item;
  }).reverse());
}

draw();
