import { Alert, Button, Group, List } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ImportBatch } from '../../../electron/contract/import-desk.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { ProgressDialog } from '../../components/progress-dialog.tsx'
import { UndoRefused } from './undo-refused.tsx'
import { useUndo } from './use-undo.ts'

/** What is said of each kind of list once it is in, and where it is to be seen. */
const RESULT = {
  member_roll: { added: 'result.added', updated: 'result.updated', link: { to: '/members', label: 'result.roll' } },
  organisation_list: { added: 'result.organisations', updated: 'org.updated', link: { to: '/members/organisations', label: 'org.register' } },
  project_list: { added: 'project.added', updated: 'project.updated', link: { to: '/projects', label: 'project.register' } },
} as const

/** What an import did, and the way back. */
export function ResultStep({ batch, onAnother }: { batch: ImportBatch; onAnother(): void }) {
  const { t } = useTranslation('imports')
  const [now, setNow] = useState(batch)
  const undo = useUndo(setNow)
  const { added, updated, link } = RESULT[batch.kind]
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
          <List.Item>{t(added, { count: batch.added })}</List.Item>
          {batch.updated > 0 && <List.Item>{t(updated, { count: batch.updated })}</List.Item>}
          {batch.organisationsAdded > 0 && <List.Item>{t('result.organisations', { count: batch.organisationsAdded })}</List.Item>}
        </List>
      )}
      <ProgressDialog job={undo.job} title={t('result.undoing')} phaseText={() => t('commit.writing')} />
      <UndoRefused error={undo.error} />
      <Group>
        <Button component={Link} to={link.to}>
          {t(link.label)}
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
