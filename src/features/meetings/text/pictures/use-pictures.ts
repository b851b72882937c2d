import type { Editor } from '@tiptap/react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../../../../api/api-error.ts'
import { showDone, showError } from '../../../../components/toasts.tsx'
import { useFormat } from '../../../../i18n/format.ts'
import type { PhotoSize } from '../../../../components/attachments/shrink-photo.ts'
import { insertPicture } from './insert-picture.ts'
import { keepOther, keepPicture } from './keep-picture.ts'

/** The clipboard calls every picture so. */
const NAMELESS = /^image\.\w+$/

interface Pictures {
  /** Name of the file on its way; null while none is. */
  preparing: string | null
  /** Takes files one after another: pictures into the text, others to the item. */
  add(files: readonly File[]): Promise<void>
}

/** Files chosen for, dropped on or pasted into the text of an agenda item. */
export function usePictures(editor: Editor, agendaItemId: string): Pictures {
  const { t } = useTranslation('meetings')
  const format = useFormat()
  const [preparing, setPreparing] = useState<string | null>(null)
  const dots = ({ width, height }: PhotoSize): string => `${format.number(width)}×${format.number(height)}`

  async function put(file: File): Promise<void> {
    const name = NAMELESS.test(file.name) ? t('text.picture.pasted', { number: format.number(Date.now() % 10_000) }) : file.name
    setPreparing(name)
    const named = name === file.name ? file : new File([file], name, { type: file.type })
    const kept = file.type.startsWith('image/') ? await keepPicture(agendaItemId, named) : null
    if (kept === null) {
      if (!(await keepOther(agendaItemId, named))) return
      showDone(t(file.type.startsWith('image/') ? 'text.picture.noPicture' : 'text.picture.attached', { name }))
    } else if (editor.isDestroyed) {
      showDone(t('text.picture.notInText', { name }))
    } else {
      const { image, before, after } = kept
      insertPicture(editor, image)
      const smaller = after.width < before.width
      showDone(smaller ? t('text.picture.addedSmaller', { name, before: dots(before), after: dots(after) }) : t('text.picture.added', { name }))
    }
  }
  async function add(files: readonly File[]): Promise<void> {
    try {
      for (const file of files) await put(file)
    } catch (cause) {
      showError(asApiError(cause))
    } finally {
      setPreparing(null)
    }
  }
  const onFiles = useEffectEvent((files: readonly File[]) => void add(files))
  const onLeftOut = useEffectEvent((why: 'leftOut' | 'ofOther') => showDone(t(`text.picture.${why}`)))
  useEffect(() => {
    Object.assign(editor.storage.image, { onFiles: (files: readonly File[]) => onFiles(files), onLeftOut: (why: 'leftOut' | 'ofOther') => onLeftOut(why) })
  }, [editor])
  return { preparing, add }
}
