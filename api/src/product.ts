/** What the product is called, whatever district it shows. */
export const PRODUCT = { name: '链主图谱', nameEn: 'Lianzhu' } as const;
