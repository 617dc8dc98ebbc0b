print(ascii('\N{VS256}\N{hangul syllable gag}'))
