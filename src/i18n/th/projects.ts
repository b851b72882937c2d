export const projects = {
  title: 'โครงการ',
}
