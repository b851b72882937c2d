import { Alert, Button, Group, List } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ImportBatch } from '../../../electron/contract/import-desk.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { UndoRefused } from './undo-refused.tsx'
import { useUndo } from './use-undo.ts'

/** What an import did, and the way back. */
export function ResultStep({ batch, onAnother }: { batch: ImportBatch; onAnother(): void }) {
  const { t } = useTranslation('imports')
  const [now, setNow] = useState(batch)
  const undo = useUndo(setNow)
  const isRoll = batch.kind === 'member_roll'
  const undone = now.undoneAt !== null
  return (
    <>
      <PageHeader title={undone ? t('pageTitle') : t('result.title')} note={batch.fileName} />
      {undone ? (
        <Alert role="status" mb="md" color="sea">
          {t('result.undone')}
        </Alert>
      ) : (
        <List size="lg" mb="md" role="status">
          <List.Item>{isRoll ? t('result.added', { count: batch.added }) : t('result.organisations', { count: batch.added })}</List.Item>
          {batch.updated > 0 && <List.Item>{isRoll ? t('result.updated', { count: batch.updated }) : t('org.updated', { count: batch.updated })}</List.Item>}
          {batch.organisationsAdded > 0 && <List.Item>{t('result.organisations', { count: batch.organisationsAdded })}</List.Item>}
        </List>
      )}
      <ProgressDialog job={undo.job} title={t('result.undoing')} phaseText={() => t('commit.writing')} />
      <UndoRefused error={undo.error} />
      <Group>
        <Button component={Link} to={isRoll ? '/members' : '/members/organisations'}>
          {isRoll ? t('result.roll') : t('org.register')}
        </Button>
        <Button variant="default" onClick={onAnother}>
          {t('result.more')}
        </Button>
        {!undone && (
          <Button variant="default" loading={undo.busy} onClick={() => void undo.ask(batch)}>
            {t('result.undo')}
          </Button>
        )}
      </Group>
    </>
  )
}
