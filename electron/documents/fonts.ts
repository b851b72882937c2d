/**
 * Sarabun for paper, as the four small files in resources/fonts/sarabun/ (OFL, licence beside them). They are
 * committed rather than taken from node_modules so that development, tests and the packaged program read the
 * same bytes from the same place.
 */

/** woff2 bytes by weight and script. */
export interface DocumentFonts {
  thaiRegular: Uint8Array
  thaiBold: Uint8Array
  latinRegular: Uint8Array
  latinBold: Uint8Array
}

/** Paths below resources/. */
export const FONT_FILES: Record<keyof DocumentFonts, string> = {
  thaiRegular: 'fonts/sarabun/sarabun-thai-400-normal.woff2',
  thaiBold: 'fonts/sarabun/sarabun-thai-700-normal.woff2',
  latinRegular: 'fonts/sarabun/sarabun-latin-400-normal.woff2',
  latinBold: 'fonts/sarabun/sarabun-latin-700-normal.woff2',
}

/** @param read gives the bytes of a file of resources/ (the port Bundled has it) */
export async function loadFonts(read: (path: string) => Promise<Uint8Array>): Promise<DocumentFonts> {
  const [thaiRegular, thaiBold, latinRegular, latinBold] = await Promise.all([
    read(FONT_FILES.thaiRegular),
    read(FONT_FILES.thaiBold),
    read(FONT_FILES.latinRegular),
    read(FONT_FILES.latinBold),
  ])
  return { thaiRegular, thaiBold, latinRegular, latinBold }
}
