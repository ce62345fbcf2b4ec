/** The most memory that this process ever had, its threads too, in MB of a million bytes. */
export function peakMegabytes(): number {
  return Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
}
