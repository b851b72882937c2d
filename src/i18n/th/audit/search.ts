/** Searches that users saved by name. What was only asked is in no log. */
export const searchLog = {
  commands: {
    search: {
      save: 'เก็บการค้นหา',
      removeSaved: 'ลบการค้นหาที่เก็บไว้',
      restoreSaved: 'นำการค้นหาที่เก็บไว้กลับมา',
      remember: 'จำการค้นหาล่าสุด',
      forget: 'ลืมการค้นหาล่าสุด',
    },
  },
  tables: { saved_searches: 'การค้นหาที่เก็บไว้' },
  fields: { filters: 'ตัวกรอง' },
}
