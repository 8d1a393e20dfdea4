"""Articles from files: Markdown, plain text as scraped, saved web pages."""

from briefing.articles.adding import add
from briefing.articles.reading import article_files, id_from_name, read_article, read_articles

__all__ = ["add", "article_files", "id_from_name", "read_article", "read_articles"]
