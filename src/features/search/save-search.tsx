import { Button, Text, TextInput } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tidyName } from '../../../electron/contract/text/index.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { useSession } from '../../api/status.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { showDone } from '../../components/toasts.tsx'
import { isSame } from './newest-answer.ts'
import type { Asked } from './search-address.ts'
import { useNarrowings } from './filter-words.ts'
import { useOwnSearches } from './use-own.ts'

const NAME_ID = 'saved-search-name'
const MOST_LETTERS = 80

/** Keeps what is asked under a name, or says under which it is kept. */
export function SaveSearch({ asked: { text, filters } }: { asked: Asked }) {
  const { t } = useTranslation('finding')
  const { guest } = useSession()
  const { saved } = useOwnSearches()
  const [open, setOpen] = useState(false)
  const kept = saved.find((one) => one.text === text.trim() && isSame(one.filters, filters))
  if (kept !== undefined) return <Text c="dimmed">{t('own.savedAs', { name: kept.name })}</Text>
  if (guest !== null) return null
  return (
    <>
      <Button variant="subtle" leftSection={<IconBookmark size="1.125rem" stroke={1.5} aria-hidden />} onClick={() => setOpen(true)}>
        {t('own.save')}
      </Button>
      {open && <SaveDialog asked={{ text: text.trim(), filters }} onClose={() => setOpen(false)} />}
    </>
  )
}

function SaveDialog({ asked: { text, filters }, onClose }: { asked: Pick<Asked, 'text' | 'filters'>; onClose(): void }) {
  const { t } = useTranslation('finding')
  const save = useCommandCall('search.save', { errorShown: true })
  const narrowings = useNarrowings(filters)
  const [suggested] = useState(() => [text, ...narrowings.map(({ words }) => words)].filter(Boolean).join(' · ').slice(0, MOST_LETTERS))
  const [name, setName] = useState(suggested)
  const [tried, setTried] = useState(false)
  const problem = tidyName(name) === '' ? t('own.nameMissing') : null
  function check() {
    setTried(true)
    return problem === null ? [] : [{ fieldId: NAME_ID, message: problem }]
  }
  const onSave = () =>
    save.mutate({ name: tidyName(name), text, filters }, {
      onSuccess: () => {
        showDone(t('own.done', { name: tidyName(name) }))
        onClose()
      },
    })
  return (
    <FormDialog title={t('own.saveTitle')} save={t('own.save')} dirty={name !== suggested} busy={save.isPending} error={save.error} check={check} onSave={onSave} onClose={onClose}>
      <TextInput
        id={NAME_ID}
        label={t('own.name')}
        description={t('own.nameHint')}
        required
        data-autofocus
        maxLength={MOST_LETTERS}
        value={name}
        error={tried ? problem : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
