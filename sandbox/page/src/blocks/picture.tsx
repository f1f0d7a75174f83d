/** A picture of this machine is shown; one from elsewhere is not fetched, and its words stand for it. */
export const Picture = ({ url, alt, small = false }: { readonly url: string | undefined; readonly alt: string; readonly small?: boolean }) => {
  if (url === undefined || !isHere(url)) {
    return (
      <span role="img" aria-label={alt} className={small ? 'picture picture--small picture--away' : 'picture picture--away'} title={`${alt} (not fetched: ${url ?? 'no address'})`}>
        {small ? '▨' : `▨ ${alt}`}
      </span>
    );
  }
  return <img src={url} alt={alt} className={small ? 'picture picture--small' : 'picture'} />;
};

const isHere = (url: string): boolean => url.startsWith('data:image/') || new URL(url, window.location.href).origin === window.location.origin;
