import { Select, type SelectProps } from '@mantine/core'
import { fullName } from '../../../electron/contract/text/index.ts'
import { useQueryCall } from '../../api/hooks.ts'
import { useStatus } from '../../api/status.ts'

/** Drawn at once; typing narrows them down. */
const OFFERED = 100

/** Somebody of the roll, those who left included, found by typing the name. */
export function PersonSelect(props: Omit<SelectProps, 'data' | 'searchable' | 'limit'>) {
  const { today } = useStatus()
  const people = useQueryCall('members.roll', { on: today, includeEnded: true }).data?.entries ?? []
  return <Select {...props} searchable limit={OFFERED} data={people.map(({ person }) => ({ value: person.id, label: fullName(person) }))} />
}
