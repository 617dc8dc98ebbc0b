match (a b) + '\x4'
