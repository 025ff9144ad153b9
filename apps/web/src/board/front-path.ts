/** Where the first rows of a board are read; its own file, since the page's first program asks for them before it knows any schema. */
export const frontPath = (tab: string): string => `board?tab=${tab}`;
