export const setup = {
  title: 'เริ่มใช้งาน',
}
