export const settings = {
  title: 'ตั้งค่า',
}
