"""What every part of the program knows of Chinese text: characters, numerals, marks of lists, folding, sentences."""
