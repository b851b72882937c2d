/** The part of saxen that xml.ts uses; the package brings no types of its own. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', listener: (name: string, attributes: () => Record<string, string>) => void): this
    on(event: 'closeTag', listener: (name: string) => void): this
    on(event: 'text' | 'cdata' | 'attention', listener: (text: string) => void): this
    on(event: 'error' | 'warn', listener: (problem: Error) => void): this
    parse(xml: string): Error | null | undefined
  }
  export function decode(text: string): string
}
