/** Takes away what this browser still shows of cases that stand on a page somebody can see. @param references of the cases */
export function takeAway(references: readonly string[]): void {
  if (!('serviceWorker' in navigator && 'Notification' in window) || Notification.permission !== 'granted') return;
  const about = ({ data }: Notification): boolean => references.some((reference) => (data as { url?: string } | null)?.url?.endsWith(`/cases/${reference}`));
  navigator.serviceWorker.getRegistration('/desk/')
    .then(async (registration) => (await registration?.getNotifications())?.filter(about).forEach((shown) => shown.close()))
    .catch((error: unknown) => console.warn('notifications could not be taken away', error));
}
