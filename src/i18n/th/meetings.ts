export const meetings = {
  title: 'การประชุม',
}
