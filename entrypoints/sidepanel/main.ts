/** Beside the page stands what the popup shows, and stays: the popup's own document, told that it is a panel. */
location.replace(
  `/popup.html?${new URLSearchParams([['panel', ''], ...new URLSearchParams(location.search)])}`,
);
