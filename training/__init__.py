"""From open treebanks and name corpora to the English pipeline that the package carries. See README.md."""
