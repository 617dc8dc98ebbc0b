# A keyword that is nearly a parameter's name.
def area(width, height):
    return width * height
area(width=2, hight=3)

# expect-error: TypeError: area() got an unexpected keyword argument 'hight'. Did you mean 'height'?

# exit: 1
