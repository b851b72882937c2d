export const backups = {
  title: 'สำรองข้อมูล',
}
