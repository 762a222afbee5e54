"""The pages of the site: what there is, in which words, and drawn as HTML."""
