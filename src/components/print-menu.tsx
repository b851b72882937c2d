import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

interface Props {
  papers: readonly { label: string; to: string }[]
  /** Where it is not the page itself that is printed. */
  label?: string
}

/** Papers that a page can be printed as; each leads to its preview. */
export function PrintMenu({ papers, label: title }: Props) {
  const { t } = useTranslation('papers')
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPrinter size="1.125rem" stroke={1.5} />} rightSection={<IconChevronDown size="1rem" stroke={1.5} />}>
          {title ?? t('menu.print')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {papers.map(({ label, to }) => (
          <Menu.Item key={to} component={Link} to={to}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
