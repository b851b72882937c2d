import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Capacity, Post } from '../../../electron/contract/members.ts'

/** What the roll's facts are called, in the page's language. */
export interface MemberWords {
  /** "รองประธาน คนที่ 1", or the council's own word. */
  post(post: Pick<Post, 'post' | 'label'>): string
  /** Whom a member speaks for: the organisation, or the kind of member where there is none. */
  standing(capacity: Capacity, organisationName: string | null): string
}

export function useMemberWords(): MemberWords {
  const { t } = useTranslation('members')
  return useMemo(
    () => ({
      post: ({ post, label }) => {
        if (post === 'other' && label !== '') return label
        if (/^\d+$/.test(label)) return t('numberedPost', { post: t(`post.${post}`), number: label })
        return [t(`post.${post}`), label].filter(Boolean).join(' ')
      },
      standing: (capacity, organisationName) => (capacity === 'delegate' && organisationName !== null ? organisationName : t(`capacity.${capacity}`)),
    }),
    [t],
  )
}
