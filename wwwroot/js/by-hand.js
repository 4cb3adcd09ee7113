// A lesson's cookie by hand, and what scripts can read of it

const byHand = document.querySelector('.by-hand');
const [problem, written] = byHand.querySelectorAll('.problem, .written');
const readable = document.querySelector('.readable');

byHand.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const { name, value, path } = Object.fromEntries(new FormData(event.target, event.submitter));
  const isDeletion = event.submitter.name === 'delete';
  written.textContent = '';
  if ((isDeletion ? path : value + path).includes(';')) {
    problem.textContent = 'A semicolon would cut it short: leave it out.';
  } else if (!path.startsWith('/')) {
    problem.textContent = 'A path begins with a slash.';
  } else {
    problem.textContent = '';
    write(name, isDeletion ? undefined : value, path);
  }
});

// A browser refuses silently: look what it kept.
function write(name, value, path) {
  const text = `${name}=${value ?? '; max-age=0'}; path=${path}`;
  document.cookie = text;
  const isSeenHere = location.pathname === path || location.pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
  const pair = `${name}=${value?.replace(/^[ \t]+|[ \t]+$/g, '')}`;
  if (value !== undefined && isSeenHere && !document.cookie.split('; ').includes(pair)) {
    problem.textContent = `Your browser does not keep this cookie, or keeps another value: ${read() || 'nothing'}`;
  } else {
    written.replaceChildren('A script ran ', code(`document.cookie = ${JSON.stringify(text)}`), '. Now send a request.');
  }
  show();
}

// No cookie that is HttpOnly, and none of other programs.
function read() {
  const names = [...byHand.querySelectorAll('option')].map(({ value }) => value);
  return document.cookie.split('; ').filter((pair) => names.includes(pair.split('=')[0])).join('; ');
}

function show() {
  readable.hidden = false;
  readable.querySelector('span').replaceChildren(read() ? code(read()) : 'nothing');
}

function code(textContent) {
  return Object.assign(document.createElement('code'), { textContent });
}

document.addEventListener('exchange', () => {
  written.textContent = '';
  show();
});
