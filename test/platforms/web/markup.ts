/** Every tag the page may ever get from the server, with its attributes; values hold no quote and no bracket. */
const TAGS =
  /<\/?(?:a|article|b|blockquote|button|caption|code|dd|details|div|dl|dt|em|figure|form|h[2-4]|hr|img|input|label|li|ol|option|p|picture|pre|progress|s|select|small|source|span|strong|summary|table|tbody|td|textarea|th|thead|time|tr|ul)(?:\s+(?:alt|aria-label|aria-expanded|autocomplete|class|data-[a-z]+|datetime|href|id|max|maxlength|media|rel|role|rows|scope|spellcheck|src|srcset|tabindex|target|type|value)="[^"<>]*"|\s+(?:hidden|required|selected))*\s*\/?>/gu;

/** What is left of a markup without the tags that are allowed: any bracket in it came from somebody's text. */
export function withoutTags(markup: string): string {
  return markup.replace(TAGS, '');
}

/** All values of an attribute. */
export function attributes(markup: string, name: string): readonly string[] {
  return [...markup.matchAll(new RegExp(` ${name}="([^"]*)"`, 'gu'))].map(([, value = '']) => value);
}

/** What a browser reads out of escaped text. */
export function unescaped(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
