// Who clicks an answer has chosen it. The page's next exchange opens all.

for (const question of document.querySelectorAll('.predict')) {
  question.addEventListener('click', (event) => {
    const chosen = event.target.closest('summary');
    if (chosen && !question.classList.contains('compared')) {
      event.preventDefault();
      question.querySelector('[aria-current]')?.removeAttribute('aria-current');
      chosen.ariaCurrent = 'true';
      question.querySelector('.verdict').textContent = `You predict “${chosen.textContent}” Read on, then send.`;
    }
  });
}

document.addEventListener('exchange', ({ detail: { page, from } }) => {
  const shown = ` ${page.querySelector('main').innerText.replace(/\s+/g, ' ')}`;
  for (const question of document.querySelectorAll('.predict:has([aria-current]):not(.compared)')) {
    const answers = [...question.querySelectorAll('details')];
    const right = answers.find(({ dataset }) => dataset.shows && shown.includes(` ${dataset.shows}`));
    // A sentence before the question asks for something else.
    const isAhead = from && from.compareDocumentPosition(question) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (right && question.dataset.page === page.location.pathname && !isAhead) {
      question.classList.add('compared');
      right.classList.add('right');
      answers.forEach((answer) => { answer.open = true; });
      const isRight = right.querySelector('[aria-current]');
      question.querySelector('.verdict').textContent = isRight ? 'As you predicted.' : 'Not as you predicted.';
    }
  }
});
