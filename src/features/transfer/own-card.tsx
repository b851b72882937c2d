import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingPage } from '../../components/loading-page.tsx'
import { PdfActions } from '../../components/pdf-view.tsx'
import { saveFile } from '../../components/save-file.ts'
import { Section } from '../../components/section.tsx'
import { asApiError } from '../../api/api-error.ts'
import { CardWords } from './card-words.tsx'
import styles from './transfer.module.css'

/** This council's card, to give to others as a file or on paper. */
export function OwnCard() {
  const { t } = useTranslation('transfer')
  const card = useMutation({ mutationFn: () => api.contacts.ownCard({}), meta: { errorShown: true } })
  const paper = useMutation({ mutationFn: () => api.contacts.ownCardPdf({}), meta: { errorShown: true } })
  const { mutate } = card
  useEffect(() => mutate(), [mutate])
  return (
    <Section title={t('own.title')}>
      <Text mb="md">{t('own.note')}</Text>
      {card.error !== null && <ErrorNotice error={asApiError(card.error)} onRetry={() => mutate()} />}
      {card.data === undefined && card.error === null && <LoadingPage lines={3} />}
      {card.data !== undefined && (
        <div className={styles.own}>
          <img className={styles.qr} alt={t('own.qr')} src={`data:image/svg+xml,${encodeURIComponent(card.data.qrSvg)}`} />
          <Stack gap="md" style={{ flex: '1 1 24rem' }}>
            <CardWords words={card.data.words} />
            <Group>
              <Button variant="default" onClick={() => saveFile({ name: card.data.fileName, bytes: new TextEncoder().encode(card.data.text) }, 'application/json')}>
                {t('own.save')}
              </Button>
              {paper.data === undefined ? (
                <Button variant="default" loading={paper.isPending} onClick={() => paper.mutate()}>
                  {t('own.print')}
                </Button>
              ) : (
                <PdfActions file={paper.data} quiet />
              )}
            </Group>
            {paper.error !== null && <ErrorNotice error={asApiError(paper.error)} />}
          </Stack>
        </div>
      )}
    </Section>
  )
}
