/** Where Slack sends its requests in HTTP mode; the manifest says so too. */
export const EVENTS_PATH = '/slack/events';

/** What the shortcuts are called between Slack and us; the manifest declares them under these names. */
export const EXPLAIN_MESSAGE = 'explain_message';
export const ASK_TUTOR = 'ask_tutor';

/** What the window of a form is called between Slack and us. */
export const FORM_WINDOW = 'form';
