import { ActionIcon, Group, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Word, WordList } from '../../../../electron/contract/words.ts'
import { api } from '../../../api/client.ts'
import { useCommandCall } from '../../../api/hooks.ts'
import { refresh } from '../../../api/query-client.ts'
import { Section } from '../../../components/section.tsx'
import { showDone, showUndo } from '../../../components/toasts.tsx'
import { AddWord } from './add-word.tsx'
import { MoveTools, useMover } from './move-tools.tsx'
import { Uses } from './uses.tsx'
import { WordField } from './word-field.tsx'
import styles from './words.module.css'

interface Props {
  list: WordList
  /** Of this list, in order. */
  words: readonly Word[]
  uses: ReadonlyMap<string, number>
  mayWrite: boolean
  onDraft(there: boolean): void
}

/** One list: words are renamed where they stand, moved, added, and taken away while no project uses them. */
export function WordsOfList({ list, words, uses, mayWrite, onDraft }: Props) {
  const { t } = useTranslation('words')
  const save = useCommandCall('words.save')
  const order = useCommandCall('words.order')
  const remove = useCommandCall('words.remove')
  const taken = (name: string, except?: string) => words.some((word) => word.id !== except && word.name === name)

  const mover = useMover(words, order.isPending, (id) => `word-${id}`, (ids, moved) => order.mutate({ list, ids }, { onSuccess: moved }))

  function removeWord({ id, revision, name }: Word): void {
    remove.mutate({ id, revision }, { onSuccess: () => showUndo(t('removed', { name }), () => api.words.restore({ id }).then(() => refresh(['words']))) })
  }
  return (
    <Section title={t(`${list}.title`)}>
      <Text c="dimmed" mb="sm">
        {words.length === 0 ? t('none') : t(`${list}.note`)}
      </Text>
      <ol className={styles.list}>
        {words.map((word, at) => (
          <li key={word.id} className={styles.word}>
            <span className="tabular">{at + 1}</span>
            <WordField
              id={`word-${word.id}`}
              label={t('item', { list: t(`${list}.title`), position: at + 1 })}
              value={word.name}
              mayWrite={mayWrite}
              check={(name) => (name === '' ? t('empty') : taken(name, word.id) ? t('twice') : '')}
              onSave={(name) => save.mutate({ id: word.id, revision: word.revision, values: { list, position: word.position, name } }, { onSuccess: () => showDone(t('saved', { name })) })}
              onMove={(by) => mover.move(word.id, by)}
            />
            <Group gap="xs" wrap="nowrap" justify="space-between">
              <Uses count={uses.get(word.id) ?? 0} />
              {mayWrite && (
                <Group gap="xs" wrap="nowrap">
                  <MoveTools id={word.id} name={word.name} mover={mover} />
                  <ActionIcon variant="subtle" size="lg" disabled={uses.has(word.id)} aria-label={t('remove', { name: word.name })} onClick={() => removeWord(word)}>
                    <IconX size="1.125rem" stroke={1.5} />
                  </ActionIcon>
                </Group>
              )}
            </Group>
          </li>
        ))}
      </ol>
      {mayWrite && <AddWord list={list} position={Math.max(0, ...words.map(({ position }) => position)) + 1} taken={taken} onDraft={onDraft} />}
    </Section>
  )
}
