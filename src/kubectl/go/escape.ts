/** Text with the characters shown that would act on a terminal: cli-runtime `printers/terminal.go`. */
export function escapeTerminal(text: string): string {
  return text.replaceAll('\u001B', '^[').replaceAll('\r', '\\r');
}
