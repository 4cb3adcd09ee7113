document.addEventListener('exchange', ({ detail: { page, news } }) => {
  const sentence = tick((page.body.dataset.reached ?? '').split('.'));
  if (!sentence) {
    return;
  }
  news.push(sentence);
  if (!document.querySelector('[data-checkpoint]:not(.reached)')) {
    const next = document.querySelector('a[rel="next"]').cloneNode(true);
    next.removeAttribute('rel');
    news.push(next);
  }
});

// What was reached in another tab is seen when the reader comes back.
document.addEventListener('visibilitychange', async () => {
  if (document.visibilityState === 'visible') {
    const answer = await fetch(location.href).catch(() => undefined);
    const page = new DOMParser().parseFromString((await answer?.text()) ?? '', 'text/html');
    const sentence = tick([...page.querySelectorAll('.reached')].map((item) => item.dataset.checkpoint));
    if (sentence) {
      document.querySelector('.news').textContent = sentence;
    }
  }
});

// Ticks what is newly reached, and returns it in a sentence.
function tick(reached) {
  const done = [...document.querySelectorAll('[data-checkpoint]:not(.reached)')]
    .filter((item) => reached.includes(item.dataset.checkpoint));
  for (const item of done) {
    item.classList.add('reached');
    item.querySelector('.state').textContent = 'Done';
  }
  document.querySelector('.done').textContent = document.querySelectorAll('.reached').length;
  document.querySelector('.position progress').value += done.length;
  return done.length > 0 ? `Checkpoint done: ${done.map((item) => item.querySelector('.task').textContent).join(' ')}` : '';
}
