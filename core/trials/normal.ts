/** Quantiles of the standard normal distribution that trials count with (Abramowitz and Stegun 1964, table 26.5). */

/** 97.5 %: two-sided 5 % level, 95 % intervals. */
export const Z_95 = 1.959963984540054;
/** 80 %: power. */
export const Z_POWER_80 = 0.8416212335729143;
