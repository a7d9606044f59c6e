/** The name our own HTML carries; in a file with it white space counts. */
export const GENERATOR = 'Gouji';
