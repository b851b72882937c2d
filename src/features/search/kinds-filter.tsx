import { Button, Checkbox, Input, Popover, SimpleGrid } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { hitKind, type HitKind } from '../../../electron/contract/search.ts'

interface Props {
  kinds: readonly HitKind[]
  onChange(kinds: HitKind[]): void
}

/** Which kinds of records are searched: boxes to tick, none for all. */
export function KindsFilter({ kinds, onChange }: Props) {
  const { t } = useTranslation('finding')
  const [only] = kinds
  const chosen = only === undefined ? t('filter.everyKind') : kinds.length === 1 ? t(`kind.${only}`) : t('filter.someKinds', { count: kinds.length })
  return (
    <Input.Wrapper label={t('filter.kinds')} labelElement="div" size="md">
      <Popover position="bottom-start" trapFocus returnFocus transitionProps={{ duration: 0 }}>
        <Popover.Target>
          <Button variant="default" fullWidth justify="space-between" fw={400} px="md" aria-label={`${t('filter.kinds')} ${chosen}`} rightSection={<IconChevronDown size="1rem" aria-hidden />}>
            {chosen}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('filter.kinds')}>
          <Checkbox.Group aria-label={t('filter.kinds')} value={[...kinds]} onChange={(values) => onChange(hitKind.options.filter((kind) => values.includes(kind)))}>
            <SimpleGrid cols={2} spacing="xl" verticalSpacing="xs">
              {hitKind.options.map((kind) => (
                <Checkbox key={kind} value={kind} label={t(`kind.${kind}`)} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
        </Popover.Dropdown>
      </Popover>
    </Input.Wrapper>
  )
}
