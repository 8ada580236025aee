/**
 * Bounds on the work a file may ask for. A Worker's clock stands still while it computes, so work is counted, not timed;
 * the CPU limit in wrangler.toml is the last resort behind these.
 */

/** Runs of text in a document; a page full of ten-point text has about 400. */
export const maxRuns = 60_000

/** What an office file may unpack to, all its parts together. */
export const maxUnpackedBytes = 48 * 1024 * 1024

/** What the parts we read may unpack to; text alone never comes near it. */
export const maxTextPartBytes = 8 * 1024 * 1024

/** About fifty pages of prose: the measure for formats that know no pages. */
export const maxCharacters = 300_000

/** Milliseconds for one file, where a clock runs (between the pages of a PDF). */
export const maxReadingMs = 5_000
