export const search = {
  title: 'ค้นหา',
}
