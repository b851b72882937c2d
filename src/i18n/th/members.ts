export const members = {
  title: 'สมาชิก',
}
