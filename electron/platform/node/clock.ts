import type { Clock } from '../ports.ts'

const two = (value: number): string => String(value).padStart(2, '0')

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today() {
    const now = new Date()
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  },
}
