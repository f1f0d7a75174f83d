/** A date token follows its reader's zone, as Slack's does: the browser's. */
const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

export const dateInWords = (seconds: number, format: string): string => {
  const moment = new Date(seconds * 1000);
  return format.replace(/\{(\w+)\}/g, (token, name: string) => {
    const style = styles[name.replace(/_pretty$/, '')];
    if (!style) return token;
    if (name === 'date_num') return new Intl.DateTimeFormat('en-CA', style).format(moment);
    return new Intl.DateTimeFormat('en-US', style).format(moment);
  });
};
