/** The half of PDF.js that reads; the package has types only of the half that is asked. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
