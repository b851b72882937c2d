export const audit = {
  title: 'ประวัติการแก้ไข',
}
