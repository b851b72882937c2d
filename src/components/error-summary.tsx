import { Alert, Anchor, List } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

export interface FieldProblem {
  /** The field's element id: the summary leads to it. */
  fieldId: string
  message: string
}

/**
 * On top of a form that was refused: how many fields, each as a link to it. Takes the focus when it appears or changes,
 * so that it is read out. Pass a fresh array for every try.
 */
export function ErrorSummary({ problems }: { problems: FieldProblem[] }) {
  const { t } = useTranslation('common')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
  }, [problems])
  if (problems.length === 0) return null
  return (
    <Alert ref={box} tabIndex={-1} role="alert" color="red" title={t('form.problems', { count: problems.length })} mb="md">
      <List>
        {problems.map(({ fieldId, message }) => (
          <List.Item key={fieldId}>
            <Anchor component="button" type="button" inherit onClick={() => document.getElementById(fieldId)?.focus()}>
              {message}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
