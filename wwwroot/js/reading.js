// Code can be copied, and the arrow keys turn the page.

// There is a clipboard only over HTTPS and on localhost.
for (const block of navigator.clipboard ? document.querySelectorAll('.listing pre, .prose > pre') : []) {
  const button = Object.assign(document.createElement('button'), { className: 'quiet copy', textContent: 'Copy' });
  button.ariaLabel = `Copy ${block.closest('.listing')?.querySelector('figcaption').textContent.trim() ?? block.textContent}`;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block.textContent);
    button.ariaLabel = button.textContent = 'Copied';
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
