/** Views of the board that officers keep for themselves. */
export const boardViews = {
  'views.hint': 'A view keeps the tab, the search and the filters as they stand. Your views are yours alone, and the same in every browser.',
  'views.none': 'No view is saved yet',
  'views.error': 'The views could not be loaded',
  'views.opens_first': 'opens first',
  'views.open_first': 'Open first',
  'views.open_plain': 'Do not open first',
  'views.rename': 'Rename',
  'views.delete': 'Delete',
  'views.name': 'Name of the view',
  'views.name.missing': 'Give the view a name',
  'views.name.taken': 'Another view has this name',
  'views.save': 'Save what is shown now',
  'views.save.again': 'Save over “{name}”',
  'views.saved': 'Saved: {name}',
  'views.deleted': 'Deleted: {name}',
};
