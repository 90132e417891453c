const WEIGHT = /^(severity|status|certainty|reach)\.|^reliefPerMeasure$/;

/**
 * Whether a parameter of the address is a weight by its flat name, as the API takes it. A name of that form which is
 * no weight goes to the API as well, so that its answer names what is wrong with the link.
 */
export const isWeightParameter = (name: string): boolean => WEIGHT.test(name);
