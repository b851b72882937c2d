/**
 * A file dropped beside the places that take one would make the window leave the program and go to it: it is let go of.
 * Places that take files have refused the browser's own way before it comes here. Drags within the page are left alone.
 */
export function keepStrayFilesOut(page: Document): void {
  page.addEventListener('dragover', refuse)
  page.addEventListener('drop', refuse)
}

function refuse(event: DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
}
