import { Container } from '@mantine/core'
import { useRouteError } from 'react-router'
import { NoDoorError } from '../../api/door.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { NoDoor } from './no-door.tsx'

/** A page that broke while being drawn. The frame around it stays. */
export function PageFailed() {
  const cause = useRouteError()
  if (cause instanceof NoDoorError) return <NoDoor />
  return (
    <Container size="sm" py="xl">
      <ErrorNotice error={cause instanceof Error ? cause : new Error(String(cause))} onRetry={() => window.location.reload()} />
    </Container>
  )
}
