/** FAT12, FAT16 and FAT32 count a file's bytes in 32 bits. exFAT, NTFS and Linux's own take any package. */
export const FAT_FILE_LIMIT = 2 ** 32 - 1

/** As Linux ('vfat', 'msdos', with FUSE 'fuse.fusefat') and Windows ('FAT', 'FAT32') call it. */
const FAT = /^(v?fat(12|16|32)?|msdos|fuse\.fusefat)$/i

/** Bytes of the largest file that a file system of that name takes; null when it takes any, or is not known. */
export function fileLimitOf(fileSystem: string | null): number | null {
  return fileSystem !== null && FAT.test(fileSystem) ? FAT_FILE_LIMIT : null
}
