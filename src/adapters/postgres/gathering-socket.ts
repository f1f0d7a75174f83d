import { Socket } from 'node:net';

/**
 * A socket that sends what is written in one turn of the loop in one piece. The driver corks for one statement at a
 * time; a commit asks its beginning with its first statement and its end with its last, and each piece that is sent
 * costs more of the processor than what is in it.
 */
export const gatheringSocket = (): Socket => {
  const socket = new Socket();
  const [cork, uncork] = [socket.cork.bind(socket), socket.uncork.bind(socket)];
  let gathering = false;
  return Object.assign(socket, {
    cork: () => {
      if (!gathering) {
        gathering = true;
        cork();
        process.nextTick(() => {
          gathering = false;
          uncork();
        });
      }
      cork();
    },
  });
};
