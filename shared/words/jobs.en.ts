/** Messages about work in a process of its own that was stopped at a limit, in English. */

export const jobs = {
  tooMuch:
    'This takes more memory than the program uses for it, and was stopped. Nothing has changed. Split the file or get it again.',
  tooLong:
    'This made no progress for minutes and was stopped. Nothing has changed. Try again, or get the file again.',
};
