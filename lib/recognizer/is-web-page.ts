/** Images, PDFs, XML and plain text are shown in documents of their own: there is nothing to take apart in them. */
export function isWebPage({ contentType }: Document): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}
