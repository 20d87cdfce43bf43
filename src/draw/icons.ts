/** Small signs, each one line of a path on a square of 24 by 24, drawn with a round pen. */
export const ICONS = {
  container: 'M3 6h18v12H3zM7.5 9.5v5M12 9.5v5M16.5 9.5v5',
  pod: 'M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5l8-4.5M12 12v9',
  server: 'M3 4h18v7H3zM3 13h18v7H3zM6.5 7.5h.01M6.5 16.5h.01M11 7.5h6M11 16.5h6',
  sheet: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  person: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4.5 21c0-4 3.4-6.5 7.5-6.5s7.5 2.5 7.5 6.5',
  globe: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M3 12h18M12 3c4 4.5 4 13.5 0 18M12 3c-4 4.5-4 13.5 0 18',
  loop: 'M20 12a8 8 0 1 1-2.4-5.7M20 3v4.5h-4.5',
  clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l3.5 2.5',
  chip: 'M7 7h10v10H7zM10 3v4M14 3v4M10 17v4M14 17v4M3 10h4M3 14h4M17 10h4M17 14h4',
  disk: 'M5 6c0-1.7 3.1-3 7-3s7 1.3 7 3s-3.1 3-7 3s-7-1.3-7-3M5 6v12c0 1.7 3.1 3 7 3s7-1.3 7-3V6M5 12c0 1.7 3.1 3 7 3s7-1.3 7-3',
  fork: 'M12 3v7M12 10c0 5-7 4-7 10M12 10c0 5 7 4 7 10M12 10v10',
  crown: 'M4 18h16M4 18L3 7.5l5 4L12 5l4 6.5l5-4L20 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6L6 18',
} as const satisfies Readonly<Record<string, string>>;
export type IconName = keyof typeof ICONS;
