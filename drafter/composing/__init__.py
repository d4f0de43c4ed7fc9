"""From a template and the facts to a document: templates found and read, their questions, the blocks they make."""
