/** Whether what follows the name of a command asks what it does: "quiz help", "packs help please!". */
export function asksForHelp(rest: string): boolean {
  return /^help(?:,? (?:please|pls))?[\s?!.]*$/iu.test(rest);
}
