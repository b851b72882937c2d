import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { i18n } from '../../i18n/index.ts'
import { focusPageIfLost } from '../use-return-focus.ts'
import styles from './attachments.module.css'

/** A file whose ending says something else than its first bytes; kinds by the ids of electron/domain/file-kind.ts. */
export interface KindQuestion {
  name: string
  ending: string
  says: string
  is: string
  /** The ending that fits; null where none does. */
  right: string | null
}

/** `rename`: with the ending that fits. `leave`: not attached. */
export type KindAnswer = 'rename' | 'asItIs' | 'leave'

/** @param more files of the same lot that are still to come. Esc and the cross leave the file. */
export function askAboutKind(question: KindQuestion, more: number): Promise<{ answer: KindAnswer; forAll: boolean }> {
  return new Promise((resolve) => {
    const id = modals.open({
      title: i18n.t('attachments:differs.title'),
      size: '36rem',
      closeOnClickOutside: false,
      closeButtonProps: { 'aria-label': i18n.t('close') },
      children: (
        <Choices
          question={question}
          more={more}
          onAnswer={(answer, forAll) => {
            // Closing follows; the first answer counts.
            resolve({ answer, forAll })
            modals.close(id)
          }}
        />
      ),
      onClose: () => {
        resolve({ answer: 'leave', forAll: false })
        focusPageIfLost()
      },
    })
  })
}

function Choices({ question, more, onAnswer }: { question: KindQuestion; more: number; onAnswer(answer: KindAnswer, forAll: boolean): void }) {
  const { t } = useTranslation('attachments')
  const [forAll, setForAll] = useState(false)
  const { name, ending, right } = question
  const isProgram = question.is === 'exe' || question.is === 'program'
  const kind = (id: string) => t(`kinds.${id}` as 'kinds.pdf')
  const answer = (chosen: KindAnswer) => () => onAnswer(chosen, forAll)
  return (
    <Stack gap="md">
      <Text className={styles.name ?? ''}>{t('differs.sentence', { name, ending, says: kind(question.says), is: kind(question.is) })}</Text>
      {isProgram ? <Text>{t('differs.program')}</Text> : <Text>{right === null ? t('differs.noEnding') : t('differs.why', { right })}</Text>}
      {more > 0 && <Checkbox checked={forAll} onChange={(event) => setForAll(event.currentTarget.checked)} label={t('differs.forAll', { ending, is: kind(question.is) })} />}
      <Group justify="flex-end" gap="sm">
        <Button variant={isProgram ? 'filled' : 'default'} onClick={answer('leave')} data-autofocus={isProgram || undefined}>
          {t('differs.leave')}
        </Button>
        <Button variant="default" onClick={answer('asItIs')} data-autofocus={(!isProgram && right === null) || undefined}>
          {t('differs.asItIs', { ending })}
        </Button>
        {right !== null && (
          <Button variant={isProgram ? 'default' : 'filled'} onClick={answer('rename')} data-autofocus={!isProgram || undefined}>
            {t('differs.rename', { right })}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
