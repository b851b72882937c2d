/** A document's own title without what file systems refuse: 'ครั้งที่ 1/2569' → 'ครั้งที่ 1-2569'. */
export const fileName = (title: string, ending: string): string => `${title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').trim().slice(0, 120)}.${ending}`
