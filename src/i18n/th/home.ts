export const home = {
  title: 'หน้าแรก',
}
