// A click on an answer chooses it. The exchange that shows the right one opens all.

for (const question of document.querySelectorAll('.predict')) {
  question.addEventListener('click', (event) => {
    const chosen = event.target.closest('summary');
    if (chosen && !question.classList.contains('compared')) {
      event.preventDefault();
      question.querySelector('[aria-current]')?.removeAttribute('aria-current');
      chosen.ariaCurrent = 'true';
      question.querySelector('.verdict').textContent = `You predict “${chosen.textContent}” Now send, and see.`;
    }
  });
}

document.addEventListener('exchange', ({ detail: { page, from, news } }) => {
  const shown = ` ${page.querySelector('main').innerText.replace(/\s+/g, ' ')}`;
  const isOfPage = `[data-page="${page.location.pathname}"]`;
  for (const question of document.querySelectorAll(`.predict${isOfPage}:has([aria-current]):not(.compared)`)) {
    const right = question.querySelector('[data-shows]');
    // A sentence before the question asks for something else.
    const isAhead = from && from.compareDocumentPosition(question) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!isAhead && RegExp(` ${right.dataset.shows}`).test(shown)) {
      question.classList.add('compared');
      right.classList.add('right');
      question.querySelectorAll('details').forEach((answer) => { answer.open = true; });
      const verdict = `${right.querySelector('[aria-current]') ? 'As you predicted' : 'Not as you predicted. It is'}: ${
        right.querySelector('summary').textContent}`;
      question.querySelector('.verdict').textContent = verdict;
      news.push(verdict);
    }
  }
});
