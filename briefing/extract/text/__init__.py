"""What every stage reads: the article as a tree of words, and the word lists."""
