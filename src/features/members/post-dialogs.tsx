import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Post } from '../../../electron/contract/members.ts'
import { api } from '../../api/client.ts'
import { useCommandCall } from '../../api/hooks.ts'
import { refresh } from '../../api/query-client.ts'
import { useStatus } from '../../api/status.ts'
import type { FieldProblem } from '../../components/error-summary.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ThaiDateInput } from '../../components/thai-date-input.tsx'
import { showDone } from '../../components/toasts.tsx'
import { PostFields, usePostProblems } from './term-fields.tsx'
import { EMPTY_POST, postValues, toPostInput, type PostValues } from './term-form.ts'
import { useMemberWords } from './words.ts'

/** The revision that lies in the book now, for saving over what somebody else saved meanwhile. */
async function revisionNow(personId: string, postId: string): Promise<number> {
  const { posts } = await api.members.get({ id: personId })
  return posts.find(({ id }) => id === postId)?.revision ?? 1
}

/** A further post (`post` null), or one put right that was entered wrong. */
export function PostDialog({ personId, name, post, onClose }: { personId: string; name: string; post: Post | null; onClose(): void }) {
  const { t } = useTranslation('members')
  const { today } = useStatus()
  const [before] = useState<PostValues>(() => (post === null ? { ...EMPTY_POST, post: 'chair', startedOn: today } : postValues(post)))
  const [values, setValues] = useState(before)
  const [tried, setTried] = useState(false)
  const problems = usePostProblems()
  const add = useCommandCall('members.addPost', { errorShown: true, invalidates: ['audit'] })
  const correct = useCommandCall('members.correctPost', { errorShown: true, invalidates: ['audit'] })
  const save = (revision: number) => {
    const input = toPostInput(values)
    if (input === null) return
    const done = {
      onSuccess: () => {
        showDone(t('postForm.saved'))
        onClose()
      },
    }
    if (post === null) add.mutate({ personId, post: input }, done)
    else correct.mutate({ id: post.id, revision, post: input }, done)
  }
  return (
    <FormDialog
      title={t(post === null ? 'postForm.addTitle' : 'postForm.correctTitle', { name })}
      save={t(post === null ? 'postForm.addSave' : 'postForm.correctSave')}
      dirty={values !== before}
      busy={add.isPending || correct.isPending}
      error={add.error ?? correct.error}
      check={() => {
        setTried(true)
        return problems(values)
      }}
      onSave={() => save(post?.revision ?? 1)}
      onKeepMine={() => void revisionNow(personId, post?.id ?? '').then(save)}
      onTakeTheirs={() => void refresh(['members']).then(onClose)}
      onClose={onClose}
    >
      <PostFields values={values} onChange={(change) => setValues((now) => ({ ...now, ...change }))} tried={tried} withEnd={post !== null} />
    </FormDialog>
  )
}

const FIELD = 'end-post'

/** The last day of a post. */
export function EndPostDialog({ post, onClose }: { post: Post; onClose(): void }) {
  const { t } = useTranslation('members')
  const words = useMemberWords()
  const { today } = useStatus()
  const [endedOn, setEndedOn] = useState<string | null>(today < post.startedOn ? post.startedOn : today)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const end = useCommandCall('members.endPost', { errorShown: true, invalidates: ['audit'] })
  const save = (revision: number) => {
    if (endedOn === null) return
    end.mutate(
      { id: post.id, revision, endedOn },
      {
        onSuccess: () => {
          showDone(t('postForm.saved'))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('postForm.endTitle', { post: words.post(post) })}
      save={t('postForm.endSave')}
      dirty={false}
      busy={end.isPending}
      error={end.error}
      check={() => {
        const wrong = endedOn === null ? 'endedOn' : endedOn < post.startedOn ? 'endBeforeStart' : null
        const found = wrong === null ? [] : [{ fieldId: FIELD, message: t(`problems.${wrong}`) }]
        setProblems(found)
        return found
      }}
      onSave={() => save(post.revision)}
      onKeepMine={() => void revisionNow(post.personId, post.id).then(save)}
      onTakeTheirs={() => void refresh(['members']).then(onClose)}
      onClose={onClose}
    >
      <ThaiDateInput id={FIELD} label={t('fields.postEndedOn')} required value={endedOn} error={problems[0]?.message} onChange={setEndedOn} />
    </FormDialog>
  )
}
