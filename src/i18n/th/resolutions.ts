export const resolutions = {
  title: 'มติและงานติดตาม',
}
