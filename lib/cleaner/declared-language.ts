const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/i;

/** The language that a page says it is in, BCP 47; '' where it says none, or what is no language. */
export function declaredLanguage({ documentElement }: Document): string {
  const declared = documentElement?.getAttribute('lang')?.trim() ?? '';
  return LANGUAGE_TAG.test(declared) ? declared : '';
}
