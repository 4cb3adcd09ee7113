// The log of exchanges lives in this entry of the tab's history: it survives a detour, and no page can forge it.

const log = document.querySelector('.exchanges');
let notes = history.state?.notes ?? [];

document.addEventListener('exchange', ({ detail: { page, news } }) => {
  const wire = page.querySelector('.wire');
  if (wire) {
    note(wire.dataset.summary, linesOf(wire));
    news.push(`${wire.dataset.summary}.`);
  }
});

document.addEventListener('failure', ({ detail }) => note(detail, []));

// Without the site's own cookie, which the page folds.
function linesOf(wire) {
  return [...wire.querySelectorAll('.header-line')]
    .filter((line) => !line.closest('.folded'))
    .map((line) => [...line.children].filter((part) => !part.matches('.folded')).map((part) => part.textContent).join(''));
}

function note(sentence, lines) {
  notes = [...notes, { sentence, lines }].slice(-50);
  history.replaceState({ notes }, '');
  draw();
}

function draw() {
  log.hidden = notes.length === 0;
  log.querySelector('ol').replaceChildren(...notes.map(({ sentence, lines }) => {
    const item = document.createElement('li');
    item.append(sentence, ...lines.map((textContent) => Object.assign(
      document.createElement('code'), { textContent, className: textContent[0] === 'C' ? 'sent' : 'answered' })));
    return item;
  }).reverse());
}

draw();
