# -*- coding: latin-1 -*-
# A file in another encoding, which it declares.
print("café", len("éè"), "é" == "\xe9", ascii("ÿ"))  #> café 2 True '\xff'
été = 3
print(été)  # 3
