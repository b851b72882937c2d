import { useCallback } from 'react'

interface Props {
  bytes: Uint8Array
  mediaType: string
  alt: string
  className: string
}

/** A picture from memory, without an address that outlives it. */
export function BytesPicture({ bytes, mediaType, alt, className }: Props) {
  // A callback ref: the address lives exactly as long as the picture.
  const show = useCallback(
    (picture: HTMLImageElement | null) => {
      if (picture === null) return
      const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }))
      picture.src = address
      return () => URL.revokeObjectURL(address)
    },
    [bytes, mediaType],
  )
  return <img ref={show} alt={alt} className={className} draggable={false} />
}
