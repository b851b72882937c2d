/**
 * Thai fonts of Windows 98 to XP hold every mark a second time, shifted beside a tall letter or beneath another mark, at
 * places of private use (U+F700 to F71A, as Microsoft's fonts number them). A PDF made with such a font tells those
 * places instead of the letters.
 */
const FIRST = 0xf700
const LETTERS = [
  '\u0e10', '\u0e34', '\u0e35', '\u0e36', '\u0e37', // ฐ without its foot; vowels to the left
  '\u0e48', '\u0e49', '\u0e4a', '\u0e4b', '\u0e4c', // tone marks, low and to the left
  '\u0e48', '\u0e49', '\u0e4a', '\u0e4b', '\u0e4c', // low
  '\u0e0d', '\u0e31', '\u0e4d', '\u0e47', // ญ without its foot; to the left
  '\u0e48', '\u0e49', '\u0e4a', '\u0e4b', '\u0e4c', // high and to the left
  '\u0e38', '\u0e39', '\u0e3a', // beneath a letter with a foot
]
const SHIFTED = /[\uf700-\uf71a]/g

export const standardThai = (text: string): string => text.replace(SHIFTED, (sign) => LETTERS[sign.charCodeAt(0) - FIRST] ?? sign)
