/** Panels of the whole app that any view may open. */
class Panels {
  help = $state(false);
  search = $state(false);
  menu = $state(false);
}

export const panels = new Panels();
