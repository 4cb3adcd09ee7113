document.addEventListener('exchange', ({ detail: { page, news } }) => {
  news.push(...tick((page.body.dataset.reached ?? '').split('.')));
});

// What another tab reached is seen on coming back.
document.addEventListener('visibilitychange', async () => {
  if (document.visibilityState === 'visible') {
    const answer = await fetch(location.href).catch(() => undefined);
    const page = new DOMParser().parseFromString((await answer?.text()) ?? '', 'text/html');
    const news = tick([...page.querySelectorAll('.reached')].map((item) => item.dataset.checkpoint));
    if (news.length > 0) {
      document.querySelector('.news').replaceChildren(...news);
    }
  }
});

// Ticks what is newly reached, and returns the news.
function tick(reached) {
  const done = [...document.querySelectorAll('[data-checkpoint]:not(.reached)')]
    .filter((item) => reached.includes(item.dataset.checkpoint));
  for (const item of done) {
    item.classList.add('reached');
    item.querySelector('.state').textContent = 'Done';
  }
  document.querySelector('.done').textContent = document.querySelectorAll('.reached').length;
  document.querySelector('.position progress').value += done.length;
  const news = done.map((item) => `Checkpoint done: “${item.querySelector('.task').textContent}” `);
  const isLast = done.length > 0 && !document.querySelector('[data-checkpoint]:not(.reached)');
  return isLast ? [...news, Object.assign(document.querySelector('[rel="next"]').cloneNode(true), { rel: '' })] : news;
}
