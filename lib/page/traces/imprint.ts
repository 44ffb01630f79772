const IMPRINT =
  /©|\(c\)\s?(?:19|20)\d\d|copyright|all rights reserved|powered by|theme by|版权所有|版權所有|著作権|저작권|alle rechte|tous droits|todos los derechos|todos os direitos/i;

/** The line that says whose page it is and who made it. */
export function isImprint(text: string): boolean {
  return text.length < 400 && IMPRINT.test(text);
}
