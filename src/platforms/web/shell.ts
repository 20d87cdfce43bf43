import { STYLES } from './files.ts';
import { html, NOTHING, type Html } from './html.ts';
import { WEB_LIMITS } from './limits.ts';

/** A whole page. Its script, if it has one, is one of the files in `page/`. */
function page(body: Html, { script = '', head = NOTHING } = {}): string {
  const run = script === '' ? NOTHING : html`<script type="module" src="/page/${script}"></script>`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>kube-tutor</title>
        <link rel="icon" type="image/svg+xml" href="/page/icon.svg" />
        ${STYLES.map((name) => html`<link rel="stylesheet" href="/page/${name}" />`)} ${head}${run}
      </head>
      <body>
        ${body}
      </body>
    </html> `.markup;
}

const BRAND = html`<p class="brand"><img src="/page/icon.svg" alt="" width="28" height="28" />kube-tutor</p>`;

/** The page people chat on; its script fills it. */
export const CHAT_PAGE = page(
  html`<a class="skip" href="#line">Skip to the question</a>
    <header class="top">
      ${BRAND}
      <form id="speaker" class="speaker">
        <label for="name">Who speaks</label>
        <input id="name" maxlength="${WEB_LIMITS.name}" autocomplete="off" spellcheck="false" />
        <label class="switch"><input id="shared" type="checkbox" role="switch" /> Shared room</label>
      </form>
    </header>
    <main>
      <h1 class="hidden">Ask kube-tutor</h1>
      <div id="log" role="log" aria-live="polite" aria-label="Conversation"><ol id="messages"></ol></div>
      <noscript><p class="door">This page needs JavaScript to talk to the tutor.</p></noscript>
    </main>
    <footer class="bottom">
      <p id="status" role="status"></p>
      <form id="composer">
        <ul id="suggestions" role="listbox" aria-label="Suggestions" hidden></ul>
        <label class="hidden" for="line">Your question</label>
        <input
          id="line"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded="false"
          aria-controls="suggestions"
          autocomplete="off"
          autocapitalize="none"
          maxlength="${WEB_LIMITS.text}"
          placeholder="What is a Pod?"
        />
        <button type="submit" class="primary">Ask</button>
      </form>
    </footer>`,
  { script: 'page.js' },
);

/** What somebody sees who has a password to give. */
export const LOGIN_PAGE = page(
  html`<main class="door">
    ${BRAND}
    <form id="login">
      <label for="password">Password</label>
      <input id="password" type="password" autocomplete="current-password" autofocus required />
      <button type="submit" class="primary">Come in</button>
      <p id="problem" role="alert"></p>
    </form>
  </main>`,
  { script: 'login.js' },
);

/** What somebody sees whose link was good. The page goes on by itself: a redirect would not bring the new cookie along. */
export const WELCOME_PAGE = page(
  html`<main class="door">
    ${BRAND}
    <p><a href="/">Come in</a></p>
  </main>`,
  {
    head: html`<meta http-equiv="refresh" content="0; url=/" />`,
  },
);

/** What somebody sees who has no link that works. */
export function doorPage(linkWasUsed: boolean): string {
  const what = linkWasUsed ? 'This link has done its work' : 'This page opens with a link';
  return page(
    html`<main class="door">
      ${BRAND}
      <h1>${what}</h1>
      <p>
        Each link opens the page once, so that nobody else can follow it. Use the newest link that kube-tutor printed in
        its terminal, or start kube-tutor again: it prints a fresh one.
      </p>
    </main>`,
  );
}
