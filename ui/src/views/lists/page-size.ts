/** The most items that the API gives in one answer, and how many a list asks for at a time. */
export const MAX_PAGE = 500;
export const PAGE = 50;
