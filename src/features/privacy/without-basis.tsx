import { Anchor, Button, Checkbox, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PrivacyOverview } from '../../../electron/contract/privacy.ts'
import { useMayWrite } from '../../api/status.ts'
import { Section } from '../../components/section.tsx'
import { ConsentDialog } from './consent-dialog.tsx'

const SHOWN_AT_ONCE = 50

/** Whose data is kept without a purpose and ground; many who were told together are entered at once. */
export function WithoutBasis({ overview: { withoutBasis, people } }: { overview: PrivacyOverview }) {
  const { t } = useTranslation('privacy')
  const mayWrite = useMayWrite()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const [open, setOpen] = useState(false)
  // Whoever was given a ground meanwhile is no longer in the list.
  const ids = withoutBasis.map(({ id }) => id).filter((id) => chosen.has(id))
  const all = ids.length === withoutBasis.length
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  if (withoutBasis.length === 0) {
    return (
      <Section title={t('gaps.title')}>
        <Text c="dimmed">{t(people === 0 ? 'gaps.nobody' : 'gaps.none')}</Text>
      </Section>
    )
  }
  const rest = withoutBasis.length - shown
  return (
    <Section title={t('gaps.title')}>
      <Text>{t('gaps.lead')}</Text>
      <Group my="xs" mih="2.625rem" gap="md">
        <Text c="dimmed" role="status">
          {t('gaps.count', { count: withoutBasis.length, people })}
        </Text>
        {mayWrite && ids.length > 0 && <Button onClick={() => setOpen(true)}>{t('gaps.record', { count: ids.length })}</Button>}
      </Group>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {mayWrite && (
              <Table.Th w="3rem">
                <Checkbox
                  aria-label={t('gaps.all')}
                  checked={all}
                  indeterminate={!all && ids.length > 0}
                  onChange={(event) => setChosen(new Set(event.currentTarget.checked ? withoutBasis.map(({ id }) => id) : []))}
                />
              </Table.Th>
            )}
            <Table.Th>{t('gaps.name')}</Table.Th>
            <Table.Th>{t('gaps.why')}</Table.Th>
            <Table.Th>{t('gaps.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {withoutBasis.slice(0, shown).map(({ id, name, gap, inOffice }) => (
            <Table.Tr key={id}>
              {mayWrite && (
                <Table.Td>
                  <Checkbox aria-label={t('gaps.one', { name })} checked={chosen.has(id)} onChange={(event) => toggle(id, event.currentTarget.checked)} />
                </Table.Td>
              )}
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <Anchor component={Link} to={`/members/${id}`}>
                  {name}
                </Anchor>
              </Table.Td>
              <Table.Td>{t(`gaps.reason.${gap}`)}</Table.Td>
              <Table.Td>{t(inOffice ? 'gaps.inOffice' : 'gaps.left')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rest > 0 && (
        <Button mt="xs" variant="default" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {t('gaps.more', { count: Math.min(rest, SHOWN_AT_ONCE) })}
        </Button>
      )}
      {open && (
        <ConsentDialog
          title={t('form.manyTitle', { count: ids.length })}
          personIds={ids}
          consent={null}
          onSaved={() => {
            setOpen(false)
            setChosen(new Set())
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </Section>
  )
}
