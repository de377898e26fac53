/** build/icon.png at 32 pixels, as a data address: a file of its own would have to be found in every form of the package. */
export const TRAY_ICON = [
  'data:image/png;base64,',
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0AAABLElEQVR42mNgQAJisbmSQNwOxJeB+Id4XN5/amCQWVAzQWZLMmAD',
  'QIlIIP5ELUvxOOYTyC50y6OA+C+tLUdyxF+QncjB/olelqOFhCTIAe30thzJEW0gB1weQAdcZqBmaicndzAMlOUwTJQDpmzZRRYe',
  'dcDwccCAJ8LRXDDqgCGdC/xbJvz3A+IBcUDR3KX/f/768f/nz+//jQvrqR8FMHnt7Cowxmb5798//9999vy/UmoJbRwAsvj950//',
  'PwCxX0s/xPI5CMvvPX+O0/dUcYAW0AEgy0GWgeipW3cTbTnVogDkc5gjYJgYy6maCJEdQazlYAdQs0nmUd/9fyowZAwL6ohvkg2G',
  'RumAN8sHtmMy4F0ztP4hvTqnUbh6yKDoaKNB9/wn1Mw29O45AHvjGf8e341yAAAAAElFTkSuQmCC',
].join('');
