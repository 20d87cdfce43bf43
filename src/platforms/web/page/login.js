/** Tries the password and goes on to the page. */

import { post, Problem } from './requests.js';

const form = /** @type {HTMLFormElement} */ (document.getElementById('login'));
const password = /** @type {HTMLInputElement} */ (document.getElementById('password'));
const problem = /** @type {HTMLElement} */ (document.getElementById('problem'));

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  problem.textContent = '';
  try {
    await post('/login', { password: password.value });
    location.replace('/');
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    problem.textContent = cause.message;
    password.select();
  }
});
