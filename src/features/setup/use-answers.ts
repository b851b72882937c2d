import { useSyncExternalStore } from 'react'
import { answersStore, type Answers } from './answers.ts'

export function useAnswers(): [Answers, (part: Partial<Answers>) => void] {
  return [useSyncExternalStore(answersStore.subscribe, answersStore.get), answersStore.change]
}
