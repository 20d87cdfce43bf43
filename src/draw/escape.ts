import { escapeMarkup } from '../core/entities.ts';

/** Text as it may stand in an SVG document; control characters, which XML forbids, are left out. */
export function escapeXml(text: string): string {
  return escapeMarkup(text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, ''));
}
