import { useEffect, useState } from 'react'
import { i18n, loadWords, type Language } from './index.ts'

/**
 * The language of the page: the wanted one as soon as its words are there, until then the former; null before the
 * first. Without its words (a file of the program is missing) it stays Thai.
 * @param wanted undefined while it is not known
 */
export function useShownLanguage(wanted: Language | undefined): Language | null {
  const [shown, setShown] = useState<Language | null>(null)
  useEffect(() => {
    if (wanted === undefined) return
    let latest = true
    const show = async (language: Language) => {
      if (!latest) return
      await i18n.changeLanguage(language)
      document.documentElement.lang = language
      setShown(language)
    }
    void loadWords(wanted).then(() => show(wanted), () => show('th'))
    return () => {
      latest = false
    }
  }, [wanted])
  return shown
}
